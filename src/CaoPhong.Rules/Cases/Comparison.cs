using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Cases;

/// <summary>What a meeting scored, held against what its case expects.</summary>
internal static class Comparison
{
    private static readonly Phrase Total = new("tổng điểm", "the total");
    private static readonly Phrase Grades = new("mức xếp loại", "grades");
    private static readonly Phrase Caps = new("quy tắc hạ mức", "caps");
    private static readonly Phrase Unknown = new("dữ kiện chưa biết", "unknown facts");
    private static readonly Phrase Errors = new("lỗi", "errors");
    private static readonly Phrase Version = new("phiên bản", "version");

    /// <summary>What differs, in the order of the keys of an expectation; nothing where all is as expected.</summary>
    public static IReadOnlyList<Diagnostic> Of(Case one, Checked<Scorecard> scored)
    {
        if (scored.Value is not { } scorecard)
        {
            return OfErrors(one, [.. scored.Diagnostics.Where(found => found.Severity == Severity.Error)]);
        }

        if (one.Expected.Errors is { } errors)
        {
            return errors.Ids.Count == 0 && one.Expected with { Errors = null } is { IsEmpty: true }
                ? []
                : [CaseResultDiagnostics.NotRejected(errors.Span, Difference.Show(errors.Ids), Difference.Show(scorecard.Total))];
        }

        return [.. OfScorecard(one.Expected, scorecard)];
    }

    private static IReadOnlyList<Diagnostic> OfErrors(Case one, IReadOnlyList<Diagnostic> found)
    {
        if (one.Expected.Errors is not { } expected)
        {
            return [.. found.Select(error => CaseResultDiagnostics.Rejected(one, one.Meeting, one.Span, error)).OrderBy(error => error.Span.Start)];
        }

        var difference = Difference.OfSet(expected, found.Select(error => error.Code), Errors);
        return difference is null ? [] : [difference];
    }

    private static IEnumerable<Diagnostic> OfScorecard(Expectation expected, Scorecard scorecard)
    {
        var differences = new[]
        {
            expected.Total is { } total ? Difference.OfPoints(total, scorecard.Total, Total) : null,
            Difference.OfGrades(expected.Grade, scorecard.Grades.Select(grade => grade.Id), scorecard.NotGradedPossible.Count > 0, Grades),
            Difference.OfSet(expected.Caps, scorecard.Caps.Select(cap => cap.Id), Caps),
            Difference.OfSet(expected.Version, [scorecard.RuleSet.Header.Version], Version),
            Difference.OfSet(expected.Unknown, scorecard.Unknown.Select(fact => fact.Name), Unknown),
        };
        return differences.Concat(expected.Points.Select(part => OfPart(part, scorecard))).OfType<Diagnostic>();
    }

    private static Diagnostic? OfPart(ExpectedPart expected, Scorecard scorecard)
    {
        if (scorecard.Find(expected.Id) is not { } part)
        {
            return CaseResultDiagnostics.NotInForm(expected.Points.Span, scorecard.Form.Id, expected.Id);
        }

        Bounds? actual = part.State == PartState.LeftOut ? null : part.Points;
        return Difference.OfPoints(expected.Points, actual, new($"điểm '{expected.Id}'", $"'{expected.Id}'"));
    }
}
