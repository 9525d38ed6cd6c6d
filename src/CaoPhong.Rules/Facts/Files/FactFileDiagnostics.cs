using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>What can be wrong with a file of facts before its values are typed: CPR36xx.</summary>
internal static class FactFileDiagnostics
{
    private static readonly DiagnosticDescriptor NoHeadingRule = new("CPR3601", Severity.Error,
        "tệp không có dòng tiêu đề", "the file has no heading",
        "dòng đầu tiên ghi tên hoặc nhãn của các dữ kiện", "the first row holds names or labels of facts");

    private static readonly DiagnosticDescriptor HeadingTwiceRule = new("CPR3602", Severity.Error,
        "tiêu đề '{name}' xuất hiện ở hai cột", "the heading '{name}' stands above two columns",
        "giữ lại một cột", "keep one column");

    private static readonly DiagnosticDescriptor TooFewCellsRule = new("CPR3603", Severity.Error,
        "dòng có {count} ô, mà tiêu đề có {columns} cột", "the row has {count} cells, and the heading has {columns} columns",
        "một ô trống vẫn cần dấu ngăn cách", "a blank cell needs its separator too");

    private static readonly DiagnosticDescriptor NoHeadingAboveRule = new("CPR3604", Severity.Error,
        "ô '{text}' ở cột {column} không có tiêu đề", "the cell '{text}' in column {column} has no heading",
        "ghi tiêu đề cho cột, hoặc đặt giá trị có dấu ngăn cách trong dấu nháy kép",
        "give the column a heading, or put a value that holds the separator in double quotes");

    private static readonly DiagnosticDescriptor UnclosedQuoteRule = new("CPR3605", Severity.Error,
        "dấu nháy kép mở ở dòng này không được đóng", "a double quote that opens in this row is never closed",
        "đóng dấu nháy, hoặc viết hai dấu nháy liền nhau cho một dấu nháy trong văn bản", "close it, or double a quote that belongs to the text");

    private static readonly DiagnosticDescriptor AfterQuoteRule = new("CPR3606", Severity.Error,
        "sau dấu nháy kép đóng còn có chữ", "something follows a closing double quote",
        "viết hai dấu nháy liền nhau cho một dấu nháy trong văn bản", "double a quote that belongs to the text");

    private static readonly DiagnosticDescriptor TooLongRule = new("CPR3607", Severity.Error,
        "dòng dài hơn 1 MiB", "the row is longer than 1 MiB");

    private static readonly DiagnosticDescriptor NotUtf8Rule = new("CPR3608", Severity.Error,
        "có ký tự không phải là UTF-8", "there are characters that are not UTF-8",
        "lưu tệp theo bảng mã UTF-8", "save the file as UTF-8");

    private static readonly DiagnosticDescriptor LegacyEncodingRule = new("CPR3609", Severity.Error,
        "văn bản có vẻ theo bảng mã cũ {encoding}", "the text seems to be in the old encoding {encoding}",
        "chuyển tệp sang Unicode rồi lưu theo UTF-8", "convert the file to Unicode and save it as UTF-8");

    private static readonly DiagnosticDescriptor NotTextRule = new("CPR3610", Severity.Error,
        "dòng có ký tự số 0, không phải là văn bản", "the row holds a zero character and is no text");

    private static readonly DiagnosticDescriptor IsWorkbookRule = new("CPR3611", Severity.Error,
        "tệp này là bảng tính Excel, không phải CSV", "this file is an Excel workbook, not CSV",
        "đổi tên tệp thành .xlsx, hoặc lưu nó thành CSV UTF-8", "name it .xlsx, or save it as CSV UTF-8");

    private static readonly DiagnosticDescriptor NotJsonRule = new("CPR3612", Severity.Error,
        "JSON sai ở dòng {line}, ký tự {column}", "no JSON at line {line}, character {column}");

