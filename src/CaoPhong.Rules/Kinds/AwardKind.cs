using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>award</c>: from 0, points won for each occurrence, up to the max.</summary>
internal sealed class AwardKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "award";

    /// <inheritdoc/>
    public OptionShape Options { get; } = CountOptions.Shape(new("cộng điểm cho mỗi lần, từ 0 lên đến điểm tối đa", "points won for each, from 0 up to the max"));

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics) =>
        CountTable.Of(criterion, Key, 0, 1, diagnostics);
}
