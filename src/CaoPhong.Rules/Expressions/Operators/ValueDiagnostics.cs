using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>What only the facts of a meeting can show to be wrong with an expression: CPR27xx.</summary>
/// <remarks>A call whose arguments are all constants is tried when the rule set is checked, and the same mistakes are found there.</remarks>
internal static class ValueDiagnostics
{
    private static readonly DiagnosticDescriptor DivisionByZeroRule = new("CPR2701", Severity.Error,
        "chia cho 0", "division by zero",
        "xét riêng trường hợp số chia bằng 0, ví dụ 'if … = 0 then … else …'", "treat a divisor of 0 apart, such as 'if … = 0 then … else …'");

    private static readonly DiagnosticDescriptor OverflowRule = new("CPR2702", Severity.Error,
        "kết quả có hơn 28 chữ số", "the result has more than 28 digits");

    private static readonly DiagnosticDescriptor AbsentRule = new("CPR2703", Severity.Error,
        "'{expression}' không có giá trị (null), mà ở đây cần một giá trị", "'{expression}' has no value (null), and one is needed here",
        "hỏi trước khi dùng: '{expression} != null and …' hoặc 'if {expression} != null then … else …'",
        "ask before it is used: '{expression} != null and …' or 'if {expression} != null then … else …'");

    private static readonly DiagnosticDescriptor WrongKindRule = new("CPR2704", Severity.Error,
        "ở đây cần {wanted}, mà giá trị là {actual}", "a value of type {wanted} is needed here, and this one is of type {actual}");

    private static readonly DiagnosticDescriptor EmptyListRule = new("CPR2705", Severity.Error,
        "'{function}' của một danh sách rỗng không có giá trị", "'{function}' of an empty list has no value",
        "xét trước bằng 'count(…) > 0'", "ask 'count(…) > 0' first");

    private static readonly DiagnosticDescriptor PositionOutsideRule = new("CPR2706", Severity.Error,
        "vị trí {position} nằm ngoài: chỉ có {length} {things}", "position {position} lies outside: there are {length} {things}",
        "vị trí đầu tiên là 1, vị trí cuối là -1", "the first position is 1, the last is -1");

    private static readonly DiagnosticDescriptor NotWholeRule = new("CPR2707", Severity.Error,
        "ở đây cần số nguyên, không phải {number}", "a whole number is needed here, not {number}");

    private static readonly DiagnosticDescriptor NotADateRule = new("CPR2708", Severity.Error,
        "'{text}' không phải là một ngày", "'{text}' is no day of the calendar",
        "viết năm-tháng-ngày, ví dụ 2024-04-13", "write year-month-day, such as 2024-04-13");

    private static readonly DiagnosticDescriptor NotADurationRule = new("CPR2709", Severity.Error,
        "'{text}' không phải là một khoảng thời gian", "'{text}' is no duration",
        "viết như P3D (ba ngày), PT2H (hai giờ) hoặc P1Y2M (một năm hai tháng)", "write such as P3D (three days), PT2H (two hours) or P1Y2M (a year and two months)");

    private static readonly DiagnosticDescriptor NotANumberRule = new("CPR2710", Severity.Error,
        "'{text}' không phải là một số", "'{text}' is no number");

    private static readonly DiagnosticDescriptor ScaleRule = new("CPR2711", Severity.Error,
        "số chữ số thập phân phải là số nguyên từ -28 đến 28, không phải {scale}", "the number of decimal places is a whole number from -28 to 28, not {scale}");

    private static readonly DiagnosticDescriptor CalendarEndRule = new("CPR2712", Severity.Error,
        "ngày này nằm ngoài lịch", "this day lies outside of the calendar");

    private static readonly DiagnosticDescriptor LongListRule = new("CPR2713", Severity.Error,
        "danh sách có hơn 10.000 phần tử", "the list has more than 10,000 elements");

    private static readonly DiagnosticDescriptor ManyStepsRule = new("CPR2714", Severity.Error,
        "biểu thức này phải xét quá nhiều phần tử", "this expression has to look at too many elements",
        "bớt các 'some', 'every' và bộ lọc lồng nhau", "use fewer 'some', 'every' and filters inside one another");

