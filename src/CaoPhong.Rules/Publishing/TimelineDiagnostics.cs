using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>What can be wrong with the versions of a rule set in time: CPR92xx.</summary>
internal static class TimelineDiagnostics
{
    /// <summary>How its codes begin: only a whole folder can bring them about.</summary>
    public const string Codes = "CPR92";

    private static readonly DiagnosticDescriptor SameStartRule = new("CPR9201", Severity.Error,
        "'{version}' bắt đầu cùng ngày {day} với '{other}'", "'{version}' begins on {day}, as '{other}' does",
        "mỗi ngày chỉ một phiên bản có hiệu lực: sửa 'effective', hoặc bãi bỏ một phiên bản", "one version is in force on a day: change 'effective', or withdraw one of the two");

    private static readonly DiagnosticDescriptor SameStartDraftRule = new("CPR9202", Severity.Warning,
        "dự thảo '{version}' bắt đầu cùng ngày {day} với '{other}'", "the draft '{version}' begins on {day}, as '{other}' does",
        "không ban hành được cả hai; sửa 'effective' của một phiên bản", "the two cannot both be published; change 'effective' of one of them");

    private static readonly DiagnosticDescriptor HoleRule = new("CPR9203", Severity.Warning,
        "từ {from} đến trước {until} không có phiên bản nào của '{id}' có hiệu lực", "no version of '{id}' is in force from {from} until before {until}",
        "kỳ sinh hoạt trong những ngày ấy sẽ không chấm được; xem lại 'effective'", "meetings of those days cannot be scored; look at 'effective' again");

    private static readonly DiagnosticDescriptor EndRule = new("CPR9204", Severity.Note,
        "từ {from} không còn phiên bản nào của '{id}' có hiệu lực", "from {from} no version of '{id}' is in force any more",
        "cần một phiên bản bắt đầu từ ngày ấy, nếu việc chấm điểm còn tiếp tục", "a version that begins on that day is needed if scoring goes on");

    private static readonly DiagnosticDescriptor ReplacesNothingRule = new("CPR9205", Severity.Warning,
        "thư mục không có phiên bản '{version}' mà phiên bản này thay thế", "the folder has no version '{version}' for this one to replace");

    private static readonly DiagnosticDescriptor ReplacesLaterRule = new("CPR9206", Severity.Warning,
        "phiên bản này có hiệu lực từ {from}, trước '{version}' (từ {other}) mà nó {does}", "this version is in force from {from}, before '{version}' (from {other}), which it {does}",
        "xem lại 'effective' của hai phiên bản", "look at 'effective' of the two");

    private static readonly DiagnosticDescriptor PassedOverRule = new("CPR9207", Severity.Warning,
        "phiên bản này sửa đổi '{version}', mà ngay trước nó '{between}' có hiệu lực: nội dung của '{between}' không còn ở đây",
        "this version amends '{version}', while '{between}' is in force just before it: what '{between}' says is lost here",
        "sửa đổi '{between}', nếu nội dung của nó vẫn giữ", "amend '{between}' where what it says is to stay");

    public static Diagnostic SameStart(VersionHead later, VersionHead first, DateOnly day) =>
        SameStartRule.At(later.SpanOf("effective", "from"), ("version", later.Name), ("other", first.Name), ("day", day)).Also(first.SpanOf("effective", "from"), There(first));

    public static Diagnostic SameStartDraft(VersionHead draft, VersionHead other, DateOnly day) =>
        SameStartDraftRule.At(draft.SpanOf("effective", "from"), ("version", draft.Name), ("other", other.Name), ("day", day)).Also(other.SpanOf("effective", "from"), There(other));

    public static Diagnostic Hole(VersionHead next, DateOnly from, DateOnly until) =>
        HoleRule.At(next.SpanOf("effective", "from"), ("id", next.RuleSetId), ("from", from), ("until", until));

    public static Diagnostic End(VersionHead last, DateOnly from) => EndRule.At(last.SpanOf("effective", "until"), ("id", last.RuleSetId), ("from", from));

    public static Diagnostic ReplacesNothing(VersionHead head, IReadOnlyCollection<string> known) =>
        ReplacesNothingRule.At(head.SpanOf("replaces"), ("version", head.Replaces)).WithHelp(NearestName.Advice(head.Replaces, known));

    public static Diagnostic NotAfter(VersionHead head, VersionHead other) =>
        ReplacesLaterRule.At(
            head.SpanOf("effective", "from"), ("version", other.Version), ("from", head.From!.Value), ("other", other.From!.Value),
            ("does", head.Amends.Length > 0 ? new Phrase("sửa đổi", "amends") : new Phrase("thay thế", "replaces"))).Also(other.SpanOf("effective", "from"), There(other));

    public static Diagnostic PassedOver(VersionHead head, VersionHead between) =>
        PassedOverRule.At(head.SpanOf("amends"), ("version", head.Amends), ("between", between.Version)).Also(between.SpanOf("version"), There(between));

    private static Phrase There(VersionHead head) => Phrase.Same($"'{head.Name}'");
}
