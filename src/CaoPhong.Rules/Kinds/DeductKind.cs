using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>deduct</c>: from the max, points lost for each occurrence, down to 0.</summary>
internal sealed class DeductKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "deduct";

    /// <inheritdoc/>
    public OptionShape Options { get; } = CountOptions.Shape(new("trừ điểm cho mỗi lần, từ điểm tối đa xuống đến 0", "points lost for each, from the max down to 0"));

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics) =>
        CountTable.Of(criterion, Key, criterion.Max, -1, diagnostics);
}
