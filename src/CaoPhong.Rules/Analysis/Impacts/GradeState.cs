using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>What became of a meeting or a year: a grade, several that are still possible, none, or no scorecard.</summary>
public enum GradeStateKind
{
    /// <summary>The grades that are possible; one where everything that matters is known.</summary>
    Graded,

    /// <summary>Not graded, for a reason that the version gives, or because there is nothing to grade.</summary>
    NotGraded,

    /// <summary>The version has no grades.</summary>
    NoGrades,

    /// <summary>It could not be scored.</summary>
    Rejected,
}

/// <summary>The grade of a meeting or a year under one version, as far as it is known.</summary>
/// <remarks>Immutable; two are equal where the same grades are possible.</remarks>
/// <param name="Kind">What became of it.</param>
/// <param name="Grades">Ids and titles, best first.</param>
/// <param name="MaybeNone">Whether there may be no grade as well.</param>
public sealed record GradeState(GradeStateKind Kind, IReadOnlyList<(string Id, string Title)> Grades, bool MaybeNone)
{
    private readonly string order = "";

    /// <summary>Not scored.</summary>
    public static GradeState Rejected { get; } = new(GradeStateKind.Rejected, [], false);

    /// <summary>Whether one grade alone is possible.</summary>
    public bool IsCertain => Kind != GradeStateKind.Graded || (Grades.Count == 1 && !MaybeNone);

    /// <summary>Sorts the best grade first, then several grades, then none.</summary>
    internal string Order { get => order; init => order = value; }

    /// <summary>The state of a meeting.</summary>
    public static GradeState Of(Scorecard? card) =>
        card is null ? Rejected
        : card.Form.Grades.Count == 0 ? new(GradeStateKind.NoGrades, [], false)
        : Of([.. card.Grades.Select(grade => (grade.Id, grade.Title))], card.NotGradedPossible.Count > 0, [.. card.Form.Grades.Select(grade => grade.Id)]);

    /// <summary>The state of a year.</summary>
    public static GradeState Of(YearScorecard? card) =>
        card is null ? Rejected
        : card.RuleSet.Year!.Grades.Count == 0 ? new(GradeStateKind.NoGrades, [], false)
        : Of([.. card.Grades.Select(grade => (grade.Id, grade.Title))], card.NotGradedPossible.Count > 0, [.. card.RuleSet.Year.Grades.Select(grade => grade.Id)]);

    /// <inheritdoc/>
    public bool Equals(GradeState? other) =>
        other is not null && Kind == other.Kind && MaybeNone == other.MaybeNone && Grades.Select(grade => grade.Id).SequenceEqual(other.Grades.Select(grade => grade.Id));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, MaybeNone, Grades.Count, Grades.Count > 0 ? Grades[0].Id : "");

    private static GradeState Of(IReadOnlyList<(string Id, string Title)> grades, bool maybeNone, List<string> all)
    {
        var places = grades.Select(grade => all.IndexOf(grade.Id).ToString("000", System.Globalization.CultureInfo.InvariantCulture));
        return grades.Count == 0
            ? new(GradeStateKind.NotGraded, [], false)
            : new(GradeStateKind.Graded, grades, maybeNone) { Order = $"{(grades.Count > 1 || maybeNone ? 1 : 0)}{string.Concat(places)}{(maybeNone ? 1 : 0)}" };
    }
}
