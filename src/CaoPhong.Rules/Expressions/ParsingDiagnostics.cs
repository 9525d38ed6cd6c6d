using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>What can be wrong with how an expression is put together: CPR22xx.</summary>
internal static class ParsingDiagnostics
{
    private static readonly DiagnosticDescriptor MissingValueRule = new("CPR2201", Severity.Error,
        "thiếu giá trị sau '{before}'", "there is no value after '{before}'",
        "thêm giá trị hoặc tên dữ kiện, hoặc bỏ '{before}'", "put a value or the name of a fact, or take '{before}' out");

    private static readonly DiagnosticDescriptor NoValueAtStartRule = new("CPR2202", Severity.Error,
        "trước '{text}' thiếu giá trị", "there is no value before '{text}'",
        "thêm giá trị hoặc tên dữ kiện, hoặc bỏ '{text}'", "put a value or the name of a fact, or take '{text}' out");

    private static readonly DiagnosticDescriptor MissingOperatorRule = new("CPR2203", Severity.Error,
        "giữa '{left}' và '{right}' thiếu phép toán", "there is no operator between '{left}' and '{right}'",
        "thêm phép toán như + - * / = >= and or, hoặc bỏ phần thừa", "put an operator such as + - * / = >= and or, or take the rest out");

    private static readonly DiagnosticDescriptor NameWithBlanksRule = new("CPR2204", Severity.Error,
        "tên '{name}' có dấu cách", "the name '{name}' has blanks",
        "tên không có dấu cách, ví dụ {joined}; văn bản đặt trong dấu nháy kép", "a name has no blanks, such as {joined}; a text stands in double quotes");

    private static readonly DiagnosticDescriptor UnclosedBracketRule = new("CPR2205", Severity.Error,
        "ngoặc '{open}' không được đóng", "the bracket '{open}' is not closed", "thêm '{close}'", "put a '{close}'");

    private static readonly DiagnosticDescriptor StrayBracketRule = new("CPR2206", Severity.Error,
        "ngoặc đóng '{text}' không có ngoặc mở", "the bracket '{text}' closes none that is open", "bỏ nó hoặc thêm ngoặc mở", "take it out, or open a bracket");

    private static readonly DiagnosticDescriptor MissingWordRule = new("CPR2207", Severity.Error,
        "thiếu '{word}' ở đây", "there is no '{word}' here", "viết đủ: {form}", "write all of: {form}");

    private static readonly DiagnosticDescriptor TooDeepRule = new("CPR2208", Severity.Error,
        "biểu thức lồng nhau quá {most} tầng", "the expression is nested more than {most} deep",
        "tách một phần thành dữ kiện trong 'derived'", "move a part into a fact of 'derived'");

    private static readonly DiagnosticDescriptor ReservedWordRule = new("CPR2209", Severity.Error,
        "'{word}' không dùng được trong biểu thức", "'{word}' cannot be used in an expression");

    private static readonly DiagnosticDescriptor NeedlessCommaRule = new("CPR2210", Severity.Error,
        "dấu phẩy này thừa", "this comma is too much", "bỏ nó hoặc thêm giá trị", "take it out, or put a value");

    private static readonly DiagnosticDescriptor ReversedRangeRule = new("CPR2211", Severity.Error,
        "khoảng '{range}' bị ngược: {from} lớn hơn {to}", "the range '{range}' runs backwards: {from} is greater than {to}",
        "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor BadTemporalRule = new("CPR2212", Severity.Error,
        "'{text}' không phải là ngày hay khoảng thời gian", "'{text}' is neither a date nor a duration",
        "viết ngày như @\"2018-12-14\", khoảng thời gian như @\"P3D\" hoặc @\"P1Y2M\"", "write a date as @\"2018-12-14\", a duration as @\"P3D\" or @\"P1Y2M\"");

    private static readonly DiagnosticDescriptor AtWithoutTextRule = new("CPR2213", Severity.Error,
        "sau '@' phải là ngày trong dấu nháy kép", "'@' takes a date in double quotes",
        "viết ngày như @\"2018-12-14\"", "write a date as @\"2018-12-14\"");

    private static readonly DiagnosticDescriptor OutsideSatisfiesRule = new("CPR2214", Severity.Error,
        "'{part}' không dùng '{variable}' nhưng nằm trong 'satisfies', vì 'satisfies' kéo dài đến hết biểu thức hoặc ngoặc",
        "'{part}' does not use '{variable}' but stands inside 'satisfies', which reaches to the end of the expression or bracket",
        "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor SeveralInBracketsRule = new("CPR2215", Severity.Error,
        "ngoặc tròn chỉ chứa một giá trị", "round brackets hold one value",
        "viết danh sách trong ngoặc vuông: [a, b]", "write a list in square brackets: [a, b]");

    private static readonly DiagnosticDescriptor MissingMemberRule = new("CPR2216", Severity.Error,
        "sau dấu chấm thiếu tên thành phần", "there is no name of a member after the point", "ví dụ: held_on.year", "such as: held_on.year");

