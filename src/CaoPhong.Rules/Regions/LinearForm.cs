using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>A number as a sum: each part times a number, and a constant: <c>2 * present - members + 3</c>.</summary>
/// <remarks>Only what is exact is taken apart: a division must come out even.</remarks>
internal sealed class LinearForm
{
    private readonly SortedDictionary<string, (Expr Part, decimal Factor)> terms = new(StringComparer.Ordinal);

    private LinearForm()
    {
    }

    /// <summary>What is added to the parts.</summary>
    public decimal Constant { get; private set; }

    /// <summary>The parts, by their text.</summary>
    public IReadOnlyCollection<(Expr Part, decimal Factor)> Terms => terms.Values;

    /// <summary>The form of a number; null where its numbers grow too large.</summary>
    public static LinearForm? Of(Expr expr)
    {
        var form = new LinearForm();
        return expr.Type is NumberType && form.Add(expr, 1) ? form : null;
    }

    /// <summary>The parts alone, so scaled that the first has the factor 1 or, where that is not exact, a positive one; and by what they were multiplied.</summary>
    public (Expr Sum, decimal Scale)? Normal(SourceSpan span)
    {
        if (terms.Count == 0)
        {
            return null;
        }

        var first = terms.Values.First().Factor;
        var scale = Reciprocal(first) is { } exact && terms.Values.All(term => IsPlain(term.Factor * exact)) ? exact : Math.Sign(first);
        Expr? sum = null;
        foreach (var (part, factor) in terms.Values)
        {
            var scaled = factor * scale;
            var size = Math.Abs(scaled) == 1 ? part : ExprBuild.Calculate(BinaryOperator.Multiply, ExprBuild.Number(Math.Abs(scaled), span), part, span);
            sum = sum is null
                ? (scaled < 0 ? new NegateExpr(size, span) { Type = FeelType.Number } : size)
                : ExprBuild.Calculate(scaled < 0 ? BinaryOperator.Subtract : BinaryOperator.Add, sum, size, span);
        }

        return (sum!, scale);
    }

    private bool Add(Expr expr, decimal factor)
    {
        switch (expr)
        {
            case LiteralExpr { Value: { Kind: ValueKind.Number } constant }:
                return AddConstant(constant.AsNumber, factor);
            case NegateExpr negate:
                return Add(negate.Operand, -factor);
            case BinaryExpr { Operator: BinaryOperator.Add } sum:
                return Add(sum.Left, factor) && Add(sum.Right, factor);
            case BinaryExpr { Operator: BinaryOperator.Subtract } difference:
                return Add(difference.Left, factor) && Add(difference.Right, -factor);
            case BinaryExpr { Operator: BinaryOperator.Multiply } product when NumberOf(product.Left) is { } left:
                return Times(factor, left) is { } more && Add(product.Right, more);
            case BinaryExpr { Operator: BinaryOperator.Multiply } product when NumberOf(product.Right) is { } number:
                return Times(factor, number) is { } times && Add(product.Left, times);
            case BinaryExpr { Operator: BinaryOperator.Divide } quotient when NumberOf(quotient.Right) is { } divisor && Reciprocal(divisor) is { } part:
                return Times(factor, part) is { } less && Add(quotient.Left, less);
            default:
                return expr.Type is NumberType && AddPart(expr, factor);
        }
    }

    private bool AddConstant(decimal number, decimal factor)
    {
        if (Times(number, factor) is not { } product || Math.Abs(Constant + product) > 1_000_000_000_000m)
        {
            return false;
        }

        Constant += product;
        return true;
    }

    private bool AddPart(Expr part, decimal factor)
    {
        var text = ExprPrinter.Print(part);
        var all = terms.TryGetValue(text, out var known) ? known.Factor + factor : factor;
        if (all == 0)
        {
            terms.Remove(text);
        }
        else
        {
            terms[text] = (part, all);
        }

        return IsPlain(all);
    }

    private static decimal? NumberOf(Expr expr) => expr switch
    {
        LiteralExpr { Value: { Kind: ValueKind.Number } number } => number.AsNumber,
        NegateExpr { Operand: LiteralExpr { Value: { Kind: ValueKind.Number } number } } => -number.AsNumber,
        _ => null,
    };

    private static decimal? Times(decimal left, decimal right) =>
        IsPlain(left) && IsPlain(right) && left * right is var product && IsPlain(product) ? product : null;

    // 1 divided by it, where that comes out even.
    private static decimal? Reciprocal(decimal number) =>
        number != 0 && IsPlain(number) && 1 / number is var part && part * number == 1 && IsPlain(part) ? part : null;

    private static bool IsPlain(decimal number) => number.Scale <= 9 && Math.Abs(number) <= 1_000_000_000m;
}
