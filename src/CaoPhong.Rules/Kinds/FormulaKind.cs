using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>formula</c>: any expression for the points; <c>full_points</c> is the criterion's max.</summary>
internal sealed class FormulaKind : ICriterionKind
{
    private static readonly ExpressionShape Value = new(FeelType.Number)
    {
        KnowsFullPoints = true,
        Role = OptionRole.Points,
        Doc = new("biểu thức cho số điểm; full_points là điểm tối đa", "an expression for the points; full_points is the max"),
    };

    /// <inheritdoc/>
    public string Key => "formula";

    /// <inheritdoc/>
    public bool CanRound => true;

    /// <inheritdoc/>
    public OptionShape Options { get; } = new EitherShape(Value, new MappingShape([new("value", Value, Required: true), KindShapes.Round]))
    {
        Doc = new("điểm theo một công thức", "points by a formula"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var points = (criterion.Options as BoundExpr)?.Expr ?? (criterion.Options as BoundMapping)?.Expr("value");
        var rounds = OwnRounding.Read(criterion, diagnostics, out var rounding);
        return points is not null && rounds && ConstantPoints.AreAllowed(points, criterion.Max, diagnostics)
            ? new(HitPolicy.Unique, [new("1", null, points, criterion.Options.Span)], new(0, criterion.Max, null), NoRow.Error) { Round = rounding }
            : null;
    }
}
