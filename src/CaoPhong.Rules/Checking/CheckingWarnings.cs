using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>What is probably a mistake, and what could not be looked into: CPR65xx.</summary>
internal static class CheckingWarnings
{
    private static readonly DiagnosticDescriptor UselessCeilingRule = new("CPR6501", Severity.Warning,
        "mức trần {ceiling} điểm của phần '{id}' không có tác dụng: các mục bên trong cộng lại chỉ được {sum} điểm",
        "the ceiling {ceiling} of the section '{id}' never stops anything: its parts add up to only {sum} points",
        "viết 'max' thay cho 'ceiling', hoặc hạ mức trần", "write 'max' for 'ceiling', or lower the ceiling");

    private static readonly DiagnosticDescriptor ShadowedRowRule = new("CPR6502", Severity.Warning,
        "dòng {row} không bao giờ được dùng: {shadows} ở trên đã bao quát mọi trường hợp của nó", "row {row} never counts: {shadows} before it cover all its cases",
        "bỏ dòng này, hoặc đưa nó lên trước", "take the row out, or move it up");

    private static readonly DiagnosticDescriptor DeadRowRule = new("CPR6503", Severity.Warning,
        "dòng {row} không bao giờ khớp", "row {row} never holds", "sửa điều kiện của dòng, hoặc bỏ dòng này", "change its condition, or take the row out");

    private static readonly DiagnosticDescriptor DeadBandRule = new("CPR6504", Severity.Warning,
        "mức {band} không bao giờ được dùng: '{subject}' không thể có giá trị nào trong đó", "band {band} holds no value: '{subject}' never gets there",
        "sửa mức này, hoặc 'min', 'max', 'step' của dữ kiện", "change the band, or 'min', 'max' or 'step' of the fact");

    private static readonly DiagnosticDescriptor DeadCapRule = new("CPR6505", Severity.Warning,
        "điều kiện khống chế '{id}' không bao giờ đúng, nên không hạ mức xếp loại của kỳ nào", "the cap '{id}' never holds: its condition is never true",
        "sửa điều kiện, hoặc bỏ mục khống chế này", "change its condition, or take the cap out");

    private static readonly DiagnosticDescriptor UselessCapRule = new("CPR6506", Severity.Warning,
        "điều kiện khống chế '{id}' không hạ được mức xếp loại: '{grade}' đã là mức cao nhất", "the cap '{id}' lowers nothing: '{grade}' is the best grade",
        "ghi một mức thấp hơn ở 'to'", "name a lower grade in 'to'");

    private static readonly DiagnosticDescriptor DeadNotGradedRule = new("CPR6507", Severity.Warning,
        "điều kiện không xếp loại này không bao giờ đúng", "this condition for not grading is never true",
        "sửa điều kiện, hoặc bỏ mục này", "change the condition, or take the item out");

    private static readonly DiagnosticDescriptor DeadGradeRule = new("CPR6508", Severity.Warning,
        "không tổng điểm nào thuộc mức '{id}'", "no total falls in the grade '{id}'",
        "sửa hai đầu của mức này, hoặc bỏ mức này", "change the ends of the grade, or take it out");

    private static readonly DiagnosticDescriptor AppliesDecidedRule = new("CPR6509", Severity.Warning,
        "điều kiện áp dụng tiêu chí '{id}' {outcome}", "the condition under which the criterion '{id}' applies {outcome}",
        "sửa điều kiện, hoặc bỏ 'applies'", "change the condition, or take 'applies' out");

    private static readonly DiagnosticDescriptor NotAnalysedRule = new("CPR6510", Severity.Note,
        "chưa kiểm tra được hết {what}: {reason}; chưa rõ {open}", "{what} is not fully analysed: {reason}; it stays open {open}");

    private static readonly Phrase Refused = new(
        "khi chấm, kỳ nào rơi vào chỗ này sẽ bị báo lỗi chứ không bị chấm sai", "a meeting that falls there is refused when it is scored, never scored wrongly");

