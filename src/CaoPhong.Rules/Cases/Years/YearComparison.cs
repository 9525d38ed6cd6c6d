using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Cases.Years;

/// <summary>What a year came to, held against what its case expects.</summary>
internal static class YearComparison
{
    private static readonly Phrase Points = new("điểm cả năm", "the points of the year");
    private static readonly Phrase Grades = new("mức xếp loại năm", "grades of the year");
    private static readonly Phrase Caps = new("quy tắc hạ mức của năm", "caps of the year");
    private static readonly Phrase Missing = new("kỳ còn thiếu", "missing meetings");
    private static readonly Phrase AllMissing = new("số kỳ còn thiếu", "the number of missing meetings");
    private static readonly Phrase Unknown = new("dữ kiện chưa biết của các kỳ", "unknown facts of the meetings");
    private static readonly Phrase Errors = new("lỗi của các kỳ và của năm", "errors of the meetings and the year");
    private static readonly Phrase Version = new("phiên bản xếp loại năm", "the version that judges the year");
    private static readonly Phrase NoPoints = new("không có", "none");

    /// <summary>What differs; nothing where all is as expected.</summary>
    /// <param name="one">The case.</param>
    /// <param name="scored">Every meeting in the year with its scorecard.</param>
    /// <param name="judged">The scorecard of the year.</param>
    public static IReadOnlyList<Diagnostic> Of(
        Case one, IReadOnlyList<(CaseMeeting Meeting, Checked<Scorecard> Scored)> scored, Checked<YearScorecard> judged)
    {
        var ofMeetings = scored.SelectMany(meeting => ErrorsOf(meeting.Scored), (meeting, error) => (meeting.Meeting, Error: error)).ToList();
        var ofYear = ErrorsOf(judged);
        var differences = new List<Diagnostic?>();
        if (one.Expected.Errors is { } expected)
        {
            differences.Add(Difference.OfSet(expected, ofMeetings.Select(found => found.Error.Code).Concat(ofYear.Select(error => error.Code)), Errors));
        }
        else
        {
            // Meetings that are alike are rejected alike.
            differences.AddRange(ofMeetings.DistinctBy(found => (found.Meeting.Span, found.Error.Code, found.Error.Message(Language.English)))
                .Select(found => CaseResultDiagnostics.Rejected(one, found.Meeting.Meeting, found.Meeting.Span, found.Error)));
            differences.AddRange(ofYear.Select(error => CaseResultDiagnostics.YearRejected(one.Span, error)));
        }

        if (judged.Value is { } card)
        {
            differences.AddRange(OfScorecard(one.Expected, card));
        }
        else if (one.Expected is { Errors: not null, Year: not null })
        {
            differences.AddRange(ofYear.Select(error => CaseResultDiagnostics.YearRejected(one.Span, error)));
        }

        return [.. differences.OfType<Diagnostic>()];
    }

    private static List<Diagnostic> ErrorsOf<T>(Checked<T> found)
        where T : class => found.Value is null ? [.. found.Diagnostics.Where(one => one.Severity == Severity.Error)] : [];

    private static IEnumerable<Diagnostic?> OfScorecard(Expectation all, YearScorecard card)
    {
        yield return Difference.OfSet(all.Version, [card.RuleSet.Header.Version], Version);
        if (all.Year is not { } expected)
        {
            yield break;
        }

        yield return Difference.OfGrades(expected.Grade, card.Grades.Select(grade => grade.Id), card.NotGradedPossible.Count > 0, Grades);
        yield return expected.Points is { } points ? Difference.OfPoints(points, card.Points, Points, NoPoints) : null;
        yield return Difference.OfSet(expected.Caps, card.Caps.Select(cap => cap.Id), Caps);
        yield return expected.Missing is { } missing ? OfMissing(missing, card) : null;
        yield return Difference.OfSet(expected.Unknown, card.Meetings.SelectMany(meeting => meeting.Unknown).Select(fact => fact.Name), Unknown);
        yield return Difference.OfSet(expected.Version, [card.RuleSet.Header.Version], Version);
    }

    private static Diagnostic? OfMissing(ExpectedMissing expected, YearScorecard card)
    {
        var actual = card.Missing.ToDictionary(missing => missing.Expectation.Name, missing => missing.Count, StringComparer.Ordinal);
        if (expected.Counts is not { } counts)
        {
            var sum = actual.Values.Sum();
            return sum == expected.Sum ? null : CaseResultDiagnostics.Differs(expected.Span, AllMissing, Phrase.Same($"{sum}"), Phrase.Same($"{expected.Sum}"));
        }

        return actual.Count == counts.Count && actual.All(one => counts.GetValueOrDefault(one.Key) == one.Value)
            ? null
            : CaseResultDiagnostics.SetDiffers(expected.Span, AllMissing, Show(actual), Show(counts));
    }

    private static Phrase Show(IReadOnlyDictionary<string, int> counts) =>
        Difference.Show([.. counts.Select(count => $"{count.Key} {count.Value}")]);
}
