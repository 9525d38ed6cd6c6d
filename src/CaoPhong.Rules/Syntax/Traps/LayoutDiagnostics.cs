using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>What can be wrong with how lines are laid out, and with keys and the signs behind them: CPR12xx.</summary>
internal static class LayoutDiagnostics
{
    private const string WriteVi = "viết:\n{written}";
    private const string WriteEn = "write:\n{written}";

    private static readonly DiagnosticDescriptor TabRule = new("CPR1007", Severity.Error,
        "dòng này thụt vào bằng phím tab; YAML chỉ nhận dấu cách", "this line is indented by a tab; YAML takes blanks only",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor DirectiveRule = new("CPR1010", Severity.Error,
        "dòng chỉ thị này không dùng được ở đây", "this directive is not allowed here",
        "bỏ dòng này; chỉ '%YAML 1.2' được chấp nhận", "take the line out; only '%YAML 1.2' is accepted");

    private static readonly DiagnosticDescriptor IndentationRule = new("CPR1201", Severity.Error,
        "dòng này thụt vào {column} dấu cách, không khớp với các dòng ở trên", "this line is indented by {column}, which does not fit the lines above",
        "{indent}:\n{written}", "{indent}:\n{written}");

    private static readonly DiagnosticDescriptor NoKeyRule = new("CPR1202", Severity.Error,
        "dòng này không có khóa", "this line has no key",
        "viết theo dạng 'khóa: giá trị'; nếu là phần tiếp của dòng trên thì thụt sâu hơn dòng trên",
        "write 'key: value'; indent it deeper if it goes on with the line above");

    private static readonly DiagnosticDescriptor OnlyColonRule = new("CPR1109", Severity.Error,
        "trước dấu ':' không có khóa", "there is no key before ':'",
        "viết theo dạng 'khóa: giá trị'", "write 'key: value'");

    private static readonly DiagnosticDescriptor ForgottenDashRule = new("CPR1110", Severity.Error,
        "thiếu '- ' trước '{key}', nơi bắt đầu một mục khác", "'- ' is missing before '{key}', where another item begins",
        "viết dòng này là:\n{written}", "write this line as:\n{written}");

    private static readonly DiagnosticDescriptor ContinuationRule = new("CPR1203", Severity.Error,
        "dòng này không có khóa; có lẽ là phần tiếp của dòng trên", "this line has no key; it probably goes on with the line above",
        "thụt sâu hơn dòng trên:\n{written}", "indent it deeper than the line above:\n{written}");

    private static readonly DiagnosticDescriptor TightColonRule = new("CPR1204", Severity.Error,
        "thiếu dấu cách sau dấu ':'", "a blank is missing after ':'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor WideColonRule = new("CPR1205", Severity.Error,
        "đây không phải là dấu hai chấm của bàn phím", "this is not the colon of the keyboard",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor OtherSignRule = new("CPR1206", Severity.Error,
        "sau khóa phải là dấu ':', không phải '{sign}'", "a key is followed by ':', not by '{sign}'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor NoColonRule = new("CPR1207", Severity.Error,
        "thiếu dấu ':' sau khóa", "':' is missing after the key",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor BulletRule = new("CPR1208", Severity.Error,
        "mục của danh sách bắt đầu bằng '- ', không phải '{bullet}'", "an item of a list begins with '- ', not with '{bullet}'",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor TightItemRule = new("CPR1209", Severity.Error,
        "thiếu dấu cách sau dấu '-' đầu dòng", "a blank is missing after '-' at the start of the line",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor NoDashRule = new("CPR1210", Severity.Error,
        "mục này của danh sách thiếu '- ' ở đầu", "this item of the list lacks its '- '",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor ItemAmongKeysRule = new("CPR1211", Severity.Error,
        "danh sách này không có khóa nào ở ngay trên nó", "this list has no key above it",
        "thêm dòng khóa ở trên, chẳng hạn 'criteria:', hoặc thụt danh sách vào dưới khóa của nó",
        "add the line of its key, such as 'criteria:', or indent the list below its key");

    private static readonly DiagnosticDescriptor KeyAmongItemsRule = new("CPR1212", Severity.Error,
        "khóa này nằm giữa các mục của một danh sách", "this key stands among the items of a list",
        "thêm '- ' ở đầu dòng, hoặc thụt dòng cho thẳng với các khóa cùng nhóm",
        "begin the line with '- ', or line it up with the keys that it belongs to");

    private static readonly DiagnosticDescriptor StrayRule = new("CPR1215", Severity.Error,
        "ký tự '{letter}' thừa ở đây", "the character '{letter}' does not belong here",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor BrokenRowRule = new("CPR1216", Severity.Error,
        "dòng này nối tiếp dấu ngoặc mở ở dòng trên nhưng thụt vào quá ít", "this line goes on with the bracket opened above, but is indented too little",
        "nối vào dòng trên, hoặc thụt sâu hơn:\n{written}", "join it to the line above, or indent it deeper:\n{written}");

    private static readonly DiagnosticDescriptor TrailingCommaRule = new("CPR1213", Severity.Error,
        "cuối dòng không cần dấu phẩy hay chấm phẩy", "a line does not end in a comma or semicolon",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor TwoKeysRule = new("CPR1214", Severity.Error,
        "hai khóa trên cùng một dòng", "two keys on one line",
        "mỗi khóa một dòng:\n{written}", "one line for each key:\n{written}");

    public static Diagnostic Tab(SourceSpan span, string written) => TabRule.At(span, ("written", written));

    public static Diagnostic Directive(SourceSpan span, string written) => DirectiveRule.At(span);

    public static Diagnostic Indentation(SourceSpan span, string written, int column, int target) =>
        IndentationRule.At(span, ("written", written), ("column", column),
            ("indent", target == 0 ? new Phrase("viết sát lề trái", "write it at the left edge") : new Phrase($"thụt vào {target} dấu cách", $"indent it by {target}")));

    public static Diagnostic NoKey(SourceSpan span, string written) => NoKeyRule.At(span);

    public static Diagnostic OnlyColon(SourceSpan span, string written) => OnlyColonRule.At(span);

    public static Diagnostic ForgottenDash(SourceSpan key, string text)
    {
        var end = text.IndexOf('\n', key.Start);
        var line = text[key.Start..(end < 0 ? text.Length : end)].TrimEnd();
        return ForgottenDashRule.At(key, ("key", key.Text), ("written", $"- {line}"));
    }

    public static Diagnostic Continuation(SourceSpan span, string written) => ContinuationRule.At(span, ("written", written));

    public static Diagnostic TightColon(SourceSpan span, string written) => TightColonRule.At(span, ("written", written));

    public static Diagnostic WideColon(SourceSpan span, string written) => WideColonRule.At(span, ("written", written));

    public static Diagnostic OtherSign(SourceSpan span, string written, char sign) => OtherSignRule.At(span, ("written", written), ("sign", sign));

    public static Diagnostic NoColon(SourceSpan span, string written) => NoColonRule.At(span, ("written", written));

    public static Diagnostic Bullet(SourceSpan span, string written, char bullet) =>
        BulletRule.At(span, ("written", written), ("bullet", bullet));

    public static Diagnostic TightItem(SourceSpan span, string written) => TightItemRule.At(span, ("written", written));

    public static Diagnostic NoDash(SourceSpan span, string written) => NoDashRule.At(span, ("written", written));

    public static Diagnostic ItemAmongKeys(SourceSpan span, string written) => ItemAmongKeysRule.At(span);

    public static Diagnostic KeyAmongItems(SourceSpan span, string written) => KeyAmongItemsRule.At(span);

    public static Diagnostic Stray(SourceSpan span, string written, char letter) => StrayRule.At(span, ("written", written), ("letter", letter));

    public static Diagnostic BrokenRow(SourceSpan span, string written) => BrokenRowRule.At(span, ("written", written));

    public static Diagnostic TrailingComma(SourceSpan span, string written) => TrailingCommaRule.At(span, ("written", written));

    public static Diagnostic TwoKeys(SourceSpan span, string written) => TwoKeysRule.At(span, ("written", written));
}
