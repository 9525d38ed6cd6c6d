using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>What is worth knowing of a rule set, and not wrong: CPR66xx.</summary>
internal static class AnalysisDiagnostics
{
    private static readonly DiagnosticDescriptor UnreachedMaxRule = new("CPR6601", Severity.Warning,
        "không kỳ nào đạt điểm tối đa {max} của tiêu chí '{id}': cao nhất chỉ được {best}", "no meeting reaches the max {max} of the criterion '{id}': the most is {best}",
        "sửa 'max', hoặc điểm của các mức", "change 'max', or the points");

    private static readonly DiagnosticDescriptor ConstantRule = new("CPR6602", Severity.Warning,
        "kỳ nào cũng được {points} điểm ở tiêu chí '{id}'", "every meeting gets {points} points for the criterion '{id}'",
        "xem lại điều kiện và điểm của tiêu chí; nếu đúng ý thì bỏ qua bằng 'ignore'", "look at its conditions and points; if that is meant, switch this off with 'ignore'");

    private static readonly DiagnosticDescriptor LosesPointsRule = new("CPR6603", Severity.Warning,
        "'{fact}' tốt lên, từ {from} sang {to}{others}, nhưng điểm tiêu chí '{id}' lại giảm từ {before} xuống {after} ('better: {better}')",
        "'{fact}' gets better, from {from} to {to}{others}, and the criterion '{id}' falls from {before} to {after} points ('better: {better}')",
        "sửa điểm, hoặc sửa 'better' của dữ kiện", "change the points, or 'better' of the fact");

    private static readonly DiagnosticDescriptor UpAndDownRule = new("CPR6604", Severity.Note,
        "điểm của tiêu chí '{id}' lúc tăng lúc giảm khi '{fact}' tăng: {steps}{others}", "the points of the criterion '{id}' go up and down as '{fact}' grows: {steps}{others}",
        "nếu đúng ý thì bỏ qua; nếu không, ghi 'better: higher' hoặc 'better: lower' cho dữ kiện để chỗ sai được chỉ ra",
        "if that is meant, pass over this; if not, say 'better: higher' or 'better: lower' of the fact, and the place is shown");

    private static readonly DiagnosticDescriptor SmallGroupRule = new("CPR6605", Severity.Note,
        "mức {band} chỉ có thể đạt khi {group} từ {size} trở lên: với số ít hơn, không tỷ lệ nào rơi vào mức này", "band {band} can be hit only where {group} is {size} or more: no share of a smaller group falls there",
        "nếu đúng ý thì bỏ qua; nếu không, nới mức này, hoặc tính theo số lượng thay cho tỷ lệ", "if that is meant, pass over this; if not, widen the band, or count instead of taking a share");

    private static readonly DiagnosticDescriptor NoSmallGroupRule = new("CPR6612", Severity.Note,
        "mức {band} không thể đạt khi {group} từ {size} trở xuống: không tỷ lệ nào rơi vào mức này", "band {band} cannot be hit where {group} is {size} or less: no share falls there",
        "nới mức này, hoặc bỏ mức này nếu không cần", "widen the band, or take it out");

    private static readonly DiagnosticDescriptor InferredRule = new("CPR6606", Severity.Warning,
        "phiên bản đã ban hành (published) nhưng điểm của {places} chỉ do suy luận (inferred)", "the version is published, and the numbers of {places} are only inferred",
        "tìm nguồn công bố, hoặc để phiên bản ở 'draft'", "find a source that states them, or leave the version a 'draft'");

    private static readonly DiagnosticDescriptor ProvenanceRule = new("CPR6607", Severity.Note,
        "trong {all} chỗ ghi điểm và mức xếp loại: {parts}", "of {all} places with points or grades, {parts}",
        "trước khi ban hành, xem lại những chỗ suy luận hoặc chưa ghi nguồn", "before it is published, look at those that are inferred or have no source");

    private static readonly DiagnosticDescriptor UnreachedGradeRule = new("CPR6610", Severity.Warning,
        "không kỳ nào xếp loại '{id}': không tổng điểm nào rơi vào mức này, gần nhất là {nearest} điểm", "no meeting is graded '{id}': no total falls there, and the nearest is {nearest}",
        "sửa hai đầu của mức này, hoặc điểm của các tiêu chí", "change the ends of the grade, or the points of the criteria");

