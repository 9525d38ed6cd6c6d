using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>What can be wrong with a year: CPR75xx.</summary>
internal static class YearScoringDiagnostics
{
    private static readonly DiagnosticDescriptor NoYearRule = new("CPR7501", Severity.Error,
        "bộ tiêu chí '{ruleSet}' không quy định cách xếp loại cả năm", "the rule set '{ruleSet}' does not say how a year is graded",
        "thêm phần 'year' vào bộ tiêu chí", "add a part 'year' to the rule set");

    private static readonly DiagnosticDescriptor NoDayRule = new("CPR7502", Severity.Error,
        "kỳ này chưa ghi ngày sinh hoạt, nên không rõ thuộc năm nào", "this meeting gives no day, so that it lies in no year",
        "ghi 'held_on'", "give 'held_on'");

    private static readonly DiagnosticDescriptor StrangeGradeRule = new("CPR7503", Severity.Error,
        "kỳ ngày {day} xếp loại '{grade}' theo phiên bản {version}, nhưng phiên bản {judge}, dùng để xét cả năm, không có mức đó",
        "the meeting of {day} is graded '{grade}' under version {version}, and version {judge}, which judges the year, has no such grade",
        "thêm mức '{grade}' vào phiên bản {judge}", "add the grade '{grade}' to version {judge}");

    private static readonly DiagnosticDescriptor TwiceRule = new("CPR7504", Severity.Error,
        "có hai kỳ cùng biểu '{form}' trong ngày {day}", "two meetings of the form '{form}' on one day, {day}",
        "giữ một kỳ, hoặc sửa ngày", "keep one of them, or correct the day");

    private static readonly DiagnosticDescriptor NoTruthRule = new("CPR7505", Severity.Error,
        "không xác định được điều kiện này đúng hay sai: giá trị là null", "this condition is neither true nor false: it is null",
        "sửa để điều kiện luôn là true hoặc false", "let it always come to true or false");

    public static Diagnostic NoYear(RuleSet ruleSet) => NoYearRule.At(ruleSet.Header.Span, ("ruleSet", ruleSet.Name));

    public static Diagnostic NoDay(FactPlace? place) => NoDayRule.At(place);

    public static Diagnostic StrangeGrade(Scorecard card, string grade, RuleSet judge) =>
        StrangeGradeRule.At(MeetingPlace.Of(card.Facts), ("day", card.Facts.HeldOn!.Value), ("grade", grade), ("version", card.RuleSet.Header.Version), ("judge", judge.Header.Version));

    public static Diagnostic Twice(Scorecard card) =>
        TwiceRule.At(MeetingPlace.Of(card.Facts), ("form", card.Form.Id), ("day", card.Facts.HeldOn!.Value));

    public static Diagnostic NoTruth(SourceSpan span) => NoTruthRule.At(span);
}
