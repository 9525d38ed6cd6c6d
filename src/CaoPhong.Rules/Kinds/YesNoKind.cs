using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>yes_no</c>: the max where a condition holds, else nothing.</summary>
internal sealed class YesNoKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "yes_no";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new ExpressionShape(FeelType.Boolean)
    {
        Role = OptionRole.Condition,
        Doc = new("đủ điều kiện thì được điểm tối đa, không thì 0", "the max where the condition holds, else 0"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var condition = ((BoundExpr)criterion.Options).Expr;
        return new(
            HitPolicy.Unique,
            [
                new("1", condition, ExprBuild.Number(criterion.Max, condition.Span), condition.Span),
                new("2", ExprBuild.Not(condition), ExprBuild.Number(0, condition.Span), condition.Span),
            ],
            new(0, criterion.Max, null),
            NoRow.Error);
    }
}
