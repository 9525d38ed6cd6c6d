using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What the criteria and conditions of a meeting with unknown facts can come to.</summary>
/// <remarks>Not thread-safe: it is filled while one meeting is scored.</remarks>
/// <param name="tableCount">The number of criteria.</param>
/// <param name="conditionCount">The number of caps and reasons not to grade.</param>
internal sealed class OpenResult(int tableCount, int conditionCount)
{
    /// <summary>By criterion; null while it is not known.</summary>
    public Outcome?[] Criteria { get; } = new Outcome?[tableCount];

    /// <summary>By condition, caps first; null while it is not known.</summary>
    public Outcome?[] Conditions { get; } = new Outcome?[conditionCount];

    /// <summary>The criteria, tied together where unknown facts do.</summary>
    public List<TiedCriteria> Tied { get; } = [];

    /// <summary>The slots of the unknown facts that can change something.</summary>
    public HashSet<int> Relevant { get; } = [];

    /// <summary>Whether bounds may be wider than needed.</summary>
    public bool Wide { get; set; }

    /// <summary>What is wrong with the meeting.</summary>
    public List<Diagnostic> Errors { get; } = [];

    /// <summary>Adds why no filling of a group can be scored. One kind of error speaks for itself; where different fillings bring different ones, the facts are named first.</summary>
    public void AddFailures(OpenMeeting meeting, OpenGroup group, Paving paving)
    {
        if (paving.Failures.Count != 1)
        {
            Errors.Add(MeetingDiagnostics.NoFilling([.. group.Axes.Facts.Select(slot => meeting.SymbolOf(slot).Name)]));
        }

        Errors.AddRange(paving.Failures);
    }
}