    private static readonly DiagnosticDescriptor LongestRunArgumentsRule = new("CPR2217", Severity.Error,
        "'longest run' cần một danh sách và một điều kiện", "'longest run' takes a list and a condition",
        "ví dụ: longest run(meetings, grade = \"poor\")", "such as: longest run(meetings, grade = \"poor\")");

    private static readonly DiagnosticDescriptor MissingVariableRule = new("CPR2218", Severity.Error,
        "sau '{word}' thiếu tên biến", "there is no variable after '{word}'",
        "ví dụ: {word} m in meetings satisfies m.total >= 50", "such as: {word} m in meetings satisfies m.total >= 50");

    private static readonly DiagnosticDescriptor ReservedVariableRule = new("CPR2219", Severity.Error,
        "'{word}' là từ dành riêng của ngôn ngữ", "'{word}' is a reserved word of the language", "chọn tên khác", "choose another name");

    private static readonly DiagnosticDescriptor LiteralCallRule = new("CPR2220", Severity.Error,
        "'{word}' không phải là hàm", "'{word}' is no function", "bỏ cặp ngoặc sau nó", "take the brackets after it out");

    private static readonly DiagnosticDescriptor NotArgumentsRule = new("CPR2221", Severity.Error,
        "'not' phủ định đúng một điều kiện", "'not' turns exactly one condition round", "ví dụ: not(draft_ready)", "such as: not(draft_ready)");

    public static Diagnostic MissingValue(SourceSpan span, string before) => MissingValueRule.At(span, ("before", before));

    public static Diagnostic NoValueAtStart(SourceSpan span, string text) => NoValueAtStartRule.At(span, ("text", text));

    public static Diagnostic MissingOperator(SourceSpan span, string left, string right) =>
        MissingOperatorRule.At(span, ("left", left), ("right", right));

    public static Diagnostic NameWithBlanks(SourceSpan span, IReadOnlyList<string> words) =>
        NameWithBlanksRule.At(span, ("name", string.Join(' ', words)), ("joined", string.Join('_', words)));

    public static Diagnostic UnclosedBracket(SourceSpan span, string open, string close) =>
        UnclosedBracketRule.At(span, ("open", open), ("close", close));

    public static Diagnostic StrayBracket(SourceSpan span, string text) => StrayBracketRule.At(span, ("text", text));

    public static Diagnostic MissingWord(SourceSpan span, string word, string form) => MissingWordRule.At(span, ("word", word), ("form", form));

    public static Diagnostic TooDeep(SourceSpan span, int most) => TooDeepRule.At(span, ("most", most));

    public static Diagnostic ReservedWord(SourceSpan span, string word, Phrase help) => ReservedWordRule.At(span, ("word", word)).WithHelp(help);

    public static Diagnostic NeedlessComma(SourceSpan span) => NeedlessCommaRule.At(span);

    public static Diagnostic ReversedRange(RangeExpr range) => ReversedRangeRule.At(
        range.Span,
        ("range", ExprPrinter.Print(range)),
        ("from", ExprPrinter.Print(range.From)),
        ("to", ExprPrinter.Print(range.To)),
        ("meant", ExprPrinter.Print(range with { FromClosed = range.ToClosed, From = range.To, To = range.From, ToClosed = range.FromClosed })));

    public static Diagnostic BadTemporal(SourceSpan span, string text) => BadTemporalRule.At(span, ("text", text)).WithHelp(DateAdvice(text));

    public static Diagnostic AtWithoutText(SourceSpan span) => AtWithoutTextRule.At(span);

    public static Diagnostic OutsideSatisfies(SourceSpan span, string part, string variable, string meant) =>
        OutsideSatisfiesRule.At(span, ("part", part), ("variable", variable), ("meant", meant));

    public static Diagnostic SeveralInBrackets(SourceSpan span) => SeveralInBracketsRule.At(span);

    public static Diagnostic MissingMember(SourceSpan span) => MissingMemberRule.At(span);

    public static Diagnostic LongestRunArguments(SourceSpan span) => LongestRunArgumentsRule.At(span);

    public static Diagnostic MissingVariable(SourceSpan span, string word) => MissingVariableRule.At(span, ("word", word));

    public static Diagnostic ReservedVariable(SourceSpan span, string word) => ReservedVariableRule.At(span, ("word", word));

    public static Diagnostic LiteralCall(SourceSpan span, string word) => LiteralCallRule.At(span, ("word", word));

    public static Diagnostic NotArguments(SourceSpan span) => NotArgumentsRule.At(span);

    // 14/12/2018 in quotes: the day as it is written here.
    private static Phrase? DateAdvice(string text) => Syntax.ScalarAdvice.DateOf(text) is { } day
        ? HabitDiagnostics.Write(ValuePrinter.Print(Value.Of(day)))
        : null;
}