    private static readonly DiagnosticDescriptor NotObjectRule = new("CPR3613", Severity.Error,
        "mỗi kỳ phải là một nhóm 'khóa: giá trị'", "each meeting must be keys with values");

    private static readonly DiagnosticDescriptor KeyTwiceRule = new("CPR3614", Severity.Error,
        "khóa '{name}' xuất hiện hai lần", "the key '{name}' stands twice", "giữ lại một", "keep one");

    private static readonly DiagnosticDescriptor NestedValueRule = new("CPR3615", Severity.Error,
        "'{name}' chứa một nhóm khóa, mà dữ kiện là một giá trị hoặc một danh sách", "'{name}' holds keys, and a fact is one value or a list");

    private static readonly DiagnosticDescriptor EndlessJsonRule = new("CPR3616", Severity.Error,
        "JSON bắt đầu ở đây không kết thúc, phần còn lại của tệp không đọc được", "the JSON that begins here does not end, and the rest of the file cannot be read",
        "đóng mọi ngoặc và dấu nháy; một kỳ dài tối đa 1 MiB", "close all brackets and quotes; a meeting takes at most 1 MiB");

    private static readonly DiagnosticDescriptor BetweenElementsRule = new("CPR3617", Severity.Error,
        "giữa hai kỳ phải có đúng một dấu phẩy", "exactly one comma stands between two meetings");

    private static readonly DiagnosticDescriptor NoMeetingsRule = new("CPR3618", Severity.Error,
        "tệp không có kỳ nào", "the file holds no meeting");

    private static readonly DiagnosticDescriptor HalfCharacterRule = new("CPR3619", Severity.Error,
        "có nửa ký tự trong một mã '\\u'", "an escape '\\u' holds half of a character");

    public static Diagnostic NoHeading(FactPlace place) => NoHeadingRule.At(place);

    public static Diagnostic HeadingTwice(FactPlace place, string name) => HeadingTwiceRule.At(place, ("name", name));

    public static Diagnostic TooFewCells(FactPlace place, int count, int columns) =>
        TooFewCellsRule.At(place, ("count", count), ("columns", columns));

    public static Diagnostic NoHeadingAbove(FactPlace place, string text, int column) =>
        NoHeadingAboveRule.At(place, ("text", text), ("column", column));

    public static Func<FactPlace, Diagnostic> Of(CsvFault fault) => fault switch
    {
        CsvFault.UnclosedQuote => place => UnclosedQuoteRule.At(place),
        CsvFault.AfterQuote => place => AfterQuoteRule.At(place),
        _ => TooLong,
    };

    public static Diagnostic TooLong(FactPlace place) => TooLongRule.At(place);

    public static Diagnostic NotUtf8(FactPlace place) => NotUtf8Rule.At(place);

    public static Diagnostic LegacyEncoding(FactPlace place, string encoding) => LegacyEncodingRule.At(place, ("encoding", encoding));

    public static Diagnostic NotText(FactPlace place) => NotTextRule.At(place);

    public static Diagnostic IsWorkbook(FactPlace place) => IsWorkbookRule.At(place);

    public static Diagnostic NotJson(FactPlace place, int line, int column) => NotJsonRule.At(place, ("line", line), ("column", column));

    public static Diagnostic NotObject(FactPlace place) => NotObjectRule.At(place);

    public static Diagnostic KeyTwice(FactPlace place, string name) => KeyTwiceRule.At(place, ("name", name));

    public static Diagnostic NestedValue(FactPlace place, string name) => NestedValueRule.At(place, ("name", name));

    public static Diagnostic EndlessJson(FactPlace place) => EndlessJsonRule.At(place);

    public static Diagnostic BetweenElements(FactPlace place) => BetweenElementsRule.At(place);

    public static Diagnostic HalfCharacter(FactPlace place) => HalfCharacterRule.At(place);

    public static Diagnostic NoMeetings(FactPlace place) => NoMeetingsRule.At(place);
}
