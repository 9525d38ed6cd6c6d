using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Analysis;

/// <summary>What is worth knowing of a rule set, and not wrong: CPR66xx.</summary>
internal static class AnalysisDiagnostics
{
    private static readonly DiagnosticDescriptor UnreachedMaxRule = new("CPR6601", Severity.Warning,
        "không kỳ nào đạt {max} điểm tối đa của tiêu chí '{id}': cao nhất là {best}", "no meeting reaches the max {max} of the criterion '{id}': the most is {best}",
        "sửa 'max', hoặc điểm của các mức", "change 'max', or the points");

    private static readonly DiagnosticDescriptor ConstantRule = new("CPR6602", Severity.Warning,
        "tiêu chí '{id}' kỳ nào cũng được {points} điểm", "every meeting gets {points} points for the criterion '{id}'",
        "kiểm tra lại điều kiện của các dòng", "look at the conditions of its rows");

    private static readonly DiagnosticDescriptor LosesPointsRule = new("CPR6603", Severity.Warning,
        "tiêu chí '{id}' giảm từ {before} xuống {after} điểm khi '{fact}' đổi từ {from} sang {to}{others}, mà '{fact}' ghi 'better: {better}'",
        "the criterion '{id}' falls from {before} to {after} points where '{fact}' goes from {from} to {to}{others}, and '{fact}' says 'better: {better}'",
        "sửa điểm, hoặc sửa 'better' của dữ kiện", "change the points, or 'better' of the fact");

    private static readonly DiagnosticDescriptor UpAndDownRule = new("CPR6604", Severity.Note,
        "điểm của tiêu chí '{id}' lúc tăng lúc giảm khi '{fact}' tăng: {steps}{others}", "the points of the criterion '{id}' go up and down as '{fact}' grows: {steps}{others}",
        "nếu đúng ý thì bỏ qua; nếu không, ghi 'better: higher' hoặc 'better: lower' cho dữ kiện để được kiểm tra",
        "if that is meant, pass over this; if not, say 'better: higher' or 'better: lower' of the fact and it is checked");

    private static readonly DiagnosticDescriptor SmallGroupRule = new("CPR6605", Severity.Note,
        "mức {band} chỉ có thể đạt khi {group} từ {size} trở lên: nhóm nhỏ hơn không có tỷ lệ nào rơi vào đó", "band {band} can be hit only where {group} is {size} or more: no share of a smaller group falls there");

    private static readonly DiagnosticDescriptor InferredRule = new("CPR6606", Severity.Warning,
        "phiên bản đã ban hành mà điểm của {places} chỉ do suy luận", "the version is published, and the numbers of {places} are only inferred",
        "tìm nguồn công bố, hoặc để phiên bản ở 'draft'", "find a source that states them, or leave the version a 'draft'");

    private static readonly DiagnosticDescriptor ProvenanceRule = new("CPR6607", Severity.Note,
        "nguồn của các con số: {quoted} trích nguyên văn, {published} theo văn bản khác, {inferred} suy luận, {none} chưa ghi",
        "where the numbers come from: {quoted} quoted, {published} published elsewhere, {inferred} inferred, {none} not said");

    private static readonly DiagnosticDescriptor RetroactiveRule = new("CPR6608", Severity.Warning,
        "có hiệu lực từ {from}, trước ngày ban hành {issued}", "in force from {from}, before it was issued on {issued}",
        "kiểm tra lại hai ngày; hiệu lực trở về trước phải được văn bản nói rõ", "look at both days; that it reaches back must be stated in the document");

    private static readonly DiagnosticDescriptor NoInfluenceRule = new("CPR6609", Severity.Note,
        "tiêu chí '{id}' một mình không bao giờ làm thay đổi mức xếp loại", "the criterion '{id}' alone never changes the grade",
        "các tiêu chí khác cho điểm theo bước lớn hơn, nên điểm của tiêu chí này không vượt qua ranh giới nào", "the others give points in larger steps, so that its points never pass an edge between grades");

    public static Diagnostic UnreachedMax(SourceSpan span, string id, decimal max, decimal best) =>
        UnreachedMaxRule.At(span, ("id", id), ("max", max), ("best", best));

    public static Diagnostic Constant(SourceSpan span, string id, decimal points) => ConstantRule.At(span, ("id", id), ("points", points));

    public static Diagnostic LosesPoints(SourceSpan span, string id, PointsChange change, string fact, string better) =>
        LosesPointsRule.At(span, ("id", id), ("before", change.Before), ("after", change.After), ("fact", fact), ("from", change.From), ("to", change.To),
            ("others", change.Others), ("better", better));

    public static Diagnostic UpAndDown(SourceSpan span, string id, string fact, string steps, Phrase others) =>
        UpAndDownRule.At(span, ("id", id), ("fact", fact), ("steps", steps), ("others", others));

    public static Diagnostic SmallGroup(SourceSpan span, string band, string group, decimal size) =>
        SmallGroupRule.At(span, ("band", band), ("group", group), ("size", size));

    public static Diagnostic Inferred(SourceSpan span, string places) => InferredRule.At(span, ("places", places));

    public static Diagnostic Provenance(SourceSpan span, int quoted, int published, int inferred, int none) =>
        ProvenanceRule.At(span, ("quoted", quoted), ("published", published), ("inferred", inferred), ("none", none));

    public static Diagnostic Retroactive(SourceSpan span, DateOnly from, DateOnly issued) => RetroactiveRule.At(span, ("from", from), ("issued", issued));

    public static Diagnostic NoInfluence(SourceSpan span, string id) => NoInfluenceRule.At(span, ("id", id));
}
