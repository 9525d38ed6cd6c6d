using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>What can be wrong with the characters, numbers and texts of an expression: CPR20xx.</summary>
internal static class LexicalDiagnostics
{
    private static readonly DiagnosticDescriptor TooLongRule = new("CPR2001", Severity.Error,
        "biểu thức dài {length} ký tự, tối đa là {most}", "the expression has {length} characters, the most is {most}",
        "tách một phần thành dữ kiện trong 'derived'", "move a part into a fact of 'derived'");

    private static readonly DiagnosticDescriptor EmptyRule = new("CPR2002", Severity.Error,
        "biểu thức để trống", "the expression is empty", "ghi điều kiện hoặc giá trị", "write a condition or a value");

    private static readonly DiagnosticDescriptor StrayCharacterRule = new("CPR2003", Severity.Error,
        "'{text}' không có nghĩa trong biểu thức", "'{text}' has no meaning in an expression",
        "bỏ ký tự này, hoặc đặt văn bản trong dấu nháy kép", "take it out, or put a text in double quotes");

    private static readonly DiagnosticDescriptor InvisibleCharacterRule = new("CPR2004", Severity.Error,
        "ở đây có ký tự không nhìn thấy {code}", "there is a character here that cannot be seen, {code}",
        "xóa nó rồi gõ dấu cách thường", "delete it and type a plain blank");

    private static readonly DiagnosticDescriptor UnclosedTextRule = new("CPR2005", Severity.Error,
        "văn bản bắt đầu ở đây không có dấu nháy đóng", "the text that begins here has no closing quote",
        "thêm dấu \" ở cuối văn bản", "put a \" at the end of the text");

    private static readonly DiagnosticDescriptor UnknownEscapeRule = new("CPR2006", Severity.Error,
        "'{text}' không phải là ký hiệu dùng được trong văn bản", "'{text}' is no escape of a text",
        "viết \\\\ cho dấu \\; các ký hiệu khác là \\\" \\n \\r \\t và \\u với bốn chữ số hệ mười sáu",
        "write \\\\ for a \\; the others are \\\" \\n \\r \\t and \\u with four hexadecimal digits");

    private static readonly DiagnosticDescriptor HalfCharacterRule = new("CPR2007", Severity.Error,
        "văn bản chứa một nửa ký tự", "the text holds half a character",
        "viết cả hai phần của cặp \\uD83D\\uDE00, hoặc gõ chính ký tự đó", "write both parts of a pair such as \\uD83D\\uDE00, or the character itself");

    private static readonly DiagnosticDescriptor UnclosedCommentRule = new("CPR2008", Severity.Error,
        "chú thích bắt đầu ở đây không có dấu đóng", "the comment that begins here has no end",
        "thêm */ ở cuối chú thích", "put */ at the end of the comment");

    private static readonly DiagnosticDescriptor CommentTakesNextLinesRule = new("CPR2009", Severity.Error,
        "chú thích // nuốt cả các dòng sau, vì YAML nối chúng thành một dòng", "the comment // takes the next lines with it, because YAML folds them into one line",
        "viết chú thích dạng /* … */, hoặc dùng khối '|'", "write the comment as /* … */, or use a '|' block");

    private static readonly DiagnosticDescriptor LeadingZeroRule = new("CPR2010", Severity.Error,
        "số '{text}' thừa số 0 ở đầu", "the number '{text}' has a needless zero in front", "viết: {number}", "write: {number}");

    private static readonly DiagnosticDescriptor TooManyDigitsRule = new("CPR2011", Severity.Error,
        "số '{text}' có hơn 28 chữ số", "the number '{text}' has more than 28 digits",
        "viết số ngắn hơn", "write a shorter number");

    private static readonly DiagnosticDescriptor GroupedDigitsRule = new("CPR2012", Severity.Error,
        "số '{text}' có dấu phân nhóm", "the number '{text}' has its digits grouped", "viết: {number}", "write: {number}");

    private static readonly DiagnosticDescriptor PointOfThousandsRule = new("CPR2013", Severity.Error,
        "'{text}' có thể là {number} hoặc {thousands}: dấu chấm ở đây là dấu thập phân", "'{text}' could be {number} or {thousands}: a point here is a decimal point",
        "viết {thousands} cho hàng nghìn, hoặc {number}", "write {thousands} for thousands, or {number}");

