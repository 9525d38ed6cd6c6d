using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Collects goals: what two rows ask alike is one goal that either way reaches.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class GoalList
{
    private readonly Dictionary<(string Place, string Key), int> places = [];
    private readonly List<CoverageGoal> goals = [];

    /// <summary>In the order found.</summary>
    public IReadOnlyList<CoverageGoal> Goals => goals;

    /// <summary>Adds a goal, or a way to one that is there.</summary>
    public void Add(GoalSubject subject, GoalKind kind, string key, Phrase what, SourceSpan span, IEnumerable<Wanted> way)
    {
        IReadOnlyList<Wanted> wanted = [.. subject.Always, .. way];
        if (places.TryGetValue((subject.Place, key), out var place))
        {
            goals[place] = goals[place] with { Ways = [.. goals[place].Ways, wanted] };
            return;
        }

        places.Add((subject.Place, key), goals.Count);
        goals.Add(new(kind, subject.Place, what, span) { Form = subject.Form, Criterion = subject.Criterion, IsRejected = subject.IsRejected, Ways = [wanted] });
    }
}

/// <summary>What goals belong to.</summary>
/// <param name="Place">Its id.</param>
/// <param name="Form">The form that must score the meeting; null where that does not matter.</param>
/// <param name="Criterion">The criterion; null for something else.</param>
internal sealed record GoalSubject(string Place, Form? Form, Criterion? Criterion = null)
{
    /// <summary>What must hold in every way.</summary>
    public IReadOnlyList<Wanted> Always { get; init; } = [];

    /// <summary>Whether the meeting must be rejected by a rule between facts.</summary>
    public bool IsRejected { get; init; }
}
