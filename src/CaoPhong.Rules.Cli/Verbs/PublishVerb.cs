using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Publishing;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>publish VERSION</c>: freezes a version, where every check and every case of it passes.</summary>
internal static class PublishVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var version = VersionArgument.Make(terminal);
        var rules = RulesOption.Make(terminal);
        var day = DayOption.Make(terminal, "--day", new("Ngày ban hành (mặc định: hôm nay)", "The day of publishing (default: today)"));
        var command = new Command("publish", terminal.Say("Ban hành một phiên bản: khóa nội dung và các trường hợp mẫu của nó", "Publishes a version: freezes it and its cases")) { version, rules, day };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(version), parsed.GetRequiredValue(rules), parsed.GetValue(day), terminal));
        return command;
    }

    private static int Run(string version, string rules, DateOnly? day, Terminal terminal)
    {
        var target = PublishTarget.Of(version, rules);
        var today = day ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var result = new RulePublisher(target.Folder).Publish(target.RuleSetId, target.Version, today);
        terminal.Report(result.Diagnostics);
        if (result.Value is not { } published)
        {
            var errors = result.Diagnostics.Count(found => found.Severity == Severity.Error);
            terminal.Writer.WriteLine(terminal.Say(
                $"không ban hành {target.RuleSetId}@{target.Version}: {errors} lỗi", $"{target.RuleSetId}@{target.Version} is not published: {Counted.Of(errors, "error")}"));
            return ExitCode.Findings;
        }

        var (entry, cases) = (published.Entry, published.Entry.Cases.Count);
        terminal.Writer.WriteLine(published.Written.Count == 0
            ? terminal.Say($"{entry.Name} đã ban hành từ trước; không có gì mới", $"{entry.Name} was published before; there is nothing new")
            : terminal.Say(
                $"đã ban hành {entry.Name}, hiệu lực từ {terminal.Wording.Day(entry.From)}, {cases} trường hợp mẫu",
                $"published {entry.Name}, in force from {terminal.Wording.Day(entry.From)}, {Counted.Of(cases, "case")}"));
        terminal.Writer.WriteLine(entry.Fingerprint);
        foreach (var path in published.Written)
        {
            terminal.Writer.WriteLine(terminal.Say($"đã ghi {path}", $"wrote {path}"));
        }

        return ExitCode.Ok;
    }
}
