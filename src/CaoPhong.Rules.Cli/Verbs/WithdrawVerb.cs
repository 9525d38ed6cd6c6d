using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Publishing;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>withdraw VERSION --from DAY</c>: takes a published version back (bãi bỏ).</summary>
internal static class WithdrawVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var version = VersionArgument.Make(terminal);
        var rules = RulesOption.Make(terminal);
        var from = DayOption.Make(terminal, "--from", new("Ngày đầu tiên không còn hiệu lực", "The first day on which it is no longer in force"));
        var command = new Command("withdraw", terminal.Say("Bãi bỏ một phiên bản đã ban hành", "Withdraws a published version")) { version, rules, from };
        command.SetAction(parsed => parsed.GetValue(from) is { } day
            ? Run(PublishTarget.Of(parsed.GetRequiredValue(version), parsed.GetRequiredValue(rules)), day, terminal)
            : throw new UsageException(new("cần '--from YYYY-MM-DD': ngày đầu tiên không còn hiệu lực", "'--from YYYY-MM-DD' is needed: the first day on which it is no longer in force")));
        return command;
    }

    private static int Run(PublishTarget target, DateOnly from, Terminal terminal)
    {
        var result = new RulePublisher(target.Folder).Withdraw(target.RuleSetId, target.Version, from);
        terminal.Report(result.Diagnostics);
        if (result.Value is not { } withdrawn)
        {
            return ExitCode.Findings;
        }

        var (name, day) = (withdrawn.Entry.Name, terminal.Wording.Day(from));
        terminal.Writer.WriteLine(withdrawn.Written.Count == 0
            ? terminal.Say($"{name} đã bãi bỏ từ {day}; không có gì mới", $"{name} is withdrawn from {day} already; there is nothing new")
            : terminal.Say($"đã bãi bỏ {name} từ {day}", $"withdrew {name} from {day}"));
        foreach (var path in withdrawn.Written)
        {
            terminal.Writer.WriteLine(terminal.Say($"đã ghi {path}", $"wrote {path}"));
        }

        return ExitCode.Ok;
    }
}
