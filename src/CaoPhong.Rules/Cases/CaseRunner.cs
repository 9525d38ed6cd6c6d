using CaoPhong.Rules.Cases.Years;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

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
        var result = RunFilled(one);
        return one.Expected.Blanks.Count == 0 ? result : result with { Findings = WithBlanks(one.Expected.Blanks, result.Findings) };
    }

    // Which error a blank should name is not given away.
    private static List<Diagnostic> WithBlanks(IReadOnlyList<ExpectedBlank> blanks, IReadOnlyList<Diagnostic> found)
    {
        var asksForError = blanks.Any(blank => blank.Key == "error");
        return [.. blanks.Select(CaseResultDiagnostics.Blank)
            .Concat(found.Where(one => !(asksForError && CaseResultDiagnostics.IsRejection(one))))
            .OrderBy(one => one.Span.Start)];
    }

    private CaseResult RunFilled(Case one)
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
        var scored = Scored(year, scoring).ToList();
        var judged = judge(year.Calendar, [.. scored.Select(meeting => meeting.Scored)]);
        return new(one, YearComparison.Of(one, scored, judged), null) { Year = judged.Value };
    }

    // Of several assessments of a meeting the year counts the one that decides.
    private static IEnumerable<(CaseMeeting Meeting, Checked<Scorecard> Scored)> Scored(CaseYear year, CaseScoring scoring)
    {
        var meetings = year.InYear.ToList();
        return scoring.Assess is { } assess
            ? assess(meetings.Select(meeting => meeting.Meeting)).Select(one => one.Deciding).Select(deciding => (meetings.First(meeting => ReferenceEquals(meeting.Meeting, deciding.Given)), deciding.Scored))
            : meetings.Select(meeting => (meeting, scoring.Score(meeting.Meeting)));
    }
}
