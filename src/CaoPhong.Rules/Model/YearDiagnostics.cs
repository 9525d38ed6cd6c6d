using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What can be wrong with <c>year</c> and <c>assessors</c>: CPR41xx.</summary>
internal static class YearDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownFormRule = new("CPR4101", Severity.Error,
        "không có biểu '{id}'", "there is no form '{id}'");

    private static readonly DiagnosticDescriptor RepeatedFormRule = new("CPR4102", Severity.Error,
        "biểu '{id}' được ghi hai lần", "the form '{id}' stands here twice", "bỏ một trong hai", "take one of the two out");

    private static readonly DiagnosticDescriptor NotMonthDayRule = new("CPR4103", Severity.Error,
        "'{text}' không phải là ngày năm nào cũng có", "'{text}' is no day that every year has",
        "viết theo dạng tháng-ngày, ví dụ 01-01 hoặc 09-01", "write it as month-day, such as 01-01 or 09-01");

    private static readonly DiagnosticDescriptor StrangeCountRule = new("CPR4104", Severity.Error,
        "số kỳ trong năm phải là số nguyên từ 1 đến 10000, không phải {text}", "the number of meetings in a year is a whole number from 1 to 10000, not {text}");

    private static readonly DiagnosticDescriptor YearWithoutPointsRule = new("CPR4105", Severity.Error,
        "mức xếp loại năm chia theo điểm, nhưng 'year' không có 'points'", "the grades of the year are bands of points, and 'year' has no 'points'",
        "thêm ví dụ 'points: mean(meetings.total)', hoặc ghi điều kiện 'when' cho từng mức", "add such as 'points: mean(meetings.total)', or give each grade a condition 'when'");

    private static readonly DiagnosticDescriptor BandAmongConditionsRule = new("CPR4106", Severity.Error,
        "'{key}' không đi với các mức ghi bằng điều kiện", "'{key}' does not go with grades that are conditions",
        "ghi mọi mức bằng khoảng điểm, hoặc mọi mức bằng 'when' và mức cuối bằng 'otherwise: true'",
        "write all grades as bands of points, or all as 'when' and the last one as 'otherwise: true'");

    private static readonly DiagnosticDescriptor WhenOrOtherwiseRule = new("CPR4107", Severity.Error,
        "mức '{id}' cần đúng một trong hai khóa 'when' và 'otherwise'", "the grade '{id}' takes exactly one of 'when' and 'otherwise'",
        "mức cuối cùng ghi 'otherwise: true', các mức trước ghi 'when: …'", "the last grade takes 'otherwise: true', those before it 'when: …'");

    private static readonly DiagnosticDescriptor OtherwiseFalseRule = new("CPR4108", Severity.Error,
        "'otherwise' chỉ nhận true", "'otherwise' takes only true", "viết 'otherwise: true'", "write 'otherwise: true'");

    private static readonly DiagnosticDescriptor EarlyOtherwiseRule = new("CPR4109", Severity.Error,
        "'otherwise' phải đứng cuối: các mức sau nó không bao giờ tới lượt", "'otherwise' must come last: no grade behind it is ever reached");

    private static readonly DiagnosticDescriptor NoOtherwiseRule = new("CPR4110", Severity.Error,
        "mức cuối cùng phải là 'otherwise: true'", "the last grade must be 'otherwise: true'",
        "thay 'when' của mức cuối bằng 'otherwise: true', hoặc thêm một mức vào cuối", "write 'otherwise: true' for 'when' of the last grade, or add a grade at the end");

    private static readonly DiagnosticDescriptor NoAssessorRule = new("CPR4111", Severity.Error,
        "'assessors' không có ai", "'assessors' names nobody", "ghi từng bên chấm điểm dưới dạng 'mã: Tên', hoặc bỏ 'assessors'",
        "write each assessor as 'id: Name', or take 'assessors' out");

    public static Diagnostic UnknownForm(ScalarNode name, IReadOnlyCollection<string> known) =>
        UnknownFormRule.At(name.Span, ("id", name.Text)).WithHelp(NearestName.Advice(name.Text, known));

    public static Diagnostic RepeatedForm(ScalarNode name) => RepeatedFormRule.At(name.Span, ("id", name.Text));

    public static Diagnostic NotMonthDay(ScalarNode text) => NotMonthDayRule.At(text.Span, ("text", text.Text));

    public static Diagnostic StrangeCount(ScalarNode count) => StrangeCountRule.At(count.Span, ("text", count.Text));

    public static Diagnostic YearWithoutPoints(SourceSpan span) => YearWithoutPointsRule.At(span);

    public static Diagnostic BandAmongConditions(SourceSpan span, string key) => BandAmongConditionsRule.At(span, ("key", key));

    public static Diagnostic WhenOrOtherwise(SourceSpan span, string id) => WhenOrOtherwiseRule.At(span, ("id", id));

    public static Diagnostic OtherwiseFalse(SourceSpan span) => OtherwiseFalseRule.At(span);

    public static Diagnostic EarlyOtherwise(SourceSpan span) => EarlyOtherwiseRule.At(span);

    public static Diagnostic NoOtherwise(SourceSpan span) => NoOtherwiseRule.At(span);

    public static Diagnostic NoAssessor(SourceSpan span) => NoAssessorRule.At(span);
}
