using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

// `in`: a value against ranges, comparisons, lists and values.
internal sealed partial class ClosureBuilder
{
    // A test of a value, such as a range: whether the value passes.
    private delegate Value Test(Frame frame, Value operand);

    private Eval In(InExpr node)
    {
        var operand = Closure(node.Operand);
        var test = AnyOf(node.Tests, node.Operand);
        return frame =>
        {
            var value = operand(frame);
            return value.Kind == ValueKind.Error ? value : test(frame, value);
        };
    }

    // One test or another, as with `or`.
    private Test AnyOf(IReadOnlyList<Expr> tests, Expr operand)
    {
        var compiled = tests.Select(test => TestOf(test, operand)).ToArray();
        return compiled.Length == 1
            ? compiled[0]
            : (frame, value) =>
            {
                var open = Value.False;
                foreach (var test in compiled)
                {
                    var passed = test(frame, value);
                    if (passed.IsTrue)
                    {
                        return passed;
                    }

                    if (passed.Kind == ValueKind.Error && open.IsFalse)
                    {
                        return passed;
                    }

                    open = passed.IsFalse ? open : Value.Unknown;
                }

                return open;
            };
    }

    private Test TestOf(Expr test, Expr operand) => test switch
    {
        NegatedTests negated => Negated(AnyOf(negated.Tests, operand)),
        ComparisonTest comparison => Compares(comparison, operand),
        RangeExpr { From: LiteralExpr { Value.Kind: ValueKind.Number } from, To: LiteralExpr { Value.Kind: ValueKind.Number } to } range =>
            InNumbers(range, from.Value.AsNumber, to.Value.AsNumber, operand),
        LiteralExpr { Value.Kind: ValueKind.Text } literal => IsText(literal, operand),
        _ => Matches(test, operand),
    };

    private static Test IsText(LiteralExpr literal, Expr operand)
    {
        var text = literal.Value.AsText;
        return (_, value) => value.Kind == ValueKind.Text
            ? Value.Of(string.Equals(value.AsText, text, StringComparison.Ordinal))
            : Membership.Of(value, operand, literal.Value, literal);
    }

    private static Test Negated(Test test) => (frame, value) =>
    {
        var passed = test(frame, value);
        return passed.Kind == ValueKind.Boolean ? Value.Of(!passed.AsBoolean) : passed;
    };

    private static Test InNumbers(RangeExpr range, decimal from, decimal to, Expr operand)
    {
        var whole = Value.Of(new ValueRange(range.FromClosed, Value.Of(from), Value.Of(to), range.ToClosed));
        return (_, value) =>
        {
            if (value.Kind != ValueKind.Number)
            {
                return Membership.Of(value, operand, whole, range);
            }

            var number = value.AsNumber;
            var low = Decimals.Compare(number, from);
            var high = Decimals.Compare(number, to);
            return Value.Of((low > 0 || (low == 0 && range.FromClosed)) && (high < 0 || (high == 0 && range.ToClosed)));
        };
    }

    private Test Compares(ComparisonTest test, Expr operand)
    {
        var compared = Closure(test.Operand);
        return (frame, value) =>
        {
            var bound = compared(frame);
            return bound.Kind == ValueKind.Error ? bound : Membership.Compares(value, operand, test, bound);
        };
    }

    private Test Matches(Expr test, Expr operand)
    {
        var compared = Closure(test);
        return (frame, value) =>
        {
            var other = compared(frame);
            return other.Kind == ValueKind.Error ? other : Membership.Of(value, operand, other, test);
        };
    }

    private Eval Range(RangeExpr node)
    {
        var from = Closure(node.From);
        var to = Closure(node.To);
        return frame =>
        {
            var start = Needed(from(frame), node.From);
            var end = Needed(to(frame), node.To);
            return start.Kind == ValueKind.Error ? start
                : end.Kind == ValueKind.Error ? end
                : Unordered(start, node.From) ?? Unordered(end, node.To) ?? Unlike(start, node.From, end, node.To)
                    ?? Value.Of(new ValueRange(node.FromClosed, start, end, node.ToClosed));
        };
    }

    // A comparison that stands where a value does is a range without one of its ends: (< 10).
    private Eval OpenRange(ComparisonTest node)
    {
        var operand = Closure(node.Operand);
        return frame =>
        {
            var end = Needed(operand(frame), node.Operand);
            return end.Kind == ValueKind.Error ? end : Unordered(end, node.Operand) ?? Value.Of(node.Operator switch
            {
                BinaryOperator.Less => new ValueRange(false, Value.Null, end, false),
                BinaryOperator.LessOrEqual => new ValueRange(false, Value.Null, end, true),
                BinaryOperator.Greater => new ValueRange(false, end, Value.Null, false),
                BinaryOperator.GreaterOrEqual => new ValueRange(true, end, Value.Null, false),
                _ => new ValueRange(true, end, end, true),
            });
        };
    }
}
