using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Typing;

// Calculations, logic and `if`.
internal sealed partial class ExprChecker
{
    private Typed Negate(NegateExpr node)
    {
        var operand = Need(Visit(node.Operand));
        var checkedNode = node with { Operand = operand.Expr, Type = operand.Type };
        return operand.Type is NumberType or DaysDurationType or MonthsDurationType or AnyType
            ? new(checkedNode)
            : Wrong(checkedNode, TypeDiagnostics.Negative(node.Span, operand.Type));
    }

    private Typed Not(NotExpr node)
    {
        var operand = Condition(Visit(node.Operand));
        return new(node with { Operand = operand.Expr, Type = FeelType.Boolean });
    }

    // A long chain of operators leans to the left: it is walked, so that its length costs no stack.
    private Typed Binary(BinaryExpr node)
    {
        var chain = new Stack<BinaryExpr>();
        Expr first = node;
        while (first is BinaryExpr binary)
        {
            chain.Push(binary);
            first = binary.Left;
        }

        var typed = Visit(first);
        while (chain.TryPop(out var next))
        {
            typed = next.Operator switch
            {
                BinaryOperator.And or BinaryOperator.Or => Connect(next, typed),
                BinaryOperator.Equal or BinaryOperator.NotEqual => AreEqual(next, typed),
                BinaryOperator.AtLeast or BinaryOperator.AtMost => CompareGrades(next, typed),
                >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual => Compare(next, typed),
                _ => Calculate(next, typed),
            };
        }

        return typed;
    }

    private Typed Calculate(BinaryExpr node, Typed leftOperand)
    {
        var left = Need(leftOperand);
        var right = Need(Visit(node.Right));
        var checkedNode = node with { Left = left.Expr, Right = right.Expr };
        return Arithmetic.Result(node.Operator, left.Type, right.Type) is { } result
            ? new(checkedNode with { Type = result })
            : Wrong(checkedNode, TypeDiagnostics.Operands(node.Span, Sign(node.Operator), left.Expr, right.Expr));
    }

    private Typed Connect(BinaryExpr node, Typed leftOperand)
    {
        var (left, right) = Both(node, leftOperand, Visit(node.Right), decisive: node.Operator == BinaryOperator.Or);
        return new(node with { Left = left.Expr, Right = right.Expr, Type = FeelType.Boolean });
    }

    // Both must be conditions, unless one is the constant that decides: the other is then of no effect, whatever it is.
    private (Typed Left, Typed Right) Both(BinaryExpr node, Typed left, Typed right, bool decisive)
    {
        bool Decides(Typed typed) => typed.Expr is LiteralExpr { Value: { Kind: ValueKind.Boolean } value } && value.AsBoolean == decisive;
        if (!Decides(left) && !Decides(right))
        {
            return (Condition(left), Condition(right));
        }

        diagnostics.Report(TypeDiagnostics.Decided(node.Span, Sign(node.Operator), decisive));
        return (left, right);
    }

    private Typed If(IfExpr node)
    {
        var condition = Condition(Visit(node.Condition));
        var then = Visit(node.Then);
        var otherwise = Visit(node.Else);
        var type = TypeRules.Common(then.Type, otherwise.Type);
        var checkedNode = node with { Condition = condition.Expr, Then = then.Expr, Else = otherwise.Expr, Type = type };
        return type is AnyType && then.Type is not AnyType && otherwise.Type is not AnyType
            ? Wrong(checkedNode, TypeDiagnostics.Branches(node.Span, then.Type, otherwise.Type))
            : new(checkedNode);
    }

    private static string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.AtLeast => "at least",
        _ => "at most",
    };
}
