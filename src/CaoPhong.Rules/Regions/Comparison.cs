using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>A comparison of something with a constant, so written that equal questions look equal.</summary>
/// <param name="Subject">What is compared.</param>
/// <param name="Operator">How.</param>
/// <param name="Constant">With what.</param>
internal sealed record Comparison(Expr Subject, BinaryOperator Operator, Value Constant)
{
    /// <summary>The comparison of two expressions of which one is constant, or of two numbers, days or durations; null for another.</summary>
    public static Comparison? Of(BinaryOperator comparison, Expr left, Expr right)
    {
        if (ExprNames.IsConstant(right))
        {
            return ConstantOf(right) is { } value ? Simplified(new(left, comparison, value)) : null;
        }

        if (ExprNames.IsConstant(left))
        {
            return ConstantOf(left) is { } value ? Simplified(new(right, Mirror(comparison), value)) : null;
        }

        return (left.Type, right.Type) switch
        {
            (NumberType, NumberType) => Simplified(new(Difference(left, right, FeelType.Number), comparison, Value.Of(0m))),
            (DateType, DateType) => string.CompareOrdinal(ExprPrinter.Print(left), ExprPrinter.Print(right)) <= 0
                ? new(Difference(left, right, FeelType.DaysDuration), comparison, Value.OfSeconds(0))
                : new(Difference(right, left, FeelType.DaysDuration), Mirror(comparison), Value.OfSeconds(0)),
            _ => null,
        };
    }

    /// <summary>The comparison that holds with the sides changed.</summary>
    public static BinaryOperator Mirror(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };

    private static Value? ConstantOf(Expr expr)
    {
        var value = expr is LiteralExpr literal ? literal.Value : ExprCompiler.Compile(expr)(new Frame([]));
        return value.Kind is ValueKind.Null or ValueKind.Boolean or ValueKind.Number or ValueKind.Text or ValueKind.Date
            or ValueKind.DaysDuration or ValueKind.MonthsDuration
            ? value
            : null;
    }

    // Two numbers, or days, compare as their difference does with 0.
    private static BinaryExpr Difference(Expr left, Expr right, FeelType type) =>
        new(BinaryOperator.Subtract, left, right, left.Span.Source == right.Span.Source ? left.Span.To(right.Span) : left.Span) { Type = type };

    // 2 * x + 1 >= 11 asks the same as x >= 5.
    private static Comparison Simplified(Comparison comparison)
    {
        if (comparison.Constant.Kind != ValueKind.Number || LinearForm.Of(comparison.Subject) is not { } form || form.Normal(comparison.Subject.Span) is not { } normal)
        {
            return comparison;
        }

        var constant = comparison.Constant.AsNumber;
        if (constant.Scale > 9 || Math.Abs(constant) > 1_000_000_000m)
        {
            return comparison;
        }

        var cut = (constant - form.Constant) * normal.Scale;
        return new(normal.Sum, normal.Scale < 0 ? Mirror(comparison.Operator) : comparison.Operator, Value.Of(cut));
    }
}
