using CaoPhong.Rules.Cases.Years;

namespace CaoPhong.Rules.Cases;

/// <summary>Runs cases: scores their meetings, judges their years and compares.</summary>
/// <remarks>Thread-safe where its functions are.</remarks>
/// <param name="own">The version of the case file.</param>
/// <param name="inForce">The versions in force, for cases that expect a version; null: as <paramref name="own"/>.</param>
internal sealed class CaseRunner(CaseScoring own, CaseScoring? inForce = null)
{
    /// <summary>The result of a case.</summary>
    public CaseResult Run(Case one)
    {
        var isOwn = one.Expected.Version is null && one.Expected.Year?.Version is null;
        var scoring = isOwn ? own : inForce ?? own;
        if (one.Year is { } year)
        {
            return Run(one, year, scoring);
        }

        var scored = scoring.Score(one.Meeting);
        return new(one, Comparison.Of(one, scored), scored.Value);
    }

    private static CaseResult Run(Case one, CaseYear year, CaseScoring scoring)
    {
        var judge = scoring.JudgeYear ?? throw new InvalidOperationException("nothing judges the year of this case");

        // A meeting of another year is passed over and need not be one that can be scored.
        var scored = year.InYear.Select(meeting => (meeting.Span, Scored: scoring.Score(meeting.Meeting))).ToList();
        var judged = judge(year.Calendar, [.. scored.Select(meeting => meeting.Scored)]);
        return new(one, YearComparison.Of(one, scored, judged), null) { Year = judged.Value };
    }
}
