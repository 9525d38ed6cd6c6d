using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Cases;

/// <summary>What a meeting scored, held against what its case expects.</summary>
internal static class Comparison
{
    private const int Places = 20;

    private static readonly Phrase Total = new("tổng điểm", "the total");
    private static readonly Phrase Grades = new("mức xếp loại", "grades");
    private static readonly Phrase Caps = new("quy tắc hạ mức", "caps");
    private static readonly Phrase Unknown = new("dữ kiện chưa biết", "unknown facts");
    private static readonly Phrase Errors = new("lỗi", "errors");
    private static readonly Phrase Version = new("phiên bản", "version");
    private static readonly Phrase LeftOut = new("được bỏ ra", "left out");
    private static readonly Phrase None = new("không có", "none");

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
                : [CaseResultDiagnostics.NotRejected(errors.Span, Show(errors.Ids), Show(scorecard.Total))];
        }

        return [.. OfScorecard(one.Expected, scorecard)];
    }

    private static IReadOnlyList<Diagnostic> OfErrors(Case one, IReadOnlyList<Diagnostic> found)
    {
        if (one.Expected.Errors is not { } expected)
        {
            return [.. found.Select(error => CaseResultDiagnostics.Rejected(one.Span, error))];
        }

        var difference = OfSet(expected, found.Select(error => error.Code), Errors);
        return difference is null ? [] : [difference];
    }

    private static IEnumerable<Diagnostic> OfScorecard(Expectation expected, Scorecard scorecard)
    {
        var grades = scorecard.Grades.Select(grade => grade.Id).Concat(scorecard.NotGradedPossible.Select(_ => "null"));
        var differences = new[]
        {
            expected.Total is { } total ? OfPoints(total, scorecard.Total, Total) : null,
            OfSet(expected.Grade, grades, Grades),
            OfSet(expected.Caps, scorecard.Caps.Select(cap => cap.Id), Caps),
            OfSet(expected.Version, [scorecard.RuleSet.Header.Version], Version),
            OfSet(expected.Unknown, scorecard.Unknown.Select(fact => fact.Name), Unknown),
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
        return OfPoints(expected.Points, actual, new($"điểm '{expected.Id}'", $"'{expected.Id}'"));
    }

    private static Diagnostic? OfPoints(ExpectedPoints expected, Bounds? actual, Phrase what) =>
        Same(expected.Bounds, actual) ? null : CaseResultDiagnostics.Differs(expected.Span, what, Show(actual), Show(expected.Bounds));

    private static Diagnostic? OfSet(ExpectedSet? expected, IEnumerable<string> actual, Phrase what)
    {
        var found = actual.Distinct(StringComparer.Ordinal).ToList();
        return expected is null || found.ToHashSet(StringComparer.Ordinal).SetEquals(expected.Ids)
            ? null
            : CaseResultDiagnostics.SetDiffers(expected.Span, what, Show(found), Show(expected.Ids));
    }

    private static bool Same(Bounds? one, Bounds? other) =>
        one is { } a && other is { } b ? Same(a.From, b.From) && Same(a.To, b.To) : one is null && other is null;

    // As everywhere in the language, comparison looks at 20 decimal places.
    private static bool Same(decimal one, decimal other) =>
        one == other || decimal.Round(one, Places, MidpointRounding.ToEven) == decimal.Round(other, Places, MidpointRounding.ToEven);

    private static Phrase Show(Bounds? bounds) =>
        bounds is not { } shown ? LeftOut
        : shown.IsExact ? Phrase.Same(Numbers.Format(shown.From))
        : Phrase.Same($"{Numbers.Format(shown.From)}–{Numbers.Format(shown.To)}");

    private static Phrase Show(IReadOnlyList<string> ids) => ids.Count == 0 ? None : Phrase.Same(string.Join(", ", ids));
}
