using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Habits from other languages, from spreadsheets and from printed documents: CPR21xx.</summary>
internal static class HabitDiagnostics
{
    private static readonly DiagnosticDescriptor ForeignSignRule = new("CPR2101", Severity.Error,
        "biểu thức không dùng dấu '{written}'", "expressions have no sign '{written}'", "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor PowerRule = new("CPR2102", Severity.Error,
        "biểu thức không có phép lũy thừa '{written}'", "expressions have no power '{written}'", "viết phép nhân, ví dụ: x * x", "write it as a product, such as x * x");

    private static readonly DiagnosticDescriptor ForeignQuotesRule = new("CPR2103", Severity.Error,
        "{written} không nằm trong dấu nháy kép thẳng", "{written} is not in straight double quotes", "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor PercentRule = new("CPR2104", Severity.Error,
        "biểu thức không dùng dấu '%'", "expressions have no sign '%'",
        "dữ kiện tính bằng phần trăm có giá trị như 90, viết số không kèm '%'", "a fact in percent has values such as 90: write the number without '%'");

    private static readonly DiagnosticDescriptor RemainderRule = new("CPR2105", Severity.Error,
        "biểu thức không dùng dấu '%' cho số dư", "expressions have no sign '%' for the remainder",
        "viết: modulo(a, b)", "write: modulo(a, b)");

    private static readonly DiagnosticDescriptor ForeignWordRule = new("CPR2106", Severity.Error,
        "'{written}' không phải là từ của ngôn ngữ ở đây", "'{written}' is no word of the language here", "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor ChainRule = new("CPR2107", Severity.Error,
        "không viết nối hai phép so sánh", "two comparisons cannot be chained", "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor NotWithoutBracketsRule = new("CPR2108", Severity.Error,
        "'not' cần cặp ngoặc tròn", "'not' needs brackets", "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor NotInRule = new("CPR2109", Severity.Error,
        "không viết 'not' trước '{word}'", "'not' cannot stand before '{word}'", "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor PlusSignRule = new("CPR2110", Severity.Error,
        "số không mang dấu '+'", "a number has no sign '+'", "bỏ dấu '+'", "take the '+' out");

    private static readonly DiagnosticDescriptor BareRangeRule = new("CPR2111", Severity.Error,
        "khoảng thiếu ngoặc", "the range has no brackets",
        "viết [a..b] nếu lấy cả hai đầu, [a..b) nếu không lấy b, (a..b] nếu không lấy a", "write [a..b] with both ends, [a..b) without b, (a..b] without a");

    private static readonly DiagnosticDescriptor MissingLeftSideRule = new("CPR2112", Severity.Error,
        "phép so sánh '{text}' thiếu vế trái", "the comparison '{text}' has no left side",
        "ghi tên dữ kiện trước dấu so sánh", "write the name of a fact before its sign");

    private static readonly DiagnosticDescriptor TestsWithoutBracketsRule = new("CPR2113", Severity.Error,
        "các giá trị sau 'in' cần cặp ngoặc tròn", "several values after 'in' need brackets", "viết: {meant}", "write: {meant}");

    public static Diagnostic ForeignSign(SourceSpan span, string written, string meant) =>
        ForeignSignRule.At(span, ("written", written), ("meant", meant));

    public static Diagnostic Power(SourceSpan span, string written) => PowerRule.At(span, ("written", written));

    public static Diagnostic ForeignQuotes(SourceSpan span, string written, string meant) =>
        ForeignQuotesRule.At(span, ("written", written), ("meant", meant));

    public static Diagnostic Percent(SourceSpan span) => PercentRule.At(span);

    public static Diagnostic Remainder(SourceSpan span, Expr left, Expr right) => RemainderRule.At(span).WithHelp(
        Write($"modulo({ExprPrinter.Print(left)}, {ExprPrinter.Print(right)})"));

    public static Diagnostic ForeignWord(SourceSpan span, string written, string meant) =>
        ForeignWordRule.At(span, ("written", written), ("meant", meant));

    public static Diagnostic Chain(SourceSpan span, string meant) => ChainRule.At(span, ("meant", meant));

    public static Diagnostic NotWithoutBrackets(SourceSpan span, Expr operand) =>
        NotWithoutBracketsRule.At(span, ("meant", $"not({ExprPrinter.Print(operand)})"));

    public static Diagnostic NotIn(SourceSpan span, string word, Expr test) =>
        NotInRule.At(span, ("word", word), ("meant", $"not({ExprPrinter.Print(test)})"));

    public static Diagnostic PlusSign(SourceSpan span) => PlusSignRule.At(span);

    public static Diagnostic BareRange(SourceSpan span, Expr from, Expr to)
    {
        var (a, b) = (ExprPrinter.Print(from), ExprPrinter.Print(to));
        return BareRangeRule.At(span).WithHelp(new(
            $"viết [{a}..{b}], hoặc [{a}..{b}) nếu không lấy {b}", $"write [{a}..{b}], or [{a}..{b}) without {b}"));
    }

    public static Diagnostic MissingLeftSide(SourceSpan span, string text, Phrase? help) =>
        MissingLeftSideRule.At(span, ("text", text)).WithHelp(help);

    public static Diagnostic TestsWithoutBrackets(SourceSpan span, InExpr test) =>
        TestsWithoutBracketsRule.At(span, ("meant", ExprPrinter.Print(test)));

    public static Phrase Write(string text) => new($"viết: {text}", $"write: {text}");
}
