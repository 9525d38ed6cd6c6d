using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>How far a check could look into a rule set.</summary>
/// <param name="Criteria">The number of criteria.</param>
/// <param name="NotAnalysed">Those of which something stays open, in the order of the text; each has a note that says what, or a mistake because of which nobody could look.</param>
public sealed record CheckSummary(int Criteria, IReadOnlyList<Criterion> NotAnalysed)
{
    /// <summary>The number of criteria of which everything is known.</summary>
    public int FullyAnalysed => Criteria - NotAnalysed.Count;
}
