using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>What can be wrong with a text that YAML takes apart, or with its quotes: CPR13xx.</summary>
internal static class ValueDiagnostics
{
    private const string WriteVi = "viết:\n{written}";
    private const string WriteEn = "write:\n{written}";

    private static readonly DiagnosticDescriptor ColonRule = new("CPR1301", Severity.Error,
        "giá trị này chứa dấu ':' nên YAML không đọc được", "this value holds a ':', so that YAML cannot read it",
        "đặt giá trị trong dấu nháy:\n{written}", "put the value in quotes:\n{written}");

    private static readonly DiagnosticDescriptor FirstCharacterRule = new("CPR1302", Severity.Error,
        "giá trị bắt đầu bằng '{letter}', là ký hiệu riêng của YAML", "the value begins with '{letter}', which is a sign of YAML's own",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor AfterQuoteRule = new("CPR1303", Severity.Error,
        "còn chữ sau dấu nháy đóng", "there is more text after the closing quote",
        "đặt cả giá trị trong một cặp dấu nháy khác:\n{written}", "put the whole value in another pair of quotes:\n{written}");

    private static readonly DiagnosticDescriptor UnclosedQuoteRule = new("CPR1304", Severity.Error,
        "dấu nháy {quote} mở ra mà không đóng lại", "the quote {quote} is opened and not closed",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor UnopenedQuoteRule = new("CPR1305", Severity.Error,
        "dấu nháy đóng mà không mở", "the quote is closed and not opened",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor TypographicQuotesRule = new("CPR1306", Severity.Error,
        "đây là dấu nháy cong của văn bản in; YAML cần dấu nháy thẳng", "these are the quotes of print; YAML takes straight ones",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor HashCutsRule = new("CPR1307", Severity.Error,
        "dấu '#' sau dấu cách mở đầu chú thích, nên phần chữ từ đây bị bỏ đi", "'#' after a blank begins a comment, so that the text from here on is lost",
        "nếu đây là chữ thì đặt giá trị trong dấu nháy; nếu là chú thích thì để dấu cách sau '#':\n{written}",
        "put the value in quotes if this is text; put a blank after '#' if it is a comment:\n{written}");

    private static readonly DiagnosticDescriptor HashCommentRule = new("CPR1308", Severity.Warning,
        "phần từ dấu '#' được hiểu là chú thích", "the text from '#' on is taken for a comment",
        "nếu đây là chữ thì đặt giá trị trong dấu nháy; nếu là chú thích thì để hai dấu cách trước '#':\n{written}",
        "put the value in quotes if this is text; put two blanks before '#' if it is a comment:\n{written}");

    private static readonly DiagnosticDescriptor EscapeRule = new("CPR1309", Severity.Error,
        "trong dấu nháy kép, dấu '\\' có nghĩa riêng và không dùng được ở đây", "in double quotes '\\' has a meaning of its own, and none here",
        WriteVi, WriteEn);

    private static readonly DiagnosticDescriptor CommentInsideRule = new("CPR1310", Severity.Error,
        "dấu '#' mở đầu chú thích đến hết dòng, nên phần còn lại và dấu ngoặc đóng bị bỏ đi", "'#' begins a comment up to the end of the line, so that the rest and the closing bracket are lost",
        "đặt chú thích ở cuối dòng:\n{written}", "put the comment at the end of the line:\n{written}");

    public static Diagnostic CommentInside(SourceSpan span, string written) => CommentInsideRule.At(span, ("written", written));

    public static Diagnostic Colon(SourceSpan span, string written) => ColonRule.At(span, ("written", written));

    public static Diagnostic FirstCharacter(SourceSpan span, string written, char letter) =>
        FirstCharacterRule.At(span, ("written", written), ("letter", letter));

    public static Diagnostic AfterQuote(SourceSpan span, string written) => AfterQuoteRule.At(span, ("written", written));

    public static Diagnostic UnclosedQuote(SourceSpan span, string written, char quote) =>
        UnclosedQuoteRule.At(span, ("written", written), ("quote", quote));

    public static Diagnostic UnopenedQuote(SourceSpan span, string written) => UnopenedQuoteRule.At(span, ("written", written));

    public static Diagnostic TypographicQuotes(SourceSpan span, string written) => TypographicQuotesRule.At(span, ("written", written));

    public static Diagnostic HashCuts(SourceSpan span, string written) => HashCutsRule.At(span, ("written", written));

    public static Diagnostic HashComment(SourceSpan span, string written) => HashCommentRule.At(span, ("written", written));

    public static Diagnostic Escape(SourceSpan span, string written) => EscapeRule.At(span, ("written", written));
}
