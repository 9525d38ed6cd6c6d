using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Functions;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>What to write where two types do not go together.</summary>
internal static class TypeAdvice
{
    /// <summary>The advice for two operands, in either order; null where there is none.</summary>
    public static Phrase? For(Expr left, Expr right) => Directed(left, right) ?? Directed(right, left);

    /// <summary>The advice for two operands of <c>+</c>, one of which is text; null for others.</summary>
    public static Phrase? ForJoining(Expr left, Expr right) => (left.Type, right.Type) switch
    {
        (TextType or ChoiceType, NumberType or DateType) => AsText(right),
        (NumberType or DateType, TextType or ChoiceType) => AsText(left),
        _ => null,
    };

    /// <summary>The advice for a value of one type where another is needed; null where there is none.</summary>
    public static Phrase? ForWrong(string expression, Phrase wanted, FeelType actual) =>
        actual is ListType && wanted == FeelType.Number.Words ? Write($"count({expression})", "đếm số phần tử", "count its elements") : null;

    private static Phrase AsText(Expr expr) => Write($"string({ExprText.Of(expr)})", "đổi thành văn bản", "make it a text");

    private static Phrase? Directed(Expr one, Expr other) => (one.Type, other.Type) switch
    {
        (DateType, NumberType) => DaysAsDuration(other),
        (DaysDurationType, NumberType) => Write($"({ExprText.Of(one)}).days", "lấy số ngày", "take the number of days"),
        (MonthsDurationType, NumberType) => Write($"({ExprText.Of(one)}).years", "lấy số năm", "take the number of years"),
        (DateType, TextType) => Write($"date({ExprText.Of(other)})", "đổi văn bản thành ngày", "make the text a date"),
        (NumberType, TextType) => NumberAndText(other),
        (BooleanType, NumberType or TextType) => new("so sánh với true hoặc false, hoặc bỏ phép so sánh", "compare with true or false, or leave the comparison out"),
        (ListType, not ListType) => Write($"{ExprText.Of(other)} in {ExprText.Of(one)}", "hỏi một phần tử", "ask for an element"),
        _ => null,
    };

    private static Phrase DaysAsDuration(Expr number) =>
        number is LiteralExpr literal && Decimals.IsWhole(literal.Value.AsNumber) && literal.Value.AsNumber >= 0
            ? Write($"@\"P{Numbers.Format(literal.Value.AsNumber)}D\"", "viết số ngày thành khoảng thời gian", "write the number of days as a duration")
            : Write($"{ExprText.Of(number)} * @\"P1D\"", "viết số ngày thành khoảng thời gian", "write the number of days as a duration");

    private static Phrase? NumberAndText(Expr text) =>
        text is LiteralExpr literal && PlainText.TryNumber(literal.Value.AsText, out var number)
            ? Write(Numbers.Format(number), "viết số không có ngoặc kép", "write the number without quotes")
            : null;

    private static Phrase Write(string meant, string vi, string en) => new($"{vi}: {meant}", $"{en}: {meant}");
}
