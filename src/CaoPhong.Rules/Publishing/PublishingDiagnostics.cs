using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>What keeps a version from being published or withdrawn, and what is worth knowing then: CPR91xx.</summary>
internal static class PublishingDiagnostics
{
    private static readonly DiagnosticDescriptor AlreadyWithdrawnRule = new("CPR9101", Severity.Error,
        "'{version}' đã bãi bỏ từ ngày {day}", "'{version}' is withdrawn from {day}",
        "phiên bản đã bãi bỏ không ban hành lại; làm phiên bản mới", "what was withdrawn is not published again; make a new version");

    private static readonly DiagnosticDescriptor NoCasesRule = new("CPR9102", Severity.Warning,
        "'{version}' được ban hành mà không có trường hợp mẫu nào", "'{version}' is published without a single case",
        "thêm tệp '{file}', rồi chạy lại 'caophong publish' để khóa các trường hợp ấy", "add the file '{file}' and run 'caophong publish' again, which freezes its cases");

    private static readonly DiagnosticDescriptor DraftBaseRule = new("CPR9103", Severity.Warning,
        "'{version}' sửa đổi '{amended}', mà '{amended}' còn là dự thảo", "'{version}' amends '{amended}', which is still a draft",
        "ban hành '{amended}' trước: sửa dự thảo ấy sẽ làm hỏng phiên bản này", "publish '{amended}' first: a change of that draft breaks this version");

    private static readonly DiagnosticDescriptor BrokenBaseRule = new("CPR9104", Severity.Error,
        "'{version}' sửa đổi '{amended}', mà '{amended}' không còn dùng được", "'{version}' amends '{amended}', which cannot be used",
        "chạy 'caophong verify' và sửa '{amended}' trước", "run 'caophong verify' and mend '{amended}' first");

    private static readonly DiagnosticDescriptor NotPublishedRule = new("CPR9105", Severity.Error,
        "'{version}' là dự thảo, không có gì để bãi bỏ", "'{version}' is a draft, so there is nothing to withdraw",
        "xóa tệp, hoặc cứ để làm dự thảo", "delete the file, or leave it a draft");

    private static readonly DiagnosticDescriptor NoEditRule = new("CPR9106", Severity.Error,
        "không ghi được vào '{file}' mà giữ nguyên phần còn lại", "'{file}' cannot be written to without changing the rest of it",
        "trình bày lại tệp bằng 'caophong fmt', hoặc như 'caophong publish' đã ghi", "lay the file out with 'caophong fmt', or as 'caophong publish' wrote it");

    private static readonly DiagnosticDescriptor BrokenLockRule = new("CPR9107", Severity.Error,
        "tệp khóa có lỗi, nên chưa ghi thêm được", "the lock has mistakes, so nothing is added to it");

    private static readonly DiagnosticDescriptor SameNameRule = new("CPR9108", Severity.Error,
        "hai tệp trường hợp mẫu cùng có trường hợp '{name}'", "two case files have a case '{name}'",
        "đặt tên khác cho một trong hai", "give one of them another name");

    public static Diagnostic AlreadyWithdrawn(VersionHead head, LockedVersion locked) =>
        AlreadyWithdrawnRule.At(head.SpanOf("status"), ("version", head.Name), ("day", locked.Withdrawn!.Value));

    public static Diagnostic WithdrawnOtherwise(VersionHead head, LockedVersion locked) =>
        AlreadyWithdrawn(head, locked).WithHelp(new("ngày bãi bỏ đã ghi thì không đổi nữa", "the day of a withdrawal stays what it is"));

    public static Diagnostic NoCases(VersionHead head, string file) => NoCasesRule.At(head.SpanOf("version"), ("version", head.Name), ("file", file));

    public static Diagnostic DraftBase(VersionHead head) => DraftBaseRule.At(head.SpanOf("amends"), ("version", head.Name), ("amended", $"{head.RuleSetId}@{head.Amends}"));

    public static Diagnostic BrokenBase(VersionHead head) => BrokenBaseRule.At(head.SpanOf("amends"), ("version", head.Name), ("amended", $"{head.RuleSetId}@{head.Amends}"));

    public static Diagnostic NotPublished(VersionHead head) => NotPublishedRule.At(head.SpanOf("status"), ("version", head.Name));

    public static Diagnostic NoEdit(SourceText file) => NoEditRule.At(new SourceSpan(file, 0, 0), ("file", file.Path));

    public static Diagnostic BrokenLock(SourceText file) => BrokenLockRule.At(new SourceSpan(file, 0, 0));

    public static Diagnostic SameName(string name, SourceSpan second, SourceSpan first) =>
        SameNameRule.At(second, ("name", name)).Also(first, new("trường hợp thứ nhất ở đây", "the first is here"));
}
