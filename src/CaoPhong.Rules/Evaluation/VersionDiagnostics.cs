using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What can be wrong with the version that a meeting is scored under, and with a folder of versions: CPR72xx.</summary>
internal static class VersionDiagnostics
{
    private static readonly DiagnosticDescriptor OutsideItsTimeRule = new("CPR7201", Severity.Warning,
        "ngày {day} nằm ngoài thời gian hiệu lực của '{version}' ({time})", "{day} lies outside the time of '{version}' ({time})",
        "nếu không nêu phiên bản, phiên bản có hiệu lực vào ngày đó sẽ được dùng", "where no version is named, the one in force on the day is used");

    private static readonly DiagnosticDescriptor NotInForceRule = new("CPR7202", Severity.Error,
        "Chưa có bộ tiêu chí có hiệu lực ngày {day}{nearest}", "no rule set is in force on {day}{nearest}",
        "sửa ngày sinh hoạt, hoặc nêu rõ phiên bản cần dùng", "correct the day of the meeting, or name the version to use");

    private static readonly DiagnosticDescriptor SameFromRule = new("CPR7203", Severity.Error,
        "hai phiên bản của '{id}' cùng có hiệu lực từ {from}: '{first}' và '{second}'", "two versions of '{id}' are in force from {from}: '{first}' and '{second}'",
        "sửa 'effective' của một trong hai, hoặc bãi bỏ một", "change 'effective' of one of the two, or withdraw one");

    private static readonly DiagnosticDescriptor UnknownRuleSetRule = new("CPR7204", Severity.Error,
        "không có bộ tiêu chí '{id}'", "there is no rule set '{id}'");

    private static readonly DiagnosticDescriptor UnknownVersionRule = new("CPR7205", Severity.Error,
        "bộ tiêu chí '{id}' không có phiên bản '{version}'", "the rule set '{id}' has no version '{version}'");

    private static readonly DiagnosticDescriptor NoDayRule = new("CPR7206", Severity.Error,
        "thiếu ngày sinh hoạt 'held_on', nên không rõ dùng phiên bản nào", "'held_on' is missing, so it is not known which version counts",
        "ghi 'held_on', hoặc nêu rõ phiên bản cần dùng", "give 'held_on', or name the version to use");

    private static readonly DiagnosticDescriptor SeveralRuleSetsRule = new("CPR7207", Severity.Error,
        "ngày {day} có nhiều bộ tiêu chí có hiệu lực: {ids}", "several rule sets are in force on {day}: {ids}",
        "nêu rõ bộ tiêu chí cần dùng", "name the rule set to use");

    private static readonly DiagnosticDescriptor BrokenVersionRule = new("CPR7208", Severity.Error,
        "'{version}' có {count} nên không dùng được", "'{version}' has {count} and cannot be used",
        "chạy 'caophong check' và sửa các lỗi", "run 'caophong check' and mend them");

    private static readonly DiagnosticDescriptor VersionTwiceRule = new("CPR7209", Severity.Error,
        "phiên bản '{version}' của '{id}' có ở hai tệp", "the version '{version}' of '{id}' stands in two files",
        "giữ một tệp, hoặc đặt số phiên bản khác", "keep one file, or give another version");

    private static readonly DiagnosticDescriptor NoFolderRule = new("CPR7210", Severity.Error,
        "không có thư mục '{folder}'", "there is no folder '{folder}'",
        "kiểm tra lại đường dẫn", "check the path");

    private static readonly DiagnosticDescriptor EmptyFolderRule = new("CPR7211", Severity.Error,
        "thư mục '{folder}' không có tệp .rules.yaml nào", "the folder '{folder}' holds no .rules.yaml file",
        "mỗi phiên bản là một tệp '<bộ tiêu chí>/<phiên bản>.rules.yaml'", "every version is a file '<rule set>/<version>.rules.yaml'");

    private static readonly DiagnosticDescriptor UnreadableRule = new("CPR7212", Severity.Error,
        "không đọc được tệp '{file}': {why}", "the file '{file}' cannot be read: {why}",
        "đóng tệp nếu chương trình khác đang mở, và kiểm tra quyền đọc", "close it if another program has it open, and check that you may read it");

    public static Diagnostic OutsideItsTime(RuleSet ruleSet, DateOnly day, DateOnly? until) =>
        OutsideItsTimeRule.At((FactPlace?)null, ("day", day), ("version", ruleSet.Name), ("time", Time(ruleSet.Header.From, until)));

    public static Diagnostic NotInForce(DateOnly day, string? id, VersionTime? nearest) =>
        NotInForceRule.At((FactPlace?)null, ("day", day), ("nearest", nearest is null ? Phrase.Same("") : Nearest(id, nearest)));

    public static Diagnostic SameFrom(string id, DateOnly from, string first, string second) =>
        SameFromRule.At((FactPlace?)null, ("id", id), ("from", from), ("first", first), ("second", second));

    public static Diagnostic UnknownRuleSet(string id, IReadOnlyCollection<string> known) =>
        UnknownRuleSetRule.At((FactPlace?)null, ("id", id)).WithHelp(NearestName.Advice(id, known));

    public static Diagnostic UnknownVersion(string id, string version, IReadOnlyCollection<string> known) =>
        UnknownVersionRule.At((FactPlace?)null, ("id", id), ("version", version)).WithHelp(NearestName.Advice(version, known));

    public static Diagnostic NoDay() => NoDayRule.At((FactPlace?)null);

    public static Diagnostic SeveralRuleSets(DateOnly day, IEnumerable<string> ids) =>
        SeveralRuleSetsRule.At((FactPlace?)null, ("day", day), ("ids", string.Join(", ", ids.Select(id => $"'{id}'"))));

    public static Diagnostic BrokenVersion(string id, string version, int count) =>
        BrokenVersionRule.At((FactPlace?)null, ("version", $"{id}@{version}"), ("count", new Phrase($"{count} lỗi", count == 1 ? "a mistake" : $"{count} mistakes")));

    public static Diagnostic VersionTwice(string id, string version, SourceSpan second, SourceSpan first) =>
        VersionTwiceRule.At(second, ("id", id), ("version", version)).Also(first, new("tệp kia ở đây", "the other file is here"));

    public static Diagnostic NoFolder(string folder) => NoFolderRule.At((FactPlace?)null, ("folder", folder));

    public static Diagnostic EmptyFolder(string folder) => EmptyFolderRule.At((FactPlace?)null, ("folder", folder));

    public static Diagnostic Unreadable(string file, string why) => UnreadableRule.At((FactPlace?)null, ("file", file), ("why", why));

    private static Phrase Nearest(string? id, VersionTime nearest)
    {
        var name = id is null ? nearest.Version : $"{id}@{nearest.Version}";
        var time = Time(nearest.From, nearest.Until);
        return nearest.Status switch
        {
            RuleSetStatus.Draft => new($"; gần nhất là dự thảo '{name}' ({time.Vi})", $"; the nearest is the draft '{name}' ({time.En})"),
            RuleSetStatus.Withdrawn => new($"; gần nhất là '{name}' đã bãi bỏ ({time.Vi})", $"; the nearest is '{name}', which was withdrawn ({time.En})"),
            _ => new($"; gần nhất là '{name}' ({time.Vi})", $"; the nearest is '{name}' ({time.En})"),
        };
    }

    private static Phrase Time(DateOnly from, DateOnly? until) => until is { } end
        ? new($"từ {Vi(from)} đến trước {Vi(end)}", $"from {En(from)} until before {En(end)}")
        : new($"từ {Vi(from)}", $"from {En(from)}");

    private static string Vi(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string En(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
