using System.Diagnostics;
using System.Linq.Expressions;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Checked expressions of the language to expression trees over the slots of a meeting, every one of type <see cref="Value"/>.</summary>
/// <remarks>INVARIANT: a lowered expression never throws, whatever is in the slots; what goes wrong is an error value with the place.
/// It calls nothing of the direct engine: what a sum, an order or a function of the language means is taken from the room of expressions,
/// how an expression is walked stands here a second time, so that the two engines can be held against each other.</remarks>
internal sealed partial class ExprLowering(ParameterExpression slots)
{
    // The variables of quantifiers and filters in whose reach the lowering is.
    private readonly List<(Symbol Symbol, ParameterExpression Value)> variables = [];
    private readonly ParameterExpression steps = Expression.Variable(typeof(StepCount), "steps");

    /// <summary>A whole expression.</summary>
    public Expression Whole(Expr expr) =>
        ExprTree.All(expr).Any(node => node is QuantifierExpr or FilterExpr or LongestRunExpr)
            ? Expression.Block([steps], Expression.Assign(steps, Expression.New(typeof(StepCount))), Lower(expr))
            : Lower(expr);

    private Expression Lower(Expr expr) => expr switch
    {
        LiteralExpr literal => Tree.Of(literal.Value),
        NameExpr name => Read(name),
        NegateExpr node => Tree.Call(typeof(Calculating), nameof(Calculating.Negate), Lower(node.Operand), Tree.Node(node)),
        NotExpr node => Tree.Call(typeof(Deciding), nameof(Deciding.Not), Condition(node.Operand), Tree.Node(node)),
        BinaryExpr node => Chain(node),
        BetweenExpr node => Tree.Call(typeof(Comparing), nameof(Comparing.Between), Lower(node.Operand), Lower(node.From), Lower(node.To), Tree.Node(node)),
        InExpr node => In(node),
        RangeExpr node => Tree.Call(typeof(Ranges), nameof(Ranges.Closed), Lower(node.From), Lower(node.To), Tree.Node(node)),
        ComparisonTest node => Tree.Call(typeof(Ranges), nameof(Ranges.Open), Lower(node.Operand), Tree.Node(node)),
        IfExpr node => If(node),
        ListExpr node => Tree.Call(typeof(Lists), nameof(Lists.Of), Values(node.Items)),
        CallExpr node => Call(node),
        PathExpr node => Tree.Call(typeof(Lists), nameof(Lists.Member), Lower(node.Operand), Tree.Node(node)),
        FilterExpr node => Tree.Call(typeof(Lists), nameof(Lists.Filter), Lower(node.Operand), Over(node.Item!, node.Condition), Tree.Node(node)),
        QuantifierExpr node => Tree.Call(typeof(Lists), nameof(Lists.Quantify), Lower(node.List), Over(node.Item!, node.Condition), Tree.Node(node)),
        LongestRunExpr node => Tree.Call(typeof(Lists), nameof(Lists.LongestRun), Lower(node.List), Over(node.Item!, node.Condition), Tree.Node(node)),
        _ => throw new UnreachableException($"nothing to lower {expr.GetType().Name} to"),
    };

    private Expression Read(NameExpr name)
    {
        var symbol = name.Symbol ?? throw new InvalidOperationException($"'{name.Name}' was not checked");
        return symbol.IsLocal
            ? variables.FindLast(variable => variable.Symbol == symbol).Value
            : Expression.ArrayIndex(slots, Expression.Constant(symbol.Slot));
    }

    private NewArrayExpression Values(IEnumerable<Expr> exprs) => Expression.NewArrayInit(typeof(Value), exprs.Select(Lower));

