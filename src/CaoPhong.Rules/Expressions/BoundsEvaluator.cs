using System.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <summary>The evaluator behind <see cref="ExprBounds"/>: a walk over the tree, as the real evaluator walks it.</summary>
internal sealed partial class BoundsEvaluator(Func<Symbol, Possible> known, Func<Expr, Possible?>? axis)
{
    public Possible Of(Expr expr) => axis?.Invoke(expr) ?? expr switch
    {
        LiteralExpr literal => Possible.Of(literal.Value),
        NameExpr { Symbol: { } symbol } => known(symbol),
        NegateExpr negate => Negated(negate),
        NotExpr not => OfNot(not),
        BinaryExpr { Operator: BinaryOperator.And } both => Sequenced(both, decides: false),
        BinaryExpr { Operator: BinaryOperator.Or } either => Sequenced(either, decides: true),
        BinaryExpr { Operator: <= BinaryOperator.Divide } calculation => Calculated(calculation),
        BinaryExpr { Operator: BinaryOperator.AtLeast or BinaryOperator.AtMost } grades => OfGrades(grades),
        BinaryExpr comparison => Compared(comparison),
        BetweenExpr between => OfBetween(between),
        InExpr test => OfIn(test),
        IfExpr choice => OfIf(choice),
        ListExpr list => Listed(list),
        CallExpr call => Called(call),
        PathExpr path => OfPath(path),
        FilterExpr filter => Filtered(filter),
        QuantifierExpr quantifier => Quantified(quantifier),
        LongestRunExpr run => LongestRun(run),
        RangeExpr or ComparisonTest or NegatedTests or ErrorExpr or NameExpr => Possible.Of(expr.Type).OrFailure(),
        _ => throw new UnreachableException($"no bounds for {expr.GetType().Name}"),
    };

    private Possible Named(Symbol symbol) => known(symbol);

    /// <summary>The same over one more name, or over less that a name may be.</summary>
    private BoundsEvaluator With(Symbol symbol, Possible possible) => new(
        other => other.Slot == symbol.Slot && other.IsLocal == symbol.IsLocal && other.Name == symbol.Name ? possible : known(other), axis);

    private Possible OfNot(NotExpr not)
    {
        var operand = Truth(Of(not.Operand), not.Operand);
        return Possible.OfTruths(operand.CanBeFalse, operand.CanBeTrue).FailingAs(operand);
    }

    // `and` and `or`: what is behind an operand that decides is not looked at, and brings no error.
    private Possible Sequenced(BinaryExpr node, bool decides)
    {
        var left = Of(node.Left);
        var truth = Truth(left.WithoutNull(), node.Left);
        var goesOn = decides ? truth.CanBeFalse : truth.CanBeTrue;
        var stops = decides ? truth.CanBeTrue : truth.CanBeFalse;
        var result = Possible.Nothing.FailingAs(truth);
        if (stops)
        {
            result = result.Or(Possible.Of(decides));
        }

        if (goesOn)
        {
            result = result.Or(Truth(Assuming(node.Left, !decides).Of(node.Right), node.Right));
        }

        return left.CanBeNull ? result.Or(AfterNull(node, decides)) : result;
    }

    // Only an operand that decides saves an absent one from being an error.
    private Possible AfterNull(BinaryExpr node, bool decides)
    {
        var right = Of(node.Right);
        var saves = right.CanBeAnything || (decides ? right.CanBeTrue : right.CanBeFalse);
        return (saves ? Possible.Of(decides) : Possible.Nothing).OrFailure(Absent(node.Left));
    }

    private Possible OfIf(IfExpr choice)
    {
        var condition = Truth(Of(choice.Condition), choice.Condition);
        var result = Possible.Nothing.FailingAs(condition);
        if (condition.CanBeTrue)
        {
            result = result.Or(Assuming(choice.Condition, true).Of(choice.Then));
        }

        return condition.CanBeFalse ? result.Or(Assuming(choice.Condition, false).Of(choice.Else)) : result;
    }

    // A condition that is neither true nor false is an error.
    private static Possible Truth(Possible possible, Expr expr)
    {
        if (possible.CanBeAnything)
        {
            return Possible.Boolean.OrFailure();
        }

        var truth = Possible.OfTruths(possible.CanBeTrue, possible.CanBeFalse).FailingAs(possible);
        return possible.CanBeNull ? truth.OrFailure(Absent(expr)) : truth;
    }

    private static Diagnostics.Diagnostic Absent(Expr expr) => ValueDiagnostics.Absent(expr.Span, ExprPrinter.Print(expr)).AsError;
}
