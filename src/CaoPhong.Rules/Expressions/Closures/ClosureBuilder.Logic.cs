using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

// Three-valued logic: `and`, `or` and `if` look left to right and stop when decided.
internal sealed partial class ClosureBuilder
{
    private Eval Not(NotExpr node)
    {
        var operand = Condition(node.Operand);
        return frame =>
        {
            var truth = Needed(operand(frame), node.Operand);
            return truth.Kind == ValueKind.Boolean ? Value.Of(!truth.AsBoolean) : truth;
        };
    }

    private Eval And(BinaryExpr node, Eval left)
    {
        var right = Condition(node.Right);
        return frame =>
        {
            var first = left(frame);
            return first.IsFalse || first.Kind == ValueKind.Error ? first
                : first.IsTrue ? Needed(right(frame), node.Right)
                : Undecided(first, node.Left, right(frame), decisive: false);
        };
    }

    private Eval Or(BinaryExpr node, Eval left)
    {
        var right = Condition(node.Right);
        return frame =>
        {
            var first = left(frame);
            return first.IsTrue || first.Kind == ValueKind.Error ? first
                : first.IsFalse ? Needed(right(frame), node.Right)
                : Undecided(first, node.Left, right(frame), decisive: true);
        };
    }

    // What the right side can still decide where the left one is unknown or no truth; an unknown right side may yet do so.
    private static Value Undecided(Value first, Expr left, Value second, bool decisive) =>
        second.Kind == ValueKind.Boolean && second.AsBoolean == decisive ? second
        : first.Kind == ValueKind.Unknown || second.Kind == ValueKind.Unknown ? Value.Unknown
        : Truth(Needed(first, left), left.Span);

    private Eval If(IfExpr node)
    {
        var condition = Condition(node.Condition);
        var then = Closure(node.Then);
        var otherwise = Closure(node.Else);
        return frame =>
        {
            var truth = Needed(condition(frame), node.Condition);
            return truth.IsTrue ? then(frame)
                : truth.IsFalse ? otherwise(frame)
                : truth.Kind == ValueKind.Error ? truth
                : Either(then(frame), otherwise(frame));
        };
    }

    // What an `if` gives whose condition is unknown: where both branches agree, the condition does not matter.
    private static Value Either(Value then, Value otherwise) =>
        then.Kind == ValueKind.Error && otherwise.Kind == ValueKind.Error ? then
        : then.Kind == otherwise.Kind && Equality.Sure(then, otherwise) ? then
        : Value.Unknown;

    // A closure that gives a truth, null, unknown or an error. Where the type is known it does so by itself.
    private Eval Condition(Expr expr)
    {
        var eval = Closure(expr);
        return expr.Type is BooleanType ? eval : frame => Truth(eval(frame), expr.Span);
    }

    private static Value Truth(Value value, SourceSpan span) => value.Kind switch
    {
        ValueKind.Boolean or ValueKind.Null or ValueKind.Unknown or ValueKind.Error => value,
        _ => ValueDiagnostics.WrongKind(span, FeelType.Boolean.Words, value),
    };
}