    private static readonly DiagnosticDescriptor MixedElementsRule = new("CPR2715", Severity.Error,
        "danh sách lẫn lộn {first} và {second}", "the list mixes {first} and {second}");

    private static readonly DiagnosticDescriptor NotAValueRule = new("CPR2716", Severity.Error,
        "'{text}' không phải là giá trị nào của lựa chọn này", "'{text}' is none of the values of this choice");

    private static readonly DiagnosticDescriptor OtherFormRule = new("CPR2717", Severity.Error,
        "mức '{first}' và mức '{second}' không cùng một biểu", "the grades '{first}' and '{second}' are not of one form");

    private static readonly DiagnosticDescriptor SeparatorRule = new("CPR2718", Severity.Error,
        "'{text}' không dùng làm dấu phân cách được", "'{text}' cannot separate digits",
        "dấu phân nhóm là ' ', ',' hoặc '.'; dấu thập phân là ',' hoặc '.'; hai dấu phải khác nhau",
        "groups are separated by ' ', ',' or '.', decimals by ',' or '.', and the two must differ");

    private static readonly DiagnosticDescriptor LengthRule = new("CPR2719", Severity.Error,
        "độ dài phải là số nguyên từ 1, không phải {length}", "a length is a whole number from 1, not {length}");

    private static readonly DiagnosticDescriptor NoPositionRule = new("CPR2720", Severity.Error,
        "không có vị trí 0", "there is no position 0",
        "vị trí đầu tiên là 1, vị trí cuối là -1", "the first position is 1, the last is -1");

    public static Value DivisionByZero(SourceSpan span) => Value.Failed(DivisionByZeroRule.At(span));

    public static Value Overflow(SourceSpan span) => Value.Failed(OverflowRule.At(span));

    public static Value Absent(SourceSpan span, string expression) => Value.Failed(AbsentRule.At(span, ("expression", expression)));

    public static Value WrongKind(SourceSpan span, Phrase wanted, Value actual) =>
        Value.Failed(WrongKindRule.At(span, ("wanted", wanted), ("actual", ValueTypes.Of(actual).Words)));

    public static Value EmptyList(SourceSpan span, string function) => Value.Failed(EmptyListRule.At(span, ("function", function)));

    public static Value PositionOutside(SourceSpan span, decimal position, int length, Phrase things) =>
        Value.Failed(PositionOutsideRule.At(span, ("position", position), ("length", length), ("things", things)));

    public static Value NoPosition(SourceSpan span) => Value.Failed(NoPositionRule.At(span));

    public static Value NotWhole(SourceSpan span, decimal number) => Value.Failed(NotWholeRule.At(span, ("number", number)));

    public static Value NotADate(SourceSpan span, string text) => Value.Failed(NotADateRule.At(span, ("text", text)));

    public static Value NotADuration(SourceSpan span, string text) => Value.Failed(NotADurationRule.At(span, ("text", text)));

    public static Value NotANumber(SourceSpan span, string text) => Value.Failed(NotANumberRule.At(span, ("text", text)));

    public static Value Scale(SourceSpan span, decimal scale) => Value.Failed(ScaleRule.At(span, ("scale", scale)));

    public static Value CalendarEnd(SourceSpan span) => Value.Failed(CalendarEndRule.At(span));

    public static Value LongList(SourceSpan span) => Value.Failed(LongListRule.At(span));

    public static Value ManySteps(SourceSpan span) => Value.Failed(ManyStepsRule.At(span));

    public static Value MixedElements(SourceSpan span, Value first, Value second) =>
        Value.Failed(MixedElementsRule.At(span, ("first", ValueTypes.Of(first).Words), ("second", ValueTypes.Of(second).Words)));

    public static Value NotAValue(SourceSpan span, string text, IReadOnlyCollection<string> values) =>
        Value.Failed(NotAValueRule.At(span, ("text", text)).WithHelp(NearestName.Advice(text, values)));

    public static Value OtherForm(SourceSpan span, string first, string second) =>
        Value.Failed(OtherFormRule.At(span, ("first", first), ("second", second)));

    public static Value Separator(SourceSpan span, string text) => Value.Failed(SeparatorRule.At(span, ("text", text)));

    public static Value Length(SourceSpan span, decimal length) => Value.Failed(LengthRule.At(span, ("length", length)));
}
