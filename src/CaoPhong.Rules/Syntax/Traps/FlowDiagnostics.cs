using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>What can be wrong inside <c>{ }</c> and <c>[ ]</c>: CPR14xx.</summary>
internal static class FlowDiagnostics
{
    private const string WriteVi = "viết:\n{written}";
    private const string WriteEn = "write:\n{written}";

    private static readonly DiagnosticDescriptor UnclosedRule = new("CPR1401", Severity.Error,
        "dấu ngoặc '{opener}' mở ra mà không đóng lại bằng '{closer}'", "the bracket '{opener}' is opened and not closed by '{closer}'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor WrongCloserRule = new("CPR1402", Severity.Error,
        "ở đây phải đóng bằng '{closer}', không phải '{written}'", "this is closed by '{closer}', not by '{written}'",
        "viết:\n{line}", "write:\n{line}");

    private static readonly DiagnosticDescriptor CommaSplitsRule = new("CPR1403", Severity.Error,
        "trong ngoặc của YAML, dấu phẩy này cắt giá trị ra làm nhiều phần", "inside YAML's brackets this comma cuts the value into pieces",
        "đặt giá trị trong dấu nháy:\n{written}", "put the value in quotes:\n{written}");

    private static readonly DiagnosticDescriptor DecimalCommaRule = new("CPR1415", Severity.Error,
        "trong ngoặc của YAML, dấu phẩy thập phân cắt số này ra làm hai", "inside YAML's brackets the decimal comma cuts this number in two",
        "viết dấu chấm thập phân:\n{written}", "write a decimal point:\n{written}");

    private static readonly DiagnosticDescriptor BracketsRule = new("CPR1404", Severity.Error,
        "dấu ngoặc trong giá trị này bị YAML hiểu là ngoặc của nó", "YAML takes the brackets in this value for its own",
        "đặt giá trị trong dấu nháy:\n{written}", "put the value in quotes:\n{written}");

    private static readonly DiagnosticDescriptor MissingCommaRule = new("CPR1405", Severity.Error,
        "thiếu dấu phẩy trước khóa này", "a comma is missing before this key",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor SemicolonRule = new("CPR1406", Severity.Error,
        "giữa hai khóa là dấu phẩy, không phải '{sign}'", "keys are parted by a comma, not by '{sign}'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor ItemSemicolonRule = new("CPR1414", Severity.Error,
        "giữa hai mục là dấu phẩy, không phải ';'", "items are parted by a comma, not by ';'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor ExtraCommaRule = new("CPR1407", Severity.Error,
        "thừa dấu phẩy", "one comma too many",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor ExtraCloserRule = new("CPR1408", Severity.Error,
        "thừa dấu ngoặc đóng", "one closing bracket too many",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor StrayKeyRule = new("CPR1409", Severity.Error,
        "'{name}' đứng một mình, không có giá trị", "'{name}' stands alone, without a value",
        "viết '{name}: giá trị', hoặc bỏ đi; nếu là chữ của giá trị ở trước thì đặt tất cả trong một cặp dấu nháy",
        "write '{name}: value' or take it out; put a text that belongs to the value before it in the same quotes");

    private static readonly DiagnosticDescriptor ListInBracesRule = new("CPR1410", Severity.Error,
        "danh sách đặt trong '[ ]', không phải trong ngoặc nhọn", "a list stands in '[ ]', not in braces",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor NoBracesRule = new("CPR1411", Severity.Error,
        "nhiều khóa trên một dòng phải đặt trong ngoặc nhọn", "several keys on one line stand in braces",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor WrongOpenerRule = new("CPR1413", Severity.Error,
        "ở đây phải mở bằng '{opener}', không phải '{sign}'", "this is opened by '{opener}', not by '{sign}'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor BehindBracketRule = new("CPR1412", Severity.Error,
        "còn chữ sau dấu ngoặc đóng", "there is more text after the closing bracket",
        "bỏ phần thừa:\n{written}", "take it out:\n{written}");

    public static Diagnostic Unclosed(SourceSpan span, string written, char opener, char closer) =>
        UnclosedRule.At(span, ("written", written), ("opener", opener), ("closer", closer));

    public static Diagnostic WrongCloser(SourceSpan span, string line, char written, char closer) =>
        WrongCloserRule.At(span, ("line", line), ("written", written), ("closer", closer));

    public static Diagnostic CommaSplits(SourceSpan span, string written) => CommaSplitsRule.At(span, ("written", written));

    public static Diagnostic Brackets(SourceSpan span, string written) => BracketsRule.At(span, ("written", written));

    public static Diagnostic DecimalComma(SourceSpan span, string written) => DecimalCommaRule.At(span, ("written", written));

    public static Diagnostic MissingComma(SourceSpan span, string written) => MissingCommaRule.At(span, ("written", written));

    public static Diagnostic Semicolon(SourceSpan span, string written, char sign) => SemicolonRule.At(span, ("written", written), ("sign", sign));

    public static Diagnostic ItemSemicolon(SourceSpan span, string written) => ItemSemicolonRule.At(span, ("written", written));

    public static Diagnostic ExtraComma(SourceSpan span, string written) => ExtraCommaRule.At(span, ("written", written));

    public static Diagnostic ExtraCloser(SourceSpan span, string written) => ExtraCloserRule.At(span, ("written", written));

    public static Diagnostic StrayKey(SourceSpan span, string written, string name) => StrayKeyRule.At(span, ("name", name));

    public static Diagnostic ListInBraces(SourceSpan span, string written) => ListInBracesRule.At(span, ("written", written));

    public static Diagnostic NoBraces(SourceSpan span, string written) => NoBracesRule.At(span, ("written", written));

    public static Diagnostic WrongOpener(SourceSpan span, string written, char sign) =>
        WrongOpenerRule.At(span, ("written", written), ("opener", "{"), ("sign", sign));

    public static Diagnostic BehindBracket(SourceSpan span, string written) => BehindBracketRule.At(span, ("written", written));
}
