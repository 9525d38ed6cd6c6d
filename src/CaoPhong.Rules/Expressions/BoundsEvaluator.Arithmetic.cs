using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <content>Calculations.</content>
internal sealed partial class BoundsEvaluator
{
    private const decimal SecondsOfDay = 86_400;

    private Possible Negated(NegateExpr node)
    {
        var operand = Present(Of(node.Operand), node.Operand);
        return operand.Ordinals is { } domain
            ? Possible.Within(operand.OrdinalKind, DomainArithmetic.Negate(domain)).FailingAs(operand)
            : OfTypeOf(node, operand);
    }

    private Possible Calculated(BinaryExpr node)
    {
        var result = CalculatedApart(node);
        return result.Single is null && Correlated(node, result) is { } narrower ? narrower : result;
    }

    // As if the operands had nothing to do with one another.
    private Possible CalculatedApart(BinaryExpr node)
    {
        var left = Present(Operand(node.Left), node.Left);
        var right = Present(Operand(node.Right), node.Right);
        if (left.AlwaysFails || right.AlwaysFails)
        {
            return Possible.Nothing.FailingAs(left).FailingAs(right);
        }

        if (left.Single is { } one && right.Single is { } other)
        {
            return Possible.Of(Arithmetic.Calculate(node, one, other)).FailingAs(left).FailingAs(right);
        }

        if (left.Ordinals is null || right.Ordinals is null)
        {
            return OfTypeOf(node, left, right);
        }

        return (left.OrdinalKind, right.OrdinalKind) switch
        {
            (ValueKind.Number, ValueKind.Number) => InNumbers(node, left, right),
            (ValueKind.Date, ValueKind.Date) when node.Operator == BinaryOperator.Subtract =>
                Scaled(ValueKind.DaysDuration, DomainArithmetic.Subtract(left.Ordinals, right.Ordinals), SecondsOfDay).FailingAs(left).FailingAs(right),
            (ValueKind.Date, ValueKind.DaysDuration) => Later(node, left, right),
            (ValueKind.DaysDuration, ValueKind.Date) => Later(node, right, left),
            (ValueKind.Date, ValueKind.MonthsDuration) when right.Single is { } months => MonthsLater(left, day => Arithmetic.Calculate(node, day, months)),
            (ValueKind.MonthsDuration, ValueKind.Date) when left.Single is { } months => MonthsLater(right, day => Arithmetic.Calculate(node, months, day)),
            (ValueKind.DaysDuration, ValueKind.DaysDuration) when node.Operator != BinaryOperator.Divide => InNumbers(node, left, right),
            (ValueKind.MonthsDuration, ValueKind.MonthsDuration) when node.Operator != BinaryOperator.Divide => InNumbers(node, left, right),
            _ => OfTypeOf(node, left, right),
        };
    }

    // Names are taken together over a whole calculation, and not again in its parts.
    private Possible Operand(Expr expr) =>
        expr is BinaryExpr { Operator: <= BinaryOperator.Divide } part ? axis?.Invoke(part) ?? CalculatedApart(part) : Of(expr);

    private static Possible InNumbers(BinaryExpr node, Possible left, Possible right)
    {
        var (ours, theirs) = (left.Ordinals!, right.Ordinals!);
        var result = node.Operator switch
        {
            BinaryOperator.Add => DomainArithmetic.Add(ours, theirs),
            BinaryOperator.Subtract => DomainArithmetic.Subtract(ours, theirs),
            BinaryOperator.Multiply => DomainArithmetic.Multiply(ours, theirs),
            _ => DomainArithmetic.Divide(ours, theirs),
        };
        var possible = result is null ? Possible.Nothing : Possible.Within(left.OrdinalKind, result);
        if (node.Operator == BinaryOperator.Divide && theirs.Has(0))
        {
            possible = possible.OrFailure(ValueDiagnostics.DivisionByZero(node.Span).AsError);
        }

        if (result is not null && DomainArithmetic.MayOverflow(result))
        {
            possible = possible.OrFailure(ValueDiagnostics.Overflow(node.Span).AsError);
        }

        return possible.FailingAs(left).FailingAs(right);
    }

    private static Possible Later(BinaryExpr node, Possible day, Possible seconds)
    {
        var forward = node.Operator == BinaryOperator.Add ? seconds.Ordinals! : DomainArithmetic.Negate(seconds.Ordinals!);
        var days = DomainArithmetic.Monotone(DomainArithmetic.Divide(forward, Domain.Only(SecondsOfDay))!, number => Math.Floor(number), 1);
        return Possible.Within(ValueKind.Date, DomainArithmetic.Add(day.Ordinals!, days))
            .OrFailure(ValueDiagnostics.CalendarEnd(node.Span).AsError).FailingAs(day).FailingAs(seconds);
    }

    // A later day is not earlier some months on.
    private static Possible MonthsLater(Possible day, Func<Value, Value> later)
    {
        decimal? At(decimal ordinal) => later(Value.OfOrdinal(ValueKind.Date, ordinal)) is { Kind: ValueKind.Date } moved ? moved.AsOrdinal : null;

        return Possible.Within(ValueKind.Date, DomainArithmetic.Monotone(day.Ordinals!, At, 1)).OrFailure().FailingAs(day);
    }

    private static Possible Scaled(ValueKind kind, Domain domain, decimal factor) =>
        Possible.Within(kind, DomainArithmetic.Multiply(domain, Domain.Only(factor)));

    // Anything of the type of the node, because its operands are of more than one kind or nothing better is known.
    private static Possible OfTypeOf(Expr node, params Possible[] operands)
    {
        if (operands.Any(operand => operand.AlwaysFails))
        {
            return operands.Aggregate(Possible.Nothing, (all, operand) => all.FailingAs(operand));
        }

        return Possible.Of(node.Type).OrFailure(operands.FirstOrDefault(operand => operand.Failure is not null)?.Failure);
    }

    // The values but null, which is an error here.
    private static Possible Present(Possible possible, Expr expr) =>
        possible.CanBeNull ? possible.WithoutNull().OrFailure(Absent(expr)) : possible;
}
