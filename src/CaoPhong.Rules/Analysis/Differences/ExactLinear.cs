using System.Numerics;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>A number as a sum of parts, each times a fraction: <c>5 * x / 9 - y + 2</c>.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ExactLinear
{
    private readonly SortedDictionary<string, (Expr? Part, Fraction Factor)> terms = new(StringComparer.Ordinal);

    private ExactLinear()
    {
    }

    /// <summary>Whether it is 0 whatever its parts are.</summary>
    public bool IsZero => terms.Count == 0;

    /// <summary>The number that it is, where it has no parts; null where it has, or is no decimal.</summary>
    public decimal? Constant => terms.Count == 0 ? 0 : terms.Count == 1 && terms.TryGetValue("", out var constant) ? constant.Factor.AsDecimal : null;

    /// <summary>The sum of a number; null for what is no number.</summary>
    public static ExactLinear? Of(Expr expr)
    {
        var form = new ExactLinear();
        return expr.Type is NumberType && form.Add(expr, Fraction.One, 0) ? form : null;
    }

    /// <summary>The difference.</summary>
    public ExactLinear Minus(ExactLinear other)
    {
        var difference = new ExactLinear();
        foreach (var (text, (part, factor)) in terms)
        {
            difference.Put(text, part, factor);
        }

        foreach (var (text, (part, factor)) in other.terms)
        {
            difference.Put(text, part, factor.Negated);
        }

        return difference;
    }

    /// <summary>A condition that holds where it is not 0.</summary>
    public Expr? IsNotZero(SourceSpan span)
    {
        var constant = terms.TryGetValue("", out var known) ? known.Factor : Fraction.Zero;
        var parts = terms.Values.Where(term => term.Part is not null).ToArray();
        if (parts.Length == 0)
        {
            return new LiteralExpr(Value.Of(!constant.IsZero), span) { Type = FeelType.Boolean };
        }

        if (parts.Length == 1)
        {
            // What is never so many decimals long never makes it 0.
            return constant.Negated.Over(parts[0].Factor).AsDecimal is { } root
                ? ExprBuild.Compare(BinaryOperator.NotEqual, parts[0].Part!, ExprBuild.Number(root, span), span)
                : new LiteralExpr(Value.True, span) { Type = FeelType.Boolean };
        }

        var common = parts.Select(term => term.Factor.Under).Append(constant.Under).Aggregate(BigInteger.One, (all, one) => all / BigInteger.GreatestCommonDivisor(all, one) * one);
        Expr? sum = null;
        foreach (var (part, factor) in parts)
        {
            if (factor.Times(new(common, 1)).AsDecimal is not { } number)
            {
                return null;
            }

            var size = Math.Abs(number) == 1 ? part! : ExprBuild.Calculate(BinaryOperator.Multiply, ExprBuild.Number(Math.Abs(number), span), part!, span);
            sum = sum is null
                ? (number < 0 ? new NegateExpr(size, span) { Type = FeelType.Number } : size)
                : ExprBuild.Calculate(number < 0 ? BinaryOperator.Subtract : BinaryOperator.Add, sum, size, span);
        }

        return constant.Negated.Times(new(common, 1)).AsDecimal is { } right ? ExprBuild.Compare(BinaryOperator.NotEqual, sum!, ExprBuild.Number(right, span), span) : null;
    }

    private bool Add(Expr expr, Fraction factor, int depth)
    {
        if (depth > 100)
        {
            return false;
        }

        switch (expr)
        {
            case LiteralExpr { Value: { Kind: ValueKind.Number } constant }:
                Put("", null, factor.Times(Fraction.Of(constant.AsNumber)));
                return true;
            case NegateExpr negate:
                return Add(negate.Operand, factor.Negated, depth + 1);
            case BinaryExpr { Operator: BinaryOperator.Add } sum:
                return Add(sum.Left, factor, depth + 1) && Add(sum.Right, factor, depth + 1);
            case BinaryExpr { Operator: BinaryOperator.Subtract } difference:
                return Add(difference.Left, factor, depth + 1) && Add(difference.Right, factor.Negated, depth + 1);
            case BinaryExpr { Operator: BinaryOperator.Multiply } product when NumberOf(product.Left) is { } left:
                return Add(product.Right, factor.Times(left), depth + 1);
            case BinaryExpr { Operator: BinaryOperator.Multiply } product when NumberOf(product.Right) is { } right:
                return Add(product.Left, factor.Times(right), depth + 1);
            case BinaryExpr { Operator: BinaryOperator.Divide } quotient when NumberOf(quotient.Right) is { IsZero: false } divisor:
                return Add(quotient.Left, factor.Over(divisor), depth + 1);
            default:
                if (expr.Type is NumberType)
                {
                    Put(ExprPrinter.Print(expr), expr, factor);
                }

                return expr.Type is NumberType;
        }
    }

    private void Put(string text, Expr? part, Fraction factor)
    {
        var all = terms.TryGetValue(text, out var known) ? known.Factor.Plus(factor) : factor;
        if (all.IsZero)
        {
            terms.Remove(text);
        }
        else
        {
            terms[text] = (part, all);
        }
    }

    private static Fraction? NumberOf(Expr expr) => expr switch
    {
        LiteralExpr { Value: { Kind: ValueKind.Number } number } => Fraction.Of(number.AsNumber),
        NegateExpr { Operand: var operand } => NumberOf(operand)?.Negated,
        _ => null,
    };
}
