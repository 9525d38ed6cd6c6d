using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>What can be wrong with the keys of a mapping and with the scalars that they hold: CPR15xx.</summary>
internal static class ReadingDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownKeyRule = new("CPR1501", Severity.Error,
        "không có khóa '{key}' ở đây", "'{key}' is no key here");

    private static readonly DiagnosticDescriptor MissingKeyRule = new("CPR1502", Severity.Error,
        "{what} thiếu khóa '{key}'", "{what} has no '{key}'",
        "thêm dòng '{key}: …'", "add a line '{key}: …'");

    private static readonly DiagnosticDescriptor NotMappingRule = new("CPR1503", Severity.Error,
        "{what} phải gồm các dòng 'khóa: giá trị'", "{what} takes lines of 'key: value'");

    private static readonly DiagnosticDescriptor NotSequenceRule = new("CPR1504", Severity.Error,
        "{what} phải là một danh sách", "{what} takes a list",
        "đặt mỗi mục trên một dòng bắt đầu bằng '- '", "put each item on a line that begins with '- '");

    private static readonly DiagnosticDescriptor NotScalarRule = new("CPR1505", Severity.Error,
        "'{key}' cần một giá trị, không phải danh sách hay nhóm khóa", "'{key}' takes one value, not a list or keys",
        "nếu giá trị có dấu , [ ] {open} {close} hoặc ': ' thì đặt nó trong dấu nháy đơn", "put a value with , [ ] {open} {close} or ': ' in single quotes");

    private static readonly DiagnosticDescriptor NotNumberRule = new("CPR1506", Severity.Error,
        "'{text}' không phải là số", "'{text}' is no number",
        "viết số bằng chữ số với dấu chấm thập phân, ví dụ 90 hoặc 0.5", "write a number in digits with a decimal point, such as 90 or 0.5");

    private static readonly DiagnosticDescriptor NotBooleanRule = new("CPR1507", Severity.Error,
        "'{text}' không phải là true hay false", "'{text}' is neither true nor false");

    private static readonly DiagnosticDescriptor NotDateRule = new("CPR1508", Severity.Error,
        "'{text}' không phải là ngày", "'{text}' is no date",
        "viết ngày theo dạng năm-tháng-ngày, ví dụ 2018-12-14", "write a date as year-month-day, such as 2018-12-14");

    private static readonly DiagnosticDescriptor NotIdRule = new("CPR1509", Severity.Error,
        "'{text}' không dùng làm mã được", "'{text}' cannot be an id",
        "mã bắt đầu bằng chữ cái, chữ số hoặc '_', tiếp theo là chữ cái, chữ số, '_' hoặc '-'",
        "an id begins with a letter, a digit or '_', then letters, digits, '_' or '-'");

    private static readonly DiagnosticDescriptor NotWordRule = new("CPR1510", Severity.Error,
        "'{text}' không phải là một trong các từ dùng được cho '{key}'", "'{text}' is none of the words for '{key}'");

    private static readonly DiagnosticDescriptor EmptyTextRule = new("CPR1511", Severity.Error,
        "'{key}' để trống", "'{key}' is blank", "ghi giá trị hoặc bỏ dòng này", "give a value or take the line out");

    private static readonly DiagnosticDescriptor NotPositiveRule = new("CPR1512", Severity.Error,
        "'{key}' phải lớn hơn 0, không phải {text}", "'{key}' must be above 0, not {text}");

    private static readonly DiagnosticDescriptor NotWholeRule = new("CPR1513", Severity.Error,
        "'{key}' phải là số nguyên, không phải {text}", "'{key}' must be a whole number, not {text}");

    private static readonly DiagnosticDescriptor EmptyListRule = new("CPR1514", Severity.Error,
        "{what} không có mục nào", "{what} has no item", "thêm ít nhất một mục", "add at least one item");

    private static readonly DiagnosticDescriptor NotNameRule = new("CPR1515", Severity.Error,
        "'{text}' không dùng làm tên được", "'{text}' cannot be a name",
        "tên bắt đầu bằng chữ cái hoặc '_', tiếp theo là chữ cái, chữ số hoặc '_'",
        "a name begins with a letter or '_', then letters, digits or '_'");

    private static readonly DiagnosticDescriptor ReservedNameRule = new("CPR1516", Severity.Error,
        "'{text}' là từ dành riêng của ngôn ngữ", "'{text}' is a reserved word of the language", "chọn tên khác", "choose another name");

    private static readonly DiagnosticDescriptor TooManyDigitsRule = new("CPR1517", Severity.Error,
        "số '{text}' có hơn 28 chữ số", "the number '{text}' has more than 28 digits",
        "làm tròn số này, hoặc viết nó thành phép tính trong một biểu thức", "round it, or write it as a calculation in an expression");

    public static Diagnostic UnknownKey(ScalarNode key, IReadOnlyCollection<string> known) =>
        UnknownKeyRule.At(key.Span, ("key", key.Text)).WithHelp(NearestName.Advice(EdgeOf(key.Text, known) ?? key.Text, known));

    // The ends of a fact are 'min' and 'max', those of a band and a range 'from' and 'to'.
    private static string? EdgeOf(string key, IReadOnlyCollection<string> known) =>
        (key is "min" ? "from" : key is "max" ? "to" : null) is { } edge && known.Contains(edge) ? edge : null;

    public static Diagnostic MissingKey(SourceSpan span, Phrase what, string key) =>
        MissingKeyRule.At(span, ("what", what), ("key", key));

    public static Diagnostic NotMapping(SyntaxNode node, Phrase what) => NotMappingRule.At(node.Span, ("what", what));

    public static Diagnostic NotSequence(SyntaxNode node, Phrase what) => NotSequenceRule.At(node.Span, ("what", what));

    public static Diagnostic EmptyList(SyntaxNode node, Phrase what) => EmptyListRule.At(node.Span, ("what", what));

    public static Diagnostic NotScalar(SyntaxNode node, string key) =>
        NotScalarRule.At(node.Span, ("key", key), ("open", "{"), ("close", "}")).WithHelp(InQuotes(node));

    // One text in brackets where a text belongs was meant as that: the line with quotes around it.
    private static Phrase? InQuotes(SyntaxNode node)
    {
        var span = node.Span;
        if (node is not SequenceNode { Items: [ScalarNode] } || span.Source is not { } source || source.Text[span.Start] != '[' || span.Length > 200)
        {
            return null;
        }

        var quoted = WorkingText.Of(source).With(Quoting.Around(source.Text, span.Start, span.End));
        var written = WrittenLine.Of(quoted, source.Text, span.Start, span.End, keepIndentation: false);
        return new($"đặt giá trị trong dấu nháy:\n{written}", $"put the value in quotes:\n{written}");
    }

    public static Diagnostic NotNumber(ScalarNode scalar) => Numbers.HasTooManyDigits(scalar.Text)
        ? TooManyDigitsRule.At(scalar.Span, ("text", scalar.Text))
        : NotNumberRule.At(scalar.Span, ("text", scalar.Text)).WithHelp(ScalarAdvice.ForNumber(scalar.Text));

    public static Diagnostic NotBoolean(ScalarNode scalar) =>
        NotBooleanRule.At(scalar.Span, ("text", scalar.Text)).WithHelp(ScalarAdvice.ForBoolean(scalar.Text));

    public static Diagnostic NotDate(ScalarNode scalar) =>
        NotDateRule.At(scalar.Span, ("text", scalar.Text)).WithHelp(ScalarAdvice.ForDate(scalar.Text));

    public static Diagnostic NotId(ScalarNode scalar) => NotIdRule.At(scalar.Span, ("text", scalar.Text));

    public static Diagnostic NotName(ScalarNode scalar) => NotNameRule.At(scalar.Span, ("text", scalar.Text));

    public static Diagnostic ReservedName(ScalarNode scalar) => ReservedNameRule.At(scalar.Span, ("text", scalar.Text));

    public static Diagnostic NotWord(ScalarNode scalar, string key, IReadOnlyCollection<string> words) =>
        NotWordRule.At(scalar.Span, ("text", scalar.Text), ("key", key)).WithHelp(NearestName.Advice(scalar.Text, words));

    public static Diagnostic EmptyText(ScalarNode scalar, string key) => EmptyTextRule.At(scalar.Span, ("key", key));

    public static Diagnostic NotPositive(ScalarNode scalar, string key) =>
        NotPositiveRule.At(scalar.Span, ("key", key), ("text", scalar.Text));

    public static Diagnostic NotWhole(ScalarNode scalar, string key) =>
        NotWholeRule.At(scalar.Span, ("key", key), ("text", scalar.Text));
}
