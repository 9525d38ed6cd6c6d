using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>What many meetings come to under two versions.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ImpactSummary
{
    /// <summary>The one version.</summary>
    public required RuleSet Old { get; init; }

    /// <summary>The other.</summary>
    public required RuleSet New { get; init; }

    /// <summary>All meetings.</summary>
    public long Meetings { get; init; }

    /// <summary>Those that both versions scored.</summary>
    public long Scored { get; init; }

    /// <summary>Those of them whose total is another one.</summary>
    public long TotalDiffers { get; init; }

    /// <summary>Those of them whose grade is another one.</summary>
    public long Moved { get; init; }

    /// <summary>The meetings that a version could not score.</summary>
    public RejectedCounts Rejected { get; init; } = new(0, 0, 0);

    /// <summary>From which grade to which.</summary>
    public required ImpactMatrix Grades { get; init; }

    /// <summary>The first meetings whose grade is another one, in the order given.</summary>
    public IReadOnlyList<MeetingImpact> Moves { get; init; } = [];

    /// <summary>The first meetings that a version could not score, in the order given.</summary>
    public IReadOnlyList<MeetingImpact> RejectedMeetings { get; init; } = [];

    /// <summary>The criteria whose points differ somewhere, those behind most moves first.</summary>
    public IReadOnlyList<CriterionImpact> Criteria { get; init; } = [];

    /// <summary>What else makes grades differ, with the number of meetings.</summary>
    public IReadOnlyList<(ImpactCause Cause, long Moves)> OtherCauses { get; init; } = [];

    /// <summary>The facts that the new version needs and the meetings lack, with the number of meetings whose result they leave open.</summary>
    public IReadOnlyList<(string Fact, string Label, long Meetings)> Missing { get; init; } = [];

    /// <summary>The years of the cells; null where a version has none, or nobody asked.</summary>
    public YearImpacts? Years { get; init; }
}

/// <summary>How many meetings could not be scored.</summary>
/// <param name="Both">By either version.</param>
/// <param name="OldOnly">By the old version alone.</param>
/// <param name="NewOnly">By the new version alone.</param>
public sealed record RejectedCounts(long Both, long OldOnly, long NewOnly)
{
    /// <summary>All of them.</summary>
    public long All => Both + OldOnly + NewOnly;
}

/// <summary>What one criterion does to many meetings.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Title">As printed.</param>
/// <param name="More">The meetings that certainly get more points for it, also none before.</param>
/// <param name="Fewer">The meetings that certainly get fewer points for it, also none any more.</param>
/// <param name="Open">The meetings whose points differ in their bounds, so that neither is certain.</param>
/// <param name="Moves">The meetings of all these whose grade is another one.</param>
public sealed record CriterionImpact(string Id, string Title, long More, long Fewer, long Open, long Moves);

/// <summary>The years of many cells under two versions.</summary>
/// <param name="Grades">From which grade to which.</param>
/// <param name="Moves">The years whose grade is another one, in the order in which the cells came.</param>
/// <param name="Rejected">The years that a version could not judge.</param>
/// <param name="Count">All years.</param>
public sealed record YearImpacts(ImpactMatrix Grades, IReadOnlyList<YearImpact> Moves, IReadOnlyList<YearImpact> Rejected, long Count);

/// <summary>The year of one cell under two versions.</summary>
/// <param name="Cell">Which cell; null where no meeting says.</param>
/// <param name="Year">The year in which it begins.</param>
/// <param name="Old">Under the old version, or why there is none.</param>
/// <param name="New">Under the new version, or why there is none.</param>
public sealed record YearImpact(string? Cell, int Year, Checked<YearScorecard> Old, Checked<YearScorecard> New)
{
    /// <summary>The grade under the old version.</summary>
    public GradeState OldGrade { get; } = GradeState.Of(Old.Value);

    /// <summary>The grade under the new version.</summary>
    public GradeState NewGrade { get; } = GradeState.Of(New.Value);

    /// <summary>Whether both versions judged it and the grades differ.</summary>
    public bool Moves => Old.IsOk && New.IsOk && !OldGrade.Equals(NewGrade);
}
