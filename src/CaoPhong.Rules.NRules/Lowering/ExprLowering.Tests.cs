using System.Linq.Expressions;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.NRules.Lowering;

// `in`: a value against ranges, comparisons, lists and values.
internal sealed partial class ExprLowering
{
    private BlockExpression In(InExpr node)
    {
        var value = Expression.Variable(typeof(Value), "operand");
        return Expression.Block(
            [value],
            Expression.Assign(value, Lower(node.Operand)),
            Expression.Condition(
                Expression.Equal(Expression.Property(value, nameof(Value.Kind)), Expression.Constant(ValueKind.Error)),
                value,
                AnyOf(node.Tests, value, node.Operand)));
    }

    // One test or another, left to right: those behind one that passes are not looked at.
    private Expression AnyOf(IReadOnlyList<Expr> tests, ParameterExpression value, Expr operand)
    {
        if (tests is [var only])
        {
            return Test(only, value, operand);
        }

        var open = Expression.Variable(typeof(Value), "open");
        List<Expression> row = [Expression.Assign(open, Tree.Of(Value.False))];
        row.AddRange(tests.Select(test => Expression.IfThen(
            Tree.Call(typeof(Deciding), nameof(Deciding.IsOpen), open, Expression.Constant(true)),
            Expression.Assign(open, Tree.Call(typeof(Passing), nameof(Passing.Or), open, Test(test, value, operand))))));
        row.Add(open);
        return Expression.Block([open], row);
    }

    private Expression Test(Expr test, ParameterExpression value, Expr operand) => test switch
    {
        NegatedTests negated => Tree.Call(typeof(Deciding), nameof(Deciding.Turned), AnyOf(negated.Tests, value, operand)),
        ComparisonTest comparison => Tree.Call(typeof(Passing), nameof(Passing.Compares), value, Lower(comparison.Operand), Tree.Node(operand), Tree.Node(comparison)),
        RangeExpr { From: LiteralExpr { Value.Kind: ValueKind.Number } from, To: LiteralExpr { Value.Kind: ValueKind.Number } to } range =>
            Tree.Call(typeof(Passing), nameof(Passing.Lies), value, Number(from), Number(to), Tree.Node(operand), Tree.Node(range)),
        _ => Tree.Call(typeof(Passing), nameof(Passing.Of), value, Lower(test), Tree.Node(operand), Tree.Node(test)),
    };

    private static ConstantExpression Number(LiteralExpr literal) => Expression.Constant(literal.Value.AsNumber);
}