    /// <summary>What to do where the rows of a table add up to too much.</summary>
    public static Phrase LowerRows { get; } = new("giảm điểm của các dòng cùng đúng, hoặc nâng 'max'", "lower the points of rows that hold together, or raise 'max'");

    private static readonly DiagnosticDescriptor UnscoredRule = new("CPR6511", Severity.Note,
        "kỳ có {witness} không được chấm theo biểu nào", "no form scores a meeting with {witness}",
        "kỳ như vậy sẽ bị báo lỗi khi chấm; nếu cần chấm, sửa 'when' của một biểu", "such a meeting is refused when it is scored; if it is to be scored, change 'when' of a form");

    private static readonly DiagnosticDescriptor PointsOutsideRule = new("CPR6512", Severity.Warning,
        "{expression} cho {points} điểm khi {witness}, ngoài khoảng từ {from} đến {to}: kỳ đó sẽ bị báo lỗi khi chấm",
        "{expression} gives {points} points when {witness}, outside {from} to {to}: such a meeting is refused",
        "giới hạn biểu thức, ví dụ 'min({to}, …)', hoặc khai báo 'min', 'max' cho dữ kiện", "limit the expression, such as 'min({to}, …)', or the fact with 'min' and 'max'");

    private static readonly DiagnosticDescriptor NoSourceRule = new("CPR6513", Severity.Note,
        "biểu '{form}' có {count} chỗ ghi điểm nhưng chưa ghi nguồn: {places}", "the form '{form}' has numbers without a source in {count} of its places: {places}",
        "ghi 'source: …' cho từng tiêu chí, cho phần, hoặc cho cả biểu", "add 'source: …' to the criteria, to their section, or to the whole form");

    private static readonly DiagnosticDescriptor UnusedFactRule = new("CPR6514", Severity.Warning,
        "dữ kiện '{name}' được khai báo nhưng không dùng ở đâu", "the fact '{name}' is used nowhere",
        "bỏ khai báo này, hoặc dùng nó trong một tiêu chí", "take the line out, or use it in a criterion");

    private static readonly DiagnosticDescriptor EdgeOffStepRule = new("CPR6515", Severity.Warning,
        "'{name}' không bao giờ bằng {edge}: dữ kiện này ghi theo bước {step}", "'{name}' is never {edge}: it is recorded in steps of {step}",
        "sửa con số này, hoặc 'step' của dữ kiện", "change the number, or 'step' of the fact");

    private static readonly DiagnosticDescriptor LookAlikeRule = new("CPR6516", Severity.Warning,
        "'{letter}' ({code}) trông giống '{usual}' nhưng là ký tự khác", "'{letter}' ({code}) looks like '{usual}' and is another character",
        "xóa ký tự này và gõ lại '{usual}'", "take it out and type '{usual}'");

    private static readonly DiagnosticDescriptor ShadowedCapRule = new("CPR6517", Severity.Note,
        "điều kiện khống chế '{id}' không hạ thêm được gì: mỗi khi nó đúng thì {others} đã hạ xuống mức '{grade}' hoặc thấp hơn",
        "the cap '{id}' lowers nothing more: whenever it holds, {others} already lower the grade to '{grade}' or below",
        "nếu chỉ để nêu lý do thì bỏ qua; nếu không, sửa điều kiện, ghi mức thấp hơn ở 'to', hoặc bỏ mục này",
        "if it is there for its message alone, pass over this; if not, change its condition, name a lower grade in 'to', or take it out");

    private static readonly DiagnosticDescriptor TotalOffStepRule = new("CPR6518", Severity.Warning,
        "tổng điểm không bao giờ bằng {edge}: tổng được làm tròn đến {step}", "a total is never {edge}: totals are rounded to {step}",
        "sửa mốc này, hoặc 'round' của biểu", "change the number, or 'round' of the form");