    private static readonly DiagnosticDescriptor ExclusiveRule = new("CPR6611", Severity.Warning,
        "không kỳ nào đạt điểm tối đa {max} của biểu '{form}': tiêu chí '{first}' và tiêu chí '{second}' không bao giờ cùng đạt tối đa",
        "no meeting reaches the max {max} of the form '{form}': the criteria '{first}' and '{second}' never both give their most points",
        "sửa điều kiện của một trong hai, hoặc dùng 'applies' cho tiêu chí không áp dụng", "change the conditions of one of the two, or say with 'applies' where one does not apply");

    private static readonly DiagnosticDescriptor NoInfluenceRule = new("CPR6609", Severity.Note,
        "tiêu chí '{id}' một mình không bao giờ làm thay đổi mức xếp loại", "the criterion '{id}' alone never changes the grade",
        "nếu tiêu chí cần có sức nặng khi xếp loại, cho nó nhiều điểm hơn; nếu không thì bỏ qua", "if it is to weigh in the grade, let it give more points; if not, pass over this");

    private const int MostDecimals = 4;

    public static Diagnostic UnreachedMax(SourceSpan span, string id, decimal max, decimal best) =>
        UnreachedMaxRule.At(span, ("id", id), ("max", max), ("best", Shown(best)));

    // A share that does not come out even has 28 digits, of which nobody reads the last twenty.
    private static string Shown(decimal points) =>
        decimal.Round(points, MostDecimals) == points ? Numbers.Format(points) : Numbers.Format(decimal.Truncate(points * 10_000) / 10_000) + "…";

    public static Diagnostic Constant(SourceSpan span, string id, decimal points) => ConstantRule.At(span, ("id", id), ("points", points));

    public static Diagnostic LosesPoints(SourceSpan span, string id, PointsChange change, string fact, string better) =>
        LosesPointsRule.At(span, ("id", id), ("before", change.Before), ("after", change.After), ("fact", fact), ("from", change.From), ("to", change.To),
            ("others", change.Others), ("better", better));

    public static Diagnostic UpAndDown(SourceSpan span, string id, string fact, Phrase steps, Phrase others) =>
        UpAndDownRule.At(span, ("id", id), ("fact", fact), ("steps", steps), ("others", others));

    public static Diagnostic SmallGroup(SourceSpan span, string band, string group, decimal size) =>
        SmallGroupRule.At(span, ("band", band), ("group", group), ("size", size));

    public static Diagnostic NoSmallGroup(SourceSpan span, string band, string group, decimal size) =>
        NoSmallGroupRule.At(span, ("band", band), ("group", group), ("size", size));

    public static Diagnostic Inferred(SourceSpan span, string places) => InferredRule.At(span, ("places", places));

    public static Diagnostic Provenance(SourceSpan span, int quoted, int published, int inferred, int none)
    {
        (int Count, string Vi, string En)[] all =
        [
            (quoted, "trích nguyên văn", "quoted"), (published, "theo văn bản đã công bố khác", "published elsewhere"),
            (inferred, "suy luận", "inferred"), (none, "chưa ghi nguồn", "without a source"),
        ];
        var there = all.Where(part => part.Count > 0).ToList();
        var parts = new Phrase(
            string.Join(", ", there.Select(part => $"{part.Count} {part.Vi}")),
            string.Join(", ", there.Select(part => $"{part.Count} {(part.Count == 1 ? "is" : "are")} {part.En}")));
        return ProvenanceRule.At(span, ("all", quoted + published + inferred + none), ("parts", parts));
    }

    public static Diagnostic UnreachedGrade(SourceSpan span, string id, decimal nearest) => UnreachedGradeRule.At(span, ("id", id), ("nearest", Shown(nearest)));

    public static Diagnostic Exclusive(Form form, Criterion first, Criterion second) =>
        ExclusiveRule.At(second.Span, ("max", form.Max), ("form", form.Id), ("first", first.Id), ("second", second.Id))
            .Also(first.Span, Phrase.Same($"'{first.Id}'"));

    public static Diagnostic NoInfluence(SourceSpan span, string id) => NoInfluenceRule.At(span, ("id", id));
}
