using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>penalty</c>: points off the form's total for each occurrence; the criterion has no max.</summary>
internal sealed class PenaltyKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "penalty";

    /// <inheritdoc/>
    public CriterionRole Role => CriterionRole.Penalty;

    /// <inheritdoc/>
    public OptionShape Options { get; } = CountOptions.Shape(new("trừ vào tổng điểm cho mỗi lần", "points off the total for each"));

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics) =>
        CountTable.Of(criterion, Key, 0, 1, diagnostics);
}
