using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>What YAML allows and the rule language does not, and what cannot be read at all: CPR10xx and CPR11xx.</summary>
internal static class YamlDiagnostics
{
    private static readonly DiagnosticDescriptor EmptyFileRule = new("CPR1002", Severity.Error,
        "tệp không có nội dung", "the file is empty");

    private static readonly DiagnosticDescriptor SecondDocumentRule = new("CPR1008", Severity.Error,
        "tệp chứa hơn một văn bản YAML", "the file holds more than one YAML document",
        "bỏ dòng '---' ở giữa tệp, hoặc tách phần sau thành tệp khác", "take the '---' inside the file out, or move what follows to a file of its own");

    private static readonly DiagnosticDescriptor TooDeepRule = new("CPR1009", Severity.Error,
        "lồng quá {limit} cấp", "nested more than {limit} levels deep");

    private static readonly DiagnosticDescriptor DuplicateKeyRule = new("CPR1101", Severity.Error,
        "khóa '{key}' được ghi hai lần", "the key '{key}' is written twice",
        "giữ một trong hai dòng", "keep one of the two lines");

    private static readonly DiagnosticDescriptor AnchorRule = new("CPR1102", Severity.Error,
        "không dùng được neo '&{name}' ở đây", "an anchor '&{name}' is not allowed here",
        "bỏ '&{name}' và viết lại giá trị ở từng chỗ cần dùng", "take '&{name}' out and write the value where it is needed");

    private static readonly DiagnosticDescriptor AliasRule = new("CPR1103", Severity.Error,
        "không dùng được tham chiếu '*{name}' ở đây", "an alias '*{name}' is not allowed here",
        "viết giá trị ra ngay tại đây; nếu đây là chữ thì viết: '*{name}' trong dấu nháy đơn",
        "write the value itself here; put a text in single quotes: '*{name}'");

    private static readonly DiagnosticDescriptor TagRule = new("CPR1104", Severity.Error,
        "không dùng được thẻ '{tag}' ở đây", "a tag '{tag}' is not allowed here",
        "bỏ thẻ; nếu đây là chữ thì đặt cả giá trị trong dấu nháy đơn", "take the tag out; put a text in single quotes");

    private static readonly DiagnosticDescriptor MergeKeyRule = new("CPR1105", Severity.Error,
        "không dùng được khóa gộp '<<'", "the merge key '<<' is not allowed",
        "viết các khóa ra tại đây", "write the keys out here");

    private static readonly DiagnosticDescriptor ComplexKeyRule = new("CPR1106", Severity.Error,
        "khóa phải là một từ, không phải danh sách hay nhóm khóa", "a key is a word, not a list or a mapping");

    private static readonly DiagnosticDescriptor MissingValueRule = new("CPR1107", Severity.Error,
        "khóa '{key}' không có giá trị", "the key '{key}' has no value",
        "ghi giá trị sau '{key}:' hoặc bỏ dòng này", "write a value after '{key}:' or take the line out");

    private static readonly DiagnosticDescriptor MissingItemRule = new("CPR1108", Severity.Error,
        "mục này của danh sách không có giá trị", "this item of the list has no value",
        "ghi giá trị hoặc bỏ mục này", "write a value or take the item out");

    private static readonly DiagnosticDescriptor MissingKeyRule = new("CPR1109", Severity.Error,
        "trước dấu ':' không có khóa", "there is no key before ':'");

    private static readonly DiagnosticDescriptor UnreadableRule = new("CPR1499", Severity.Error,
        "không đọc được từ chỗ này", "cannot be read from here on",
        "xem lại thụt dòng, dấu nháy và dấu ngoặc của dòng này và dòng ngay trên", "look at indentation, quotes and brackets of this line and the one above");

    public static Diagnostic EmptyFile(SourceSpan span) => EmptyFileRule.At(span);

    public static Diagnostic SecondDocument(SourceSpan span) => SecondDocumentRule.At(span);

    public static Diagnostic TooDeep(SourceSpan span, int limit) => TooDeepRule.At(span, ("limit", limit));

    public static Diagnostic DuplicateKey(ScalarNode first, ScalarNode second) =>
        DuplicateKeyRule.At(second.Span, ("key", second.Text)).Also(first.Span, new("lần đầu ở đây", "first written here"));

    public static Diagnostic Anchor(SourceSpan span, string name) => AnchorRule.At(span, ("name", name));

    public static Diagnostic Alias(SourceSpan span, string name) => AliasRule.At(span, ("name", name));

    public static Diagnostic Tag(SourceSpan span, string tag) => TagRule.At(span, ("tag", tag));

    public static Diagnostic MergeKey(SourceSpan span) => MergeKeyRule.At(span);

    public static Diagnostic ComplexKey(SourceSpan span) => ComplexKeyRule.At(span);

    public static Diagnostic MissingValue(SourceSpan span, string key) => MissingValueRule.At(span, ("key", key));

    public static Diagnostic MissingItem(SourceSpan span) => MissingItemRule.At(span);

    public static Diagnostic MissingKey(SourceSpan span) => MissingKeyRule.At(span);

    public static Diagnostic Unreadable(SourceSpan span) => UnreadableRule.At(span);
}
