using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>verify</c>: whether every published version is as it was published.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var rules = RulesOption.Make(terminal);
        var command = new Command("verify", terminal.Say("Kiểm các phiên bản đã ban hành còn như khi ban hành", "Holds published versions to what was published")) { rules };
        command.SetAction(parsed => VerifyLock(parsed.GetRequiredValue(rules), terminal));
        return command;
    }

    private static int VerifyLock(string rules, Terminal terminal)
    {
        if (!Directory.Exists(rules))
        {
            throw new UsageException(new($"không có thư mục '{rules}'", $"there is no folder '{rules}'"));
        }

        var verification = new RulePublisher(rules).Verify();
        terminal.Report(verification.Diagnostics);
        foreach (var version in verification.Versions)
        {
            terminal.Writer.WriteLine($"{version.Name}: {Words(version, terminal)}");
        }

        var (good, bad) = (verification.Versions.Count(version => version.IsOk), verification.Versions.Count(version => !version.IsOk));
        terminal.Writer.WriteLine(terminal.Say(
            $"{good} phiên bản như khi ban hành, {bad} không", $"{Counted.Of(good, "version")} as published, {bad} not"));
        return verification.IsOk ? ExitCode.Ok : ExitCode.Findings;
    }

    private static string Words(VerifiedVersion version, Terminal terminal)
    {
        if (!version.IsOk || version.Entry is not { } entry)
        {
            var errors = version.Findings.Count(found => found.Severity == Severity.Error);
            return terminal.OutColors.Severity(Severity.Error, terminal.Say($"{errors} lỗi", Counted.Of(errors, "error")));
        }

        var withdrawn = entry.Withdrawn is { } end
            ? terminal.Say($", bãi bỏ từ {terminal.Wording.Day(end)}", $", withdrawn from {terminal.Wording.Day(end)}")
            : "";
        var added = version.NewCases.Count == 0 ? "" : terminal.Say(
            $"; thêm {version.NewCases.Count} trường hợp chưa khóa ('caophong publish {version.Name}' khóa chúng)",
            $"; {Counted.Of(version.NewCases.Count, "new case")} not frozen yet ('caophong publish {version.Name}' does that)");
        return terminal.Say(
            $"như khi ban hành ngày {terminal.Wording.Day(entry.Published)}{withdrawn}, {entry.Cases.Count} trường hợp{added}",
            $"as published on {terminal.Wording.Day(entry.Published)}{withdrawn}, {Counted.Of(entry.Cases.Count, "case")}{added}");
    }
}
