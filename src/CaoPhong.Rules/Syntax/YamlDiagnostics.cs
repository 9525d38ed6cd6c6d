using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>What YAML allows and the rule language does not, and what cannot be read at all: CPR10xx and CPR11xx.</summary>
internal static class YamlDiagnostics
{
    private static readonly DiagnosticDescriptor TooLongRule = new("CPR1001", Severity.Error,
        "tệp dài quá {limit} byte", "the file is longer than {limit} bytes",
        "tách thành nhiều tệp", "split it into several files");

    private static readonly DiagnosticDescriptor EmptyFileRule = new("CPR1002", Severity.Error,
        "tệp không có nội dung", "the file is empty");

    private static readonly DiagnosticDescriptor NotUtf8Rule = new("CPR1003", Severity.Error,
        "tệp không được lưu ở dạng UTF-8", "the file is not saved as UTF-8",
        "lưu lại tệp với mã UTF-8 (trong Notepad: Save As, Encoding: UTF-8)", "save the file as UTF-8 (in Notepad: Save As, Encoding: UTF-8)");

    private static readonly DiagnosticDescriptor LegacyTextRule = new("CPR1004", Severity.Error,
        "chữ ở đây theo mã cũ {encoding}, không phải Unicode (số chỗ như vậy trong tệp: {count})", "this text is in the old encoding {encoding}, not in Unicode (places in the file: {count})",
        "chuyển văn bản sang Unicode rồi dán lại, chẳng hạn bằng chức năng chuyển mã của UniKey", "convert the text to Unicode and paste it again, for instance with the converter of UniKey");

    private static readonly DiagnosticDescriptor DoubledUtf8Rule = new("CPR1011", Severity.Error,
        "chữ ở đây bị hỏng vì UTF-8 từng được đọc như Windows-1252 (số chỗ như vậy trong tệp: {count})", "this text was spoilt when UTF-8 was read as Windows-1252 (places in the file: {count})",
        "mở tệp gốc với mã UTF-8 rồi chép lại phần này", "open the original file as UTF-8 and copy this again");

    private static readonly DiagnosticDescriptor ForbiddenRule = new("CPR1005", Severity.Error,
        "ký tự {name} không dùng được ở đây", "the character {name} is not allowed here",
        "thường do dán từ văn bản khác; viết:\n{written}", "it is mostly pasted from another document; write:\n{written}");

