using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Cases;

/// <summary>Holds one value against what is expected of it.</summary>
internal static class Difference
{
    private const int Places = 20;

    private static readonly Phrase None = new("không có", "none");
    private static readonly Phrase LeftOut = new("được bỏ ra", "left out");

    /// <summary>Points that are not as expected; null where they are. Points that are null are left out.</summary>
    public static Diagnostic? OfPoints(ExpectedPoints expected, Bounds? actual, Phrase what) =>
        OfPoints(expected, actual, what, LeftOut);

    /// <summary>The same, with the words for points that are null.</summary>
    public static Diagnostic? OfPoints(ExpectedPoints expected, Bounds? actual, Phrase what, Phrase none) =>
        Same(expected.Bounds, actual) ? null : CaseResultDiagnostics.Differs(expected.Span, what, Show(actual, none), Show(expected.Bounds, none));

    /// <summary>A set that is not as expected; null where it is, and where nothing is expected.</summary>
    public static Diagnostic? OfSet(ExpectedSet? expected, IEnumerable<string> actual, Phrase what)
    {
        var found = actual.Distinct(StringComparer.Ordinal).ToList();
        return expected is null || found.ToHashSet(StringComparer.Ordinal).SetEquals(expected.Ids)
            ? null
            : CaseResultDiagnostics.SetDiffers(expected.Span, what, Show(found), Show(expected.Ids));
    }

    /// <summary>Grades that are not as expected; null where they are, and where nothing is expected.</summary>
    /// <param name="expected">What is expected; that there may be no grade is checked where it says so.</param>
    /// <param name="grades">The grades that are possible.</param>
    /// <param name="mayBeNone">Whether it is possible that there is none.</param>
    /// <param name="what">What they are grades of.</param>
    public static Diagnostic? OfGrades(ExpectedSet? expected, IEnumerable<string> grades, bool mayBeNone, Phrase what) =>
        OfSet(expected, mayBeNone && expected is not null && expected.Ids.Contains(ExpectedValueReader.NoGrade) ? grades.Append(ExpectedValueReader.NoGrade) : grades, what);

    /// <summary>Points in words.</summary>
    public static Phrase Show(Bounds? bounds) => Show(bounds, LeftOut);

    /// <summary>Ids in words.</summary>
    public static Phrase Show(IReadOnlyList<string> ids) => ids.Count == 0 ? None : Phrase.Same(string.Join(", ", ids));

    private static Phrase Show(Bounds? bounds, Phrase none) =>
        bounds is not { } shown ? none
        : shown.IsExact ? Phrase.Same(Numbers.Format(shown.From))
        : Phrase.Same($"{Numbers.Format(shown.From)}–{Numbers.Format(shown.To)}");

    private static bool Same(Bounds? one, Bounds? other) =>
        one is { } a && other is { } b ? Same(a.From, b.From) && Same(a.To, b.To) : one is null && other is null;

    // As everywhere in the language, comparison looks at 20 decimal places.
    private static bool Same(decimal one, decimal other) =>
        one == other || decimal.Round(one, Places, MidpointRounding.ToEven) == decimal.Round(other, Places, MidpointRounding.ToEven);
}