    private static readonly DiagnosticDescriptor DecimalCommaRule = new("CPR2014", Severity.Error,
        "dấu phẩy giữa hai chữ số trong '{text}' không có dấu cách", "the comma between two digits in '{text}' has no blank");

    private static readonly DiagnosticDescriptor LettersBehindNumberRule = new("CPR2015", Severity.Error,
        "'{text}' không phải là số, cũng không phải là tên", "'{text}' is neither a number nor a name",
        "viết '{digits} * {letters}' để nhân; tên không bắt đầu bằng chữ số", "write '{digits} * {letters}' to multiply; a name does not begin with a digit");

    private static readonly DiagnosticDescriptor NoDigitBeforePointRule = new("CPR2016", Severity.Error,
        "số '{text}' thiếu chữ số trước dấu chấm", "the number '{text}' has no digit before its point", "viết: 0{text}", "write: 0{text}");

    private static readonly DiagnosticDescriptor BareDateRule = new("CPR2017", Severity.Error,
        "'{text}' là phép tính, không phải là ngày", "'{text}' is a calculation, not a date", "viết: {date}", "write: {date}");

    public static Diagnostic TooLong(SourceSpan span, int length, int most) => TooLongRule.At(span, ("length", length), ("most", most));

    public static Diagnostic Empty(SourceSpan span) => EmptyRule.At(span);

    public static Diagnostic StrayCharacter(SourceSpan span, string text) => StrayCharacterRule.At(span, ("text", text));

    public static Diagnostic InvisibleCharacter(SourceSpan span, char letter) =>
        InvisibleCharacterRule.At(span, ("code", "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture)));

    public static Diagnostic UnclosedText(SourceSpan span) => UnclosedTextRule.At(span);

    public static Diagnostic UnknownEscape(SourceSpan span, string text) => UnknownEscapeRule.At(span, ("text", text));

    public static Diagnostic HalfCharacter(SourceSpan span) => HalfCharacterRule.At(span);

    public static Diagnostic UnclosedComment(SourceSpan span) => UnclosedCommentRule.At(span);

    public static Diagnostic CommentTakesNextLines(SourceSpan span) => CommentTakesNextLinesRule.At(span);

    public static Diagnostic LeadingZero(SourceSpan span, string text, string number) =>
        LeadingZeroRule.At(span, ("text", text), ("number", number));

    public static Diagnostic TooManyDigits(SourceSpan span, string text) => TooManyDigitsRule.At(span, ("text", text));

    public static Diagnostic GroupedDigits(SourceSpan span, string text, string number) =>
        GroupedDigitsRule.At(span, ("text", text), ("number", number));

    public static Diagnostic PointOfThousands(SourceSpan span, string text, string thousands, decimal number) =>
        PointOfThousandsRule.At(span, ("text", text), ("thousands", thousands), ("number", number));

    public static Diagnostic DecimalComma(SourceSpan span, string text, string? asDecimal, string? asThousands, string asList)
    {
        var writings = new[] { asDecimal, asThousands }.OfType<string>().Append(asList).ToList();
        var (vi, en) = (string.Join(", ", writings.SkipLast(1).Select(writing => $"'{writing}'")), $"'{asList}'");
        return DecimalCommaRule.At(span, ("text", text)).WithHelp(writings.Count > 1
            ? new($"viết {vi}, hoặc {en} nếu là các giá trị riêng", $"write {vi}, or {en} for values of their own")
            : new($"viết {en}", $"write {en}"));
    }

    public static Diagnostic LettersBehindNumber(SourceSpan span, string text, string digits, string letters) =>
        LettersBehindNumberRule.At(span, ("text", text), ("digits", digits), ("letters", letters));

    public static Diagnostic NoDigitBeforePoint(SourceSpan span, string text) => NoDigitBeforePointRule.At(span, ("text", text));

    public static Diagnostic BareDate(SourceSpan span, string text, string date) => BareDateRule.At(span, ("text", text), ("date", date));
}
