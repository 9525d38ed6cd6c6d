using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Publishing;

/// <summary>What can be wrong with a lock, and with a version that is held to it: CPR90xx.</summary>
internal static class LockDiagnostics
{
    private static readonly DiagnosticDescriptor NotHashRule = new("CPR9001", Severity.Error,
        "'{text}' không phải là dấu SHA-256", "'{text}' is no SHA-256 fingerprint",
        "tệp này do 'caophong publish' ghi; lấy lại tệp từ bản lưu", "'caophong publish' writes this file; take it back from its history");

    private static readonly DiagnosticDescriptor NotVersionNameRule = new("CPR9002", Severity.Error,
        "'{text}' không phải là bộ tiêu chí và phiên bản, như 31-qdi-tu@2018.1", "'{text}' is no rule set with its version, such as 31-qdi-tu@2018.1",
        "tệp này do 'caophong publish' ghi; lấy lại tệp từ bản lưu", "'caophong publish' writes this file; take it back from its history");

    private static readonly DiagnosticDescriptor UnknownEditionRule = new("CPR9003", Severity.Error,
        "tệp khóa theo ấn bản '{text}', mà công cụ này biết ấn bản 1", "the lock is of edition '{text}', and this tool knows edition 1",
        "dùng bản mới hơn của công cụ", "use a newer tool");

    private static readonly DiagnosticDescriptor BrokenLockRule = new("CPR9004", Severity.Error,
        "tệp khóa có {count}, nên không kiểm được '{version}' còn như khi ban hành", "the lock has {count}, so nobody knows whether '{version}' is as it was published",
        "sửa các lỗi của '{lock}', hoặc lấy lại tệp từ bản lưu", "mend '{lock}', or take it back from its history");

    /// <summary>The code of a version that the lock does not know.</summary>
    public const string NotInLockCode = "CPR9010";

    private static readonly DiagnosticDescriptor NotInLockRule = new(NotInLockCode, Severity.Error,
        "'{version}' ghi là {status} mà không có trong tệp khóa '{lock}'", "'{version}' says that it is {status}, but the lock '{lock}' does not know it",
        "lấy lại tệp khóa từ bản lưu; phiên bản chưa từng ban hành thì ghi 'status: draft' rồi chạy 'caophong publish {version}'",
        "take the lock back from its history; if the version was never published, write 'status: draft' and run 'caophong publish {version}'");

    private static readonly DiagnosticDescriptor ChangedRule = new("CPR9011", Severity.Error,
        "'{version}' không còn như khi ban hành ngày {day}", "'{version}' is no longer what was published on {day}",
        "lấy lại nội dung đã ban hành; muốn đổi thì làm phiên bản mới", "take back what was published; for a change make a new version");

    /// <summary>The code of a status that is not what the lock says.</summary>
    public const string StatusDiffersCode = "CPR9012";

    private static readonly DiagnosticDescriptor StatusDiffersRule = new(StatusDiffersCode, Severity.Error,
        "'{version}' ghi là {status}, mà tệp khóa ghi {locked}", "'{version}' says that it is {status}, and the lock says {locked}",
        "'status' do 'caophong publish' và 'caophong withdraw' ghi; ghi lại như trong tệp khóa",
        "'status' is written by 'caophong publish' and 'caophong withdraw'; write it as the lock says");

    private static readonly DiagnosticDescriptor CaseChangedRule = new("CPR9013", Severity.Error,
        "trường hợp '{name}' không còn như khi ban hành '{version}'", "the case '{name}' is no longer what it was when '{version}' was published",
        "lấy lại trường hợp cũ; muốn kiểm thêm thì thêm trường hợp mới", "take the old case back; to test more, add a case");

    private static readonly DiagnosticDescriptor CaseGoneRule = new("CPR9014", Severity.Error,
        "trường hợp '{name}' của '{version}' không còn trong tệp trường hợp mẫu", "the case '{name}' of '{version}' is gone from its case file",
        "lấy lại trường hợp cũ; trường hợp của phiên bản đã ban hành chỉ được thêm", "take the old case back; cases of a published version may only be added");

