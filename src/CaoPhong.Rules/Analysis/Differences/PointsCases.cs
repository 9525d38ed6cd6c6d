using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Points that are calculated by cases, as the cases: <c>min(5, 2 * x)</c> is 5 where it is less, else <c>2 * x</c>.</summary>
internal static class PointsCases
{
    private const int Most = 24;

    /// <summary>The cases: what must hold, and the points then; exactly one holds. One case that always does where there are none, or too many.</summary>
    public static IReadOnlyList<(IReadOnlyList<Expr> When, Expr Points)> Of(Expr points)
    {
        var cases = Cases(points, 0).Take(Most + 1).ToList();
        return cases.Count > Most ? [([], points)] : cases;
    }

    private static IEnumerable<(IReadOnlyList<Expr> When, Expr Points)> Cases(Expr points, int depth)
    {
        if (depth < 8 && Split(points) is var (condition, then, otherwise))
        {
            return Cases(then, depth + 1).Select(one => ((IReadOnlyList<Expr>)[condition, .. one.When], one.Points))
                .Concat(Cases(otherwise, depth + 1).Select(one => ((IReadOnlyList<Expr>)[ExprBuild.Not(condition), .. one.When], one.Points)));
        }

        return [([], points)];
    }

    private static (Expr Condition, Expr Then, Expr Otherwise)? Split(Expr points)
    {
        switch (points)
        {
            case IfExpr choice:
                return (choice.Condition, choice.Then, choice.Else);
            case CallExpr { Function: "min" or "max", Arguments: { Count: > 1 } arguments } extreme when arguments.All(argument => argument.Type is NumberType):
                var first = arguments[0];
                var rest = arguments.Count == 2 ? arguments[1] : extreme with { Arguments = [.. arguments.Skip(1)] };
                var comparison = extreme.Function == "min" ? BinaryOperator.LessOrEqual : BinaryOperator.GreaterOrEqual;
                return (ExprBuild.Compare(comparison, first, rest, extreme.Span), first, rest);
            default:
                // A choice inside a calculation is a choice between calculations.
                var inner = ExprTree.Children(points).Select((child, place) => (Place: place, Split: points is BinaryExpr or NegateExpr ? Split(child) : null)).FirstOrDefault(one => one.Split is not null);
                return inner.Split is var (condition, then, otherwise) ? (condition, With(points, inner.Place, then), With(points, inner.Place, otherwise)) : null;
        }
    }

    private static Expr With(Expr points, int place, Expr child) => points switch
    {
        NegateExpr negate => negate with { Operand = child },
        BinaryExpr binary => place == 0 ? binary with { Left = child } : binary with { Right = child },
        _ => points,
    };
}