    // A chain of operators leans to the left; it is a row of steps and not a tower, so that a thousand terms cost no stack.
    private BlockExpression Chain(BinaryExpr node)
    {
        var links = new Stack<BinaryExpr>([node]);
        while (links.Peek().Left is BinaryExpr left)
        {
            links.Push(left);
        }

        var value = Expression.Variable(typeof(Value), "value");
        List<Expression> row = [Expression.Assign(value, Lower(links.Peek().Left))];
        while (links.TryPop(out var link))
        {
            row.Add(Link(value, link));
        }

        row.Add(value);
        return Expression.Block([value], row);
    }

    private Expression Link(ParameterExpression value, BinaryExpr link) => link.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => AndOr(value, link),
        BinaryOperator.Equal or BinaryOperator.NotEqual => Step(typeof(Comparing), nameof(Comparing.AreEqual), value, link),
        >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual => Step(typeof(Comparing), nameof(Comparing.Compare), value, link),
        BinaryOperator.AtLeast or BinaryOperator.AtMost => throw new UnreachableException("grades are compared over the meetings of a year, which no criterion sees"),
        _ => Step(typeof(Calculating), nameof(Calculating.Calculate), value, link),
    };

    private BinaryExpression Step(Type operators, string method, ParameterExpression value, BinaryExpr link) =>
        Expression.Assign(value, Tree.Call(operators, method, value, Lower(link.Right), Tree.Node(link)));

    // The right side is looked at only where the left one leaves something open.
    private ConditionalExpression AndOr(ParameterExpression value, BinaryExpr link)
    {
        var decisive = Expression.Constant(link.Operator == BinaryOperator.Or);
        return Expression.IfThen(
            Tree.Call(typeof(Deciding), nameof(Deciding.IsOpen), value, decisive),
            Expression.Assign(value, Tree.Call(typeof(Deciding), nameof(Deciding.Join), value, Condition(link.Right), decisive, Tree.Node(link))));
    }

    private BlockExpression If(IfExpr node)
    {
        var truth = Expression.Variable(typeof(Value), "condition");
        return Expression.Block(
            [truth],
            Expression.Assign(truth, Tree.Call(typeof(Deciding), nameof(Deciding.Needed), Condition(node.Condition), Tree.Node(node.Condition))),
            Expression.Condition(
                Tree.IsTrue(truth),
                Lower(node.Then),
                Expression.Condition(
                    Tree.IsFalse(truth),
                    Lower(node.Else),
                    Expression.Condition(
                        Expression.Property(truth, nameof(Value.IsKnown)),
                        truth,
                        Expression.Condition(
                            Expression.Equal(Expression.Property(truth, nameof(Value.Kind)), Expression.Constant(ValueKind.Error)),
                            truth,
                            Tree.Call(typeof(Deciding), nameof(Deciding.Either), Lower(node.Then), Lower(node.Else)))))));
    }

    // A truth, null, unknown or an error. Where the type is known it is that by itself.
    private Expression Condition(Expr expr) => expr.Type is BooleanType
        ? Lower(expr)
        : Tree.Call(typeof(Deciding), nameof(Deciding.Truth), Lower(expr), Tree.Node(expr));

    private Expression Call(CallExpr node)
    {
        var values = Values(node.Arguments);
        return node.Registered is not null
            ? Tree.Call(typeof(Calling), nameof(Calling.Host), values, Tree.Node(node))
            : Tree.Call(typeof(Calling), nameof(Calling.Language), values, Tree.Node(node), Expression.Constant(Calling.SignatureOf(node)));
    }

    // A condition over the elements of a list, as a lambda inside the tree.
    private LambdaExpression Over(Symbol item, Expr condition)
    {
        var element = Expression.Parameter(typeof(Value), item.Name);
        variables.Add((item, element));
        var body = Expression.Condition(
            Expression.Call(steps, nameof(StepCount.Next), null),
            Tree.Call(typeof(Deciding), nameof(Deciding.Needed), Condition(condition), Tree.Node(condition)),
            Tree.Call(typeof(Lists), nameof(Lists.TooMany), Tree.Node(condition)));
        variables.RemoveAt(variables.Count - 1);
        return Expression.Lambda<Func<Value, Value>>(body, element);
    }
}
