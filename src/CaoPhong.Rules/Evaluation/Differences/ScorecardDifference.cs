using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>What a line of a difference is about.</summary>
public enum DifferenceKind
{
    /// <summary>The points of a criterion; a penalty counts with what it takes off.</summary>
    Criterion,

    /// <summary>What ceilings of sections take away.</summary>
    Ceiling,

    /// <summary>What rescaling adds because criteria are left out.</summary>
    Rescale,

    /// <summary>What the limits of the form, 0 and its max, add or take away.</summary>
    Limit,

    /// <summary>What rounding adds or takes away, that of numbers which do not come out even included.</summary>
    Round,
}

/// <summary>One line in which two scorecards differ, as what it gives to the total.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Criterion">The criterion, as in the later scorecard where it has it; null for other lines.</param>
/// <param name="Before">What it gives to the earlier total; null where the criterion is left out of it or is not in its form.</param>
/// <param name="After">What it gives to the later total.</param>
/// <param name="Change">By how much it moves the total; bounds where unknown facts matter.</param>
public sealed record DifferenceLine(DifferenceKind Kind, Criterion? Criterion, Bounds? Before, Bounds? After, Bounds Change);

/// <summary>Where two scorecards of one meeting differ: line by line, together exactly the difference of the totals.</summary>
/// <remarks>Immutable; safe to share between threads. Where unknown facts matter every change is a bound that holds for each way of
/// filling them in; a criterion whose facts are the same in both does not differ, whatever the unknown ones may be.</remarks>
/// <param name="Before">The earlier scorecard, or that of the assessor before.</param>
/// <param name="After">The later one.</param>
/// <param name="Lines">The lines that differ: criteria in the order of the form, then one each for ceilings, rescaling, limits and rounding.</param>
/// <param name="Total">By how much the total moves.</param>
/// <param name="Facts">The facts that differ.</param>
public sealed record ScorecardDifference(
    Scorecard Before, Scorecard After, IReadOnlyList<DifferenceLine> Lines, Bounds Total, IReadOnlyList<FactChange> Facts)
{
    /// <summary>Whether the grade differs, or what is still possible of it.</summary>
    public bool IsOfGrade =>
        !Before.Grades.Select(grade => grade.Id).SequenceEqual(After.Grades.Select(grade => grade.Id))
        || Before.NotGraded.Count > 0 != After.NotGraded.Count > 0
        || Before.NotGradedPossible.Count > 0 != After.NotGradedPossible.Count > 0;

    /// <summary>Compares two scorecards.</summary>
    public static ScorecardDifference Between(Scorecard before, Scorecard after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ScorecardComparison(before, after).Run();
    }
}