    private static readonly DiagnosticDescriptor FileGoneRule = new("CPR9015", Severity.Error,
        "'{version}' đã ban hành ngày {day} mà không còn tệp nào", "'{version}' was published on {day}, and there is no file of it any more",
        "lấy lại tệp từ bản lưu; phiên bản đã ban hành chỉ được bãi bỏ, không xóa",
        "take the file back from its history; what was published is withdrawn, never deleted");

    private static readonly DiagnosticDescriptor TimeDiffersRule = new("CPR9016", Severity.Error,
        "tệp khóa ghi thời gian hiệu lực của '{version}' khác với tệp của nó", "the lock gives '{version}' another time in force than its file",
        "lấy lại tệp khóa từ bản lưu", "take the lock back from its history");

    private static readonly DiagnosticDescriptor RegisteredDiffersRule = new("CPR9017", Severity.Warning,
        "'{version}' dùng '{key}' của {now}, mà khi ban hành là của {then}", "'{version}' uses '{key}' of {now}, and it was of {then} when it was published",
        "chạy lại các trường hợp mẫu: mã thêm vào có thể đã khác", "run the cases again: the code behind it may be another");

    public static Diagnostic NotHash(ScalarNode scalar) => NotHashRule.At(scalar.Span, ("text", scalar.Text));

    public static Diagnostic NotVersionName(ScalarNode key) => NotVersionNameRule.At(key.Span, ("text", key.Text));

    public static Diagnostic UnknownEdition(ScalarNode edition) => UnknownEditionRule.At(edition.Span, ("text", edition.Text));

    public static Diagnostic BrokenLock(SourceSpan span, string version, string path, int count) =>
        BrokenLockRule.At(span, ("version", version), ("lock", path), ("count", new Phrase($"{count} lỗi", count == 1 ? "a mistake" : $"{count} mistakes")));

    public static Diagnostic NotInLock(VersionHead head, string path) =>
        NotInLockRule.At(head.SpanOf("status"), ("version", head.Name), ("lock", path), ("status", Word(head.Status)));

    public static Diagnostic Changed(VersionHead head, LockedVersion locked) =>
        ChangedRule.At(head.SpanOf("version"), ("version", head.Name), ("day", locked.Published))
            .Also(locked.Span, Entry)
            .WithHelp(head.Amends.Length == 0 ? null : new(
                $"lấy lại nội dung đã ban hành, cả ở phiên bản '{head.Amends}' mà nó sửa đổi; muốn đổi thì làm phiên bản mới",
                $"take back what was published, also in the version '{head.Amends}' that it amends; for a change make a new version"));

    public static Diagnostic StatusDiffers(VersionHead head, LockedVersion locked) =>
        StatusDiffersRule.At(
            head.SpanOf("status"), ("version", head.Name), ("status", Word(head.Status)),
            ("locked", Word(locked.Withdrawn is null ? RuleSetStatus.Published : RuleSetStatus.Withdrawn))).Also(locked.Span, Entry);

    public static Diagnostic CaseChanged(SourceSpan span, LockedCase one, string version) =>
        CaseChangedRule.At(span, ("name", one.Name), ("version", version)).Also(one.Span, Entry);

    public static Diagnostic CaseGone(LockedCase one, string version) => CaseGoneRule.At(one.Span, ("name", one.Name), ("version", version));

    public static Diagnostic FileGone(LockedVersion locked) => FileGoneRule.At(locked.Span, ("version", locked.Name), ("day", locked.Published));

    public static Diagnostic TimeDiffers(VersionHead head, LockedVersion locked) =>
        TimeDiffersRule.At(locked.Span, ("version", head.Name)).Also(head.SpanOf("effective"), new("trong tệp của nó", "in its file"));

    public static Diagnostic RegisteredDiffers(string version, RegisteredPart now, RegisteredPart then) =>
        RegisteredDiffersRule.At(then.Span, ("version", version), ("key", now.Key), ("now", $"{now.Assembly} {now.AssemblyVersion}"), ("then", $"{then.Assembly} {then.AssemblyVersion}"));

    private static Phrase Entry { get; } = new("dấu khi ban hành ở đây", "what was published is kept here");

    private static Phrase Word(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Published => new("đã ban hành", "published"),
        RuleSetStatus.Withdrawn => new("đã bãi bỏ", "withdrawn"),
        _ => new("dự thảo", "a draft"),
    };
}
