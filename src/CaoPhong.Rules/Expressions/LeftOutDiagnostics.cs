using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>What FEEL has and this language leaves out on purpose, each with what to write instead: CPR23xx.</summary>
internal static class LeftOutDiagnostics
{
    private static readonly DiagnosticDescriptor ForRule = new("CPR2301", Severity.Error,
        "ngôn ngữ không có vòng lặp 'for'", "the language has no 'for'",
        "dùng danh sách.thành_phần, bộ lọc danh sách[điều kiện], hoặc some/every … in … satisfies …",
        "use list.member, a filter list[condition], or some/every … in … satisfies …");

    private static readonly DiagnosticDescriptor CurlyRule = new("CPR2302", Severity.Error,
        "ngôn ngữ không có cấu trúc trong dấu ngoặc nhọn", "the language has no contexts in curly brackets",
        "khai báo từng giá trị thành dữ kiện trong 'derived'", "declare each value as a fact of 'derived'");

    private static readonly DiagnosticDescriptor FunctionDefinitionRule = new("CPR2303", Severity.Error,
        "biểu thức không định nghĩa hàm riêng được", "an expression cannot define functions of its own",
        "tính trước trong 'derived'", "compute it in 'derived'");

    private static readonly DiagnosticDescriptor InstanceOfRule = new("CPR2304", Severity.Error,
        "ngôn ngữ không có phép 'instance of'", "the language has no 'instance of'",
        "kiểu của dữ kiện đã được khai báo nên không cần hỏi", "the type of a fact is declared, so there is no need to ask");

    private static readonly DiagnosticDescriptor QuestionRule = new("CPR2305", Severity.Error,
        "ngôn ngữ không dùng dấu '?'", "the language has no '?'",
        "trong ô của bảng viết phép thử như '>= 90', nơi khác viết tên dữ kiện; lựa chọn viết bằng if … then … else …",
        "write a test such as '>= 90' in a cell of a table and the name of the fact elsewhere; write a choice as if … then … else …");

    private static readonly DiagnosticDescriptor NamedArgumentRule = new("CPR2306", Severity.Error,
        "đối số không mang tên '{name}:'", "arguments have no names such as '{name}:'",
        "chỉ ghi giá trị, theo đúng thứ tự", "write the values alone, in their order");

    private static readonly DiagnosticDescriptor PositionRule = new("CPR2307", Severity.Error,
        "không lấy phần tử của danh sách theo vị trí", "elements of a list cannot be taken by position",
        "lọc bằng điều kiện, ví dụ: meetings[total >= 90]", "filter by a condition, such as: meetings[total >= 90]");

    private static readonly DiagnosticDescriptor ClockRule = new("CPR2308", Severity.Error,
        "không có hàm '{function}': kết quả chấm không phụ thuộc ngày chấm", "there is no function '{function}': scoring does not depend on the day when it is done",
        "ngày sinh hoạt là 'held_on'", "the day of the meeting is 'held_on'");

    private static readonly DiagnosticDescriptor TimeRule = new("CPR2309", Severity.Error,
        "ngôn ngữ không có giờ và múi giờ: '{text}'", "the language has no times and zones: '{text}'",
        "chỉ dùng ngày, ví dụ @\"2018-12-14\", và khoảng thời gian, ví dụ @\"P3D\"", "use days, such as @\"2018-12-14\", and durations, such as @\"P3D\"");

    private static readonly DiagnosticDescriptor PatternRule = new("CPR2310", Severity.Error,
        "không có hàm '{function}' với biểu thức chính quy", "there is no function '{function}' with regular expressions",
        "dùng contains, starts with, ends with, substring before hoặc substring after",
        "use contains, starts with, ends with, substring before or substring after");

    private static readonly DiagnosticDescriptor OtherFunctionRule = new("CPR2311", Severity.Error,
        "hàm '{function}' của FEEL không có trong ngôn ngữ này", "the function '{function}' of FEEL is not in this language",
        "tính trước giá trị đó và khai báo nó thành dữ kiện", "compute the value beforehand and declare it as a fact");

    private static readonly DiagnosticDescriptor MethodRule = new("CPR2312", Severity.Error,
        "'{member}' được gọi như phương thức của một giá trị", "'{member}' is called as a method of a value",
        "viết: {meant}", "write: {meant}");

    private static readonly DiagnosticDescriptor CalledValueRule = new("CPR2313", Severity.Error,
        "chỉ hàm mới gọi được bằng ngoặc tròn", "only a function can be called with round brackets",
        "thêm phép toán trước ngoặc, ví dụ '*'", "put an operator before the bracket, such as '*'");

    public static Diagnostic For(SourceSpan span) => ForRule.At(span);

    public static Diagnostic Curly(SourceSpan span) => CurlyRule.At(span);

    public static Diagnostic FunctionDefinition(SourceSpan span) => FunctionDefinitionRule.At(span);

    public static Diagnostic InstanceOf(SourceSpan span) => InstanceOfRule.At(span);

    public static Diagnostic Question(SourceSpan span) => QuestionRule.At(span);

    public static Diagnostic NamedArgument(SourceSpan span, string name) => NamedArgumentRule.At(span, ("name", name));

    public static Diagnostic Position(SourceSpan span) => PositionRule.At(span);

    public static Diagnostic Time(SourceSpan span, string text) => TimeRule.At(span, ("text", text));

    public static Diagnostic Method(SourceSpan span, string member, string meant) => MethodRule.At(span, ("member", member), ("meant", meant));

    public static Diagnostic CalledValue(SourceSpan span) => CalledValueRule.At(span);

    /// <summary>The finding for a function of FEEL that is left out; null for any other name.</summary>
    public static Diagnostic? Function(SourceSpan span, string function) => LeftOutFunctions.KindOf(function) switch
    {
        LeftOutKind.Clock => ClockRule.At(span, ("function", function)),
        LeftOutKind.Time => TimeRule.At(span, ("text", function)),
        LeftOutKind.Pattern => PatternRule.At(span, ("function", function)),
        LeftOutKind.Other => OtherFunctionRule.At(span, ("function", function)).WithHelp(LeftOutFunctions.AdviceFor(function)),
        _ => null,
    };
}
