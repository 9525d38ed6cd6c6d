using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says a condition in words, as a regulation would; what has no such words is shown as it is written.</summary>
internal static class ConditionWords
{
    /// <summary>Such as <c>Tỷ lệ dự từ 75% đến dưới 90%</c>.</summary>
    public static string Of(Expr condition, FactWords facts, Wording wording) => condition switch
    {
        NameExpr { Symbol: { } symbol } => facts.Label(symbol),
        NotExpr { Operand: NameExpr { Symbol: { } symbol } } => $"{wording.Words(new("không", "not"))}: {facts.Label(symbol)}",
        BinaryExpr { Operator: BinaryOperator.And } both => $"{Of(both.Left, facts, wording)} {wording.Words(new("và", "and"))} {Of(both.Right, facts, wording)}",
        BinaryExpr { Operator: BinaryOperator.Or } either => $"{Of(either.Left, facts, wording)} {wording.Words(new("hoặc", "or"))} {Of(either.Right, facts, wording)}",
        BinaryExpr { Left: NameExpr { Symbol: { } symbol }, Right: LiteralExpr literal } comparison when Comparison(comparison.Operator) is { } words =>
            Compared(symbol, words, literal, facts, wording),
        InExpr { Operand: NameExpr { Symbol: { } symbol }, Tests: [RangeExpr { From: LiteralExpr from, To: LiteralExpr to } range] } =>
            $"{facts.Label(symbol)} {Range(range, Constant(from.Value, symbol, facts, wording), Constant(to.Value, symbol, facts, wording), wording)}",
        InExpr { Operand: NameExpr { Symbol: { } symbol }, Tests: [ComparisonTest { Operand: LiteralExpr literal } test] } when Comparison(test.Operator) is { } words =>
            Compared(symbol, words, literal, facts, wording),
        InExpr { Operand: NameExpr { Symbol: { } symbol } } test when test.Tests.All(value => value is LiteralExpr) =>
            $"{facts.Label(symbol)} {wording.Words(new("là", "is"))} {string.Join(wording.Words(new(" hoặc ", " or ")), test.Tests.Cast<LiteralExpr>().Select(literal => Constant(literal.Value, symbol, facts, wording)))}",
        _ => ExprPrinter.Print(condition),
    };

    private static string Compared(Symbol symbol, Phrase words, LiteralExpr literal, FactWords facts, Wording wording) =>
        $"{facts.Label(symbol)} {string.Format(System.Globalization.CultureInfo.InvariantCulture, wording.Words(words), Constant(literal.Value, symbol, facts, wording))}";

    private static Phrase? Comparison(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => new("là {0}", "is {0}"),
        BinaryOperator.NotEqual => new("khác {0}", "is not {0}"),
        BinaryOperator.Less => new("dưới {0}", "below {0}"),
        BinaryOperator.LessOrEqual => new("không quá {0}", "at most {0}"),
        BinaryOperator.Greater => new("trên {0}", "above {0}"),
        BinaryOperator.GreaterOrEqual => new("từ {0} trở lên", "{0} or more"),
        _ => null,
    };

    private static string Range(RangeExpr range, string from, string to, Wording wording)
    {
        var low = wording.Words(range.FromClosed ? new("từ", "from") : new("trên", "above"));
        var high = wording.Words(range.ToClosed ? new("đến", "to") : new("đến dưới", "to below"));
        return $"{low} {from} {high} {to}";
    }

    private static string Constant(Value value, Symbol symbol, FactWords facts, Wording wording) => value.Kind == ValueKind.Text
        ? facts.Fact(symbol)?.Options.FirstOrDefault(option => option.Id == value.AsText)?.Label ?? value.AsText
        : wording.Measure(value, facts.Unit(symbol));
}