    private static readonly DiagnosticDescriptor RetroactiveRule = new("CPR6520", Severity.Warning,
        "có hiệu lực từ {from}, trước ngày ký văn bản {signed}: hồi tố", "in force from {from}, before its document was signed on {signed}: it is retroactive",
        "xem lại 'effective' và 'regulation'; nếu văn bản nói đúng như thế thì ghi 'ignore' kèm lý do",
        "look at 'effective' and 'regulation' again; where the document does say so, write 'ignore' with the reason");

    public static Diagnostic UselessCeiling(SourceSpan span, string id, decimal ceiling, decimal sum) =>
        UselessCeilingRule.At(span, ("id", id), ("ceiling", ceiling), ("sum", sum));

    public static Diagnostic ShadowedRow(SourceSpan span, string row, IReadOnlyList<string> shadows) =>
        ShadowedRowRule.At(span, ("row", row), ("shadows", new Phrase(
            (shadows.Count == 1 ? "dòng " : "các dòng ") + string.Join(", ", shadows),
            (shadows.Count == 1 ? "row " : "rows ") + string.Join(", ", shadows))));

    public static Diagnostic DeadRow(SourceSpan span, string row) => DeadRowRule.At(span, ("row", row));

    public static Diagnostic DeadBand(SourceSpan span, string band, string subject) => DeadBandRule.At(span, ("band", band), ("subject", subject));

    public static Diagnostic DeadCap(SourceSpan span, string id) => DeadCapRule.At(span, ("id", id));

    public static Diagnostic UselessCap(SourceSpan span, string id, string grade) => UselessCapRule.At(span, ("id", id), ("grade", grade));

    public static Diagnostic ShadowedCap(SourceSpan span, string id, IReadOnlyList<string> others, string grade) =>
        ShadowedCapRule.At(span, ("id", id), ("others", string.Join(", ", others.Select(other => $"'{other}'"))), ("grade", grade));

    public static Diagnostic DeadNotGraded(SourceSpan span) => DeadNotGradedRule.At(span);

    public static Diagnostic DeadGrade(SourceSpan span, string id) => DeadGradeRule.At(span, ("id", id));

    public static Diagnostic AppliesDecided(SourceSpan span, string id, bool always) =>
        AppliesDecidedRule.At(span, ("id", id), ("outcome", always ? new Phrase("luôn đúng", "is always true") : new Phrase("không bao giờ đúng", "is never true")));

    public static Diagnostic NotAnalysed(SourceSpan span, Phrase what, Phrase reason, Phrase open, bool canBeWrong = true) =>
        NotAnalysedRule.At(span, ("what", what), ("reason", reason), ("open", open)).WithHelp(canBeWrong ? Refused : null);

    public static Diagnostic Unscored(SourceSpan span, Phrase witness) => UnscoredRule.At(span, ("witness", witness));

    public static Diagnostic PointsOutside(SourceSpan span, Phrase expression, decimal points, Phrase witness, decimal from, decimal to) =>
        PointsOutsideRule.At(span, ("expression", expression), ("points", points), ("witness", witness), ("from", from), ("to", to));

    public static Diagnostic NoSource(SourceSpan span, string form, int count, string places) =>
        NoSourceRule.At(span, ("form", form), ("count", count), ("places", places));

    public static Diagnostic UnusedFact(SourceSpan span, string name) => UnusedFactRule.At(span, ("name", name));

    public static Diagnostic EdgeOffStep(SourceSpan span, object edge, string name, decimal step) =>
        EdgeOffStepRule.At(span, ("edge", edge), ("name", name), ("step", step));

    public static Diagnostic TotalOffStep(SourceSpan span, decimal edge, decimal step) => TotalOffStepRule.At(span, ("edge", edge), ("step", step));

    public static Diagnostic LookAlike(SourceSpan span, string letter, string code, string usual) =>
        LookAlikeRule.At(span, ("letter", letter), ("code", code), ("usual", usual));

    public static Diagnostic Retroactive(VersionHead head, DateOnly from, DateOnly signed) =>
        RetroactiveRule.At(head.SpanOf("effective", "from"), ("from", from), ("signed", signed))
            .Also(head.SpanOf("regulation", "date"), new("ngày ký ở đây", "it was signed here"));
}
