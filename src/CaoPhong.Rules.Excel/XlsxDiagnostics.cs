using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Excel;

/// <summary>What can be wrong with a workbook of facts: CPR37xx.</summary>
internal static class XlsxDiagnostics
{
    private static readonly DiagnosticDescriptor NotWorkbookRule = new("CPR3701", Severity.Error,
        "tệp không phải là bảng tính .xlsx đọc được", "the file is no .xlsx workbook that can be read",
        "mở tệp bằng Excel và lưu lại thành .xlsx", "open it in Excel and save it as .xlsx");

    private static readonly DiagnosticDescriptor OldOrLockedRule = new("CPR3702", Severity.Error,
        "tệp là .xls cũ hoặc có mật khẩu", "the file is an old .xls, or has a password",
        "mở tệp bằng Excel, bỏ mật khẩu và lưu lại thành .xlsx", "open it in Excel, take the password off and save it as .xlsx");

    private static readonly DiagnosticDescriptor HasMacrosRule = new("CPR3703", Severity.Error,
        "bảng tính có macro", "the workbook holds macros", "lưu lại thành .xlsx không có macro", "save it as .xlsx without macros");

    private static readonly DiagnosticDescriptor TooLargeRule = new("CPR3704", Severity.Error,
        "bảng tính lớn hơn mức cho phép", "the workbook is larger than is allowed",
        "chia tệp thành nhiều tệp, hoặc lưu thành CSV", "split it, or save it as CSV");

    private static readonly DiagnosticDescriptor CellErrorRule = new("CPR3705", Severity.Error,
        "ô có lỗi của bảng tính: {text}", "the cell holds an error of the sheet: {text}", "sửa công thức trong ô", "mend the formula in the cell");

    private static readonly DiagnosticDescriptor NoDateRule = new("CPR3706", Severity.Error,
        "ô định dạng ngày chứa {text}, không phải là ngày nào", "the cell is formatted as a date and holds {text}, which is no day");

    private static readonly DiagnosticDescriptor MergedRule = new("CPR3707", Severity.Warning,
        "các ô {range} được gộp: chỉ ô đầu có giá trị, các ô kia là trống", "the cells {range} are merged: the first alone has the value, the others are blank",
        "bỏ gộp ô và ghi giá trị vào từng ô", "unmerge them and fill in each");

    private static readonly DiagnosticDescriptor NoHeadingRule = new("CPR3708", Severity.Error,
        "trang tính '{sheet}' không có dòng tiêu đề", "the sheet '{sheet}' has no heading",
        "dòng đầu tiên ghi tên hoặc nhãn của các dữ kiện", "the first row holds names or labels of facts");

    private static readonly DiagnosticDescriptor HeadingTwiceRule = new("CPR3709", Severity.Error,
        "tiêu đề '{name}' xuất hiện ở hai cột", "the heading '{name}' stands above two columns", "giữ lại một cột", "keep one column");

    private static readonly DiagnosticDescriptor NoHeadingAboveRule = new("CPR3710", Severity.Error,
        "ô {cell} có giá trị mà cột không có tiêu đề", "the cell {cell} has a value and no heading",
        "ghi tiêu đề cho cột, hoặc xóa ô", "give the column a heading, or clear the cell");

    private static readonly DiagnosticDescriptor NumberTooLargeRule = new("CPR3711", Severity.Error,
        "số {text} quá lớn hoặc quá nhỏ", "the number {text} is too large or too small");

    public static Diagnostic NotWorkbook(FactPlace place) => NotWorkbookRule.At(place);

    public static Diagnostic OldOrLocked(FactPlace place) => OldOrLockedRule.At(place);

    public static Diagnostic HasMacros(FactPlace place) => HasMacrosRule.At(place);

    public static Diagnostic TooLarge(FactPlace place) => TooLargeRule.At(place);

    public static Diagnostic CellError(FactPlace place, string text) => CellErrorRule.At(place, ("text", text));

    public static Diagnostic NoDate(FactPlace place, string text) => NoDateRule.At(place, ("text", text));

    public static Diagnostic Merged(FactPlace place, string range) => MergedRule.At(place, ("range", range));

    public static Diagnostic NoHeading(FactPlace place, string sheet) => NoHeadingRule.At(place, ("sheet", sheet));

    public static Diagnostic HeadingTwice(FactPlace place, string name) => HeadingTwiceRule.At(place, ("name", name));

    public static Diagnostic NoHeadingAbove(FactPlace place, string cell) => NoHeadingAboveRule.At(place, ("cell", cell));

    public static Diagnostic NumberTooLarge(FactPlace place, string text) => NumberTooLargeRule.At(place, ("text", text));
}
