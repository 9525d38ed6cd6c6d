using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Makes checked expressions from checked expressions, for kinds of criterion.</summary>
public static class ExprBuild
{
    /// <summary>A number that the author wrote at a place.</summary>
    public static Expr Number(decimal number, SourceSpan span) => new LiteralExpr(Value.Of(number), span) { Type = FeelType.Number };

    /// <summary>A text that the author wrote at a place.</summary>
    public static Expr Text(string text, FeelType type, SourceSpan span) => new LiteralExpr(Value.Of(text), span) { Type = type };

    /// <summary>A name.</summary>
    public static Expr Name(Symbol symbol, SourceSpan span) => new NameExpr(symbol.Name, span) { Symbol = symbol, Type = symbol.Type };

    /// <summary>What holds when the operand does not.</summary>
    public static Expr Not(Expr operand) => new NotExpr(operand, operand.Span) { Type = FeelType.Boolean };

    /// <summary>What holds when all of them hold; null for none.</summary>
    public static Expr? All(IEnumerable<Expr> conditions, SourceSpan span)
    {
        Expr? all = null;
        foreach (var condition in conditions)
        {
            all = all is null ? condition : Binary(BinaryOperator.And, all, condition, FeelType.Boolean, span);
        }

        return all;
    }

    /// <summary>A comparison.</summary>
    public static Expr Compare(BinaryOperator comparison, Expr left, Expr right, SourceSpan span) =>
        Binary(comparison, left, right, FeelType.Boolean, span);

    /// <summary>A calculation with numbers.</summary>
    public static Expr Calculate(BinaryOperator operation, Expr left, Expr right, SourceSpan span) =>
        Binary(operation, left, right, FeelType.Number, span);

    /// <summary>A call of a function of numbers.</summary>
    public static Expr Call(string function, SourceSpan span, params Expr[] arguments) =>
        new CallExpr(function, arguments, span) { Type = FeelType.Number };

    /// <summary>A test of a band, such as <c>e in [75..90)</c>, <c>e >= 90</c> or <c>e = 3</c>; null where no end is bounded.</summary>
    public static Expr? InBand(Expr operand, Domain band, Func<decimal, Expr> literal, SourceSpan span) => (band.Lower, band.Upper) switch
    {
        ({ Closed: true } lower, { Closed: true } upper) when lower.Value == upper.Value => Compare(BinaryOperator.Equal, operand, literal(lower.Value), span),
        ({ } lower, { } upper) => new InExpr(operand, [Range(lower, upper, operand.Type, literal, span)], span) { Type = FeelType.Boolean },
        ({ } lower, null) => Compare(lower.Closed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, operand, literal(lower.Value), span),
        (null, { } upper) => Compare(upper.Closed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, operand, literal(upper.Value), span),
        _ => null,
    };

    private static RangeExpr Range(Edge lower, Edge upper, FeelType type, Func<decimal, Expr> literal, SourceSpan span) =>
        new(lower.Closed, literal(lower.Value), literal(upper.Value), upper.Closed, span) { Type = new RangeType(type) };

    private static BinaryExpr Binary(BinaryOperator operation, Expr left, Expr right, FeelType type, SourceSpan span) =>
        new(operation, left, right, span) { Type = type };
}
