namespace CaoPhong.Rules.Expressions;

/// <summary>A calculation as a quotient of two polynomials, to see in which direction it goes with one of its names.</summary>
internal sealed class RationalForm
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Expr> unknowns = [];
    private Polynomial over = Polynomial.One;
    private Polynomial under = Polynomial.One;

    private RationalForm()
    {
    }

    /// <summary>The form of a calculation with numbers; null where it grows too large.</summary>
    public static RationalForm? Of(Expr expr)
    {
        var form = new RationalForm();
        if (form.Quotient(expr) is not var (over, under))
        {
            return null;
        }

        (form.over, form.under) = (over, under);
        return form;
    }

    /// <summary>
    /// 1 where the calculation never falls as the name grows, -1 where it never rises, null where that cannot be told.
    /// </summary>
    public int? Direction(Symbol symbol, Func<Expr, Possible> possible)
    {
        var number = unknowns.FindIndex(unknown => IsName(unknown, symbol));
        if (number < 0 || unknowns.Any(unknown => unknown is not NameExpr && ExprTree.All(unknown).Any(node => IsName(node, symbol))))
        {
            return null;
        }

        // The sign of the derivative of p/q is that of p'q - pq'.
        var slope = over.Derivative(number)?.Times(under) is { } left && under.Derivative(number) is { } down && over.Times(down) is { } right
            ? left.Plus(right, -1)
            : null;
        if (slope is null || Range(slope, possible) is not { } range || Range(under, possible) is not { } divisor || divisor.Has(0))
        {
            return null;
        }

        return range.Lower is { Value: >= 0 } ? 1 : range.Upper is { Value: <= 0 } ? -1 : null;
    }

    private static bool IsName(Expr node, Symbol symbol) =>
        node is NameExpr { Symbol: { } named } && named.Slot == symbol.Slot && named.IsLocal == symbol.IsLocal && named.Name == symbol.Name;

    private Domain? Range(Polynomial polynomial, Func<Expr, Possible> possible)
    {
        var sum = Domain.Only(0);
        foreach (var (factors, factor) in polynomial.Terms)
        {
            var product = Domain.Only(factor);
            foreach (var power in factors.GroupBy(unknown => unknown))
            {
                if (possible(unknowns[power.Key]).Ordinals is not { } domain)
                {
                    return null;
                }

                product = DomainArithmetic.Multiply(product, Power(domain, power.Count()));
            }

            sum = DomainArithmetic.Add(sum, product);
        }

        return sum;
    }

    private static Domain Power(Domain domain, int exponent)
    {
        // A square is not negative.
        var root = exponent % 2 == 0 ? DomainArithmetic.Absolute(domain) : domain;
        var power = root;
        for (var i = 1; i < exponent; i++)
        {
            power = DomainArithmetic.Multiply(power, root);
        }

        return power;
    }

    private (Polynomial Over, Polynomial Under)? Quotient(Expr expr)
    {
        switch (expr)
        {
            case LiteralExpr { Value: { Kind: ValueKind.Number } number }:
                return Polynomial.Constant(number.AsNumber) is { } constant ? (constant, Polynomial.One) : null;
            case NegateExpr negate:
                return Quotient(negate.Operand) is var (up, down) && Polynomial.Constant(0)!.Plus(up, -1) is { } negative ? (negative, down) : null;
            case BinaryExpr { Operator: <= BinaryOperator.Divide } calculation:
                return Quotient(calculation.Left) is { } left && Quotient(calculation.Right) is { } right ? Combined(calculation.Operator, left, right) : null;
            default:
                return expr.Type is NumberType && unknowns.Count < 40 ? (Polynomial.Unknown(NumberOf(expr)), Polynomial.One) : null;
        }
    }

    private static (Polynomial Over, Polynomial Under)? Combined(
        BinaryOperator operation, (Polynomial Over, Polynomial Under) left, (Polynomial Over, Polynomial Under) right)
    {
        var (over, under) = operation switch
        {
            BinaryOperator.Multiply => (left.Over.Times(right.Over), left.Under.Times(right.Under)),
            BinaryOperator.Divide => (left.Over.Times(right.Under), left.Under.Times(right.Over)),
            _ when left.Under.IsSame(right.Under) => (left.Over.Plus(right.Over, operation == BinaryOperator.Add ? 1 : -1), left.Under),
            _ => (left.Over.Times(right.Under) is { } ours && right.Over.Times(left.Under) is { } theirs
                ? ours.Plus(theirs, operation == BinaryOperator.Add ? 1 : -1)
                : null, left.Under.Times(right.Under)),
        };
        return over is null || under is null ? null : (over, under);
    }

    private int NumberOf(Expr expr)
    {
        var text = ExprPrinter.Print(expr);
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = unknowns.Count;
            unknowns.Add(expr);
        }

        return number;
    }
}