    private static readonly DiagnosticDescriptor MarkInsideRule = new("CPR1006", Severity.Error,
        "ký tự đánh dấu U+FEFF (BOM) chỉ được đứng ở đầu tệp", "the byte order mark U+FEFF may stand at the start of the file only",
        "xóa ký tự ẩn này; viết:\n{written}", "delete this hidden character; write:\n{written}");

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
        "bỏ '&{name}' và viết lại giá trị ở từng chỗ cần dùng:\n{written}", "take '&{name}' out and write the value where it is needed:\n{written}");

    private static readonly DiagnosticDescriptor AliasRule = new("CPR1103", Severity.Error,
        "không dùng được tham chiếu '*{name}' ở đây", "an alias '*{name}' is not allowed here",
        "viết giá trị ra ngay tại đây; nếu đây là chữ thì viết: '*{name}' trong dấu nháy đơn",
        "write the value itself here; put a text in single quotes: '*{name}'");

    private static readonly DiagnosticDescriptor TagRule = new("CPR1104", Severity.Error,
        "không dùng được thẻ '{tag}' ở đây", "a tag '{tag}' is not allowed here",
        "bỏ thẻ, hoặc đặt cả giá trị trong dấu nháy đơn nếu đây là chữ:\n{written}", "take the tag out, or put a text in single quotes:\n{written}");

    private static readonly DiagnosticDescriptor MergeKeyRule = new("CPR1105", Severity.Error,
        "không dùng được khóa gộp '<<'", "the merge key '<<' is not allowed",
        "viết các khóa ra tại đây", "write the keys out here");

    private static readonly DiagnosticDescriptor ComplexKeyRule = new("CPR1106", Severity.Error,
        "khóa phải là một từ, không phải danh sách hay nhóm khóa", "a key is a word, not a list or a mapping",
        "viết theo dạng 'khóa: giá trị'", "write 'key: value'");

    private static readonly DiagnosticDescriptor MissingValueRule = new("CPR1107", Severity.Error,
        "khóa '{key}' không có giá trị", "the key '{key}' has no value",
        "ghi giá trị sau '{key}:', thụt các dòng thuộc về nó vào sâu hơn, hoặc bỏ dòng này",
        "write a value after '{key}:', indent the lines that belong to it deeper, or take the line out");

    private static readonly DiagnosticDescriptor MissingItemRule = new("CPR1108", Severity.Error,
        "mục này của danh sách không có giá trị", "this item of the list has no value",
        "ghi giá trị hoặc bỏ mục này", "write a value or take the item out");

    private static readonly DiagnosticDescriptor UnreadableRule = new("CPR1499", Severity.Error,
        "không đọc được dòng này", "this line cannot be read",
        "xem lại thụt dòng, dấu nháy và dấu ngoặc của dòng này và dòng ngay trên", "look at indentation, quotes and brackets of this line and of the one above");

    public static Diagnostic TooLong(SourceSpan span, int limit) => TooLongRule.At(span, ("limit", limit));

    public static Diagnostic NotUtf8(SourceSpan span) => NotUtf8Rule.At(span);

    public static Diagnostic LegacyText(SourceSpan span, string encoding, int count) =>
        LegacyTextRule.At(span, ("encoding", encoding), ("count", count));

    public static Diagnostic DoubledUtf8(SourceSpan span, int count) => DoubledUtf8Rule.At(span, ("count", count));

    public static Diagnostic Forbidden(SourceSpan span, char letter, CharacterKind kind, string written) =>
        ForbiddenRule.At(span, ("name", NameOf(letter, kind)), ("written", written));

    public static Diagnostic MarkInside(SourceSpan span, string written) => MarkInsideRule.At(span, ("written", written));

    public static Diagnostic EmptyFile(SourceSpan span) => EmptyFileRule.At(span);

    public static Diagnostic SecondDocument(SourceSpan span) => SecondDocumentRule.At(span);

    public static Diagnostic TooDeep(SourceSpan span, int limit) => TooDeepRule.At(span, ("limit", limit));

    public static Diagnostic DuplicateKey(ScalarNode first, ScalarNode second) =>
        DuplicateKeyRule.At(second.Span, ("key", second.Text)).Also(first.Span, new("lần đầu ở đây", "first written here"));

    public static Diagnostic Anchor(SourceSpan span, string name, string written) => AnchorRule.At(span, ("name", name), ("written", written));

    public static Diagnostic Alias(SourceSpan span, string name) => AliasRule.At(span, ("name", name));

    public static Diagnostic Tag(SourceSpan span, string written) => TagRule.At(span, ("tag", span.Text), ("written", written));

    public static Diagnostic MergeKey(SourceSpan span) => MergeKeyRule.At(span);

    public static Diagnostic ComplexKey(SourceSpan span) => ComplexKeyRule.At(span);

    public static Diagnostic MissingValue(SourceSpan span, string key) => MissingValueRule.At(span, ("key", key));

    /// <summary>The same inside <c>{ }</c> of a word without a colon, which may be the rest of the text before it.</summary>
    public static Diagnostic MissingColon(SourceSpan span, string key) => MissingValueRule.At(span, ("key", key)).WithHelp(new(
        $"viết '{key}: giá trị', hoặc bỏ đi; nếu là chữ của giá trị ở trước thì đặt tất cả trong một cặp dấu nháy",
        $"write '{key}: value' or take it out; put a text that belongs to the value before it in the same quotes"));

    public static Diagnostic MissingItem(SourceSpan span) => MissingItemRule.At(span);

    public static Diagnostic Unreadable(SourceSpan span) => UnreadableRule.At(span);

    private static Phrase NameOf(char letter, CharacterKind kind)
    {
        var code = $"U+{(int)letter:X4}";
        return kind switch
        {
            CharacterKind.Blank when letter == '\u00A0' => new($"{code} (dấu cách không ngắt)", $"{code} (no-break space)"),
            CharacterKind.Blank when letter is '\u0085' or '\u2028' or '\u2029' => new($"{code} (dấu xuống dòng đặc biệt)", $"{code} (a special line end)"),
            CharacterKind.Blank => new($"{code} (dấu cách đặc biệt)", $"{code} (a special blank)"),
            CharacterKind.Invisible => new($"{code} (ký tự ẩn)", $"{code} (invisible)"),
            CharacterKind.Direction => new($"{code} (ký tự đổi chiều viết)", $"{code} (changes the direction of writing)"),
            CharacterKind.Surrogate => new($"{code} (nửa ký tự)", $"{code} (half a character)"),
            _ => new($"{code} (ký tự điều khiển)", $"{code} (a control character)"),
        };
    }
}
