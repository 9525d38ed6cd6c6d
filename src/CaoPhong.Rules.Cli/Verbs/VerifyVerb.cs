using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Publishing;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>verify</c>: whether every published version is as it was published.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var scorecards = new Argument<string[]>("SCORECARD")
        {
            Description = terminal.Say(
                "Tệp phiếu điểm do 'score --format json' hay 'jsonl' ghi: chấm lại rồi so; bỏ trống: kiểm các phiên bản đã ban hành",
                "Files of scorecards as 'score --format json' or 'jsonl' writes them, to be scored again; left out: the published versions"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rules = RulesOption.Make(terminal);
        var facts = TextOption.Make(terminal, "--facts", "FILE", new("Tệp số liệu mà các phiếu điểm được chấm từ đó", "The facts that the scorecards were made from"));
        var ignore = TextOption.Several(terminal, "--ignore", "NAME", new("Cột không phải dữ kiện, được bỏ qua", "A column that is no fact and may pass"));
        var culture = CultureOption.Make(terminal);
        var input = TextOption.Make(terminal, "--input-format", "FORMAT", new("Dạng của số liệu: yaml, json, jsonl, csv, xlsx", "The format of the facts: yaml, json, jsonl, csv, xlsx"));
        var command = new Command("verify", terminal.Say(
            "Kiểm các phiên bản đã ban hành còn như khi ban hành, hoặc chấm lại các phiếu điểm đã lưu", "Holds published versions, or stored scorecards, to what they were"))
        {
            scorecards, rules, facts, ignore, culture, input,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(scorecards) is not { Length: > 0 } stored)
            {
                return VerifyLock(parsed.GetRequiredValue(rules), terminal);
            }

            return parsed.GetValue(facts) is { } from
                ? new ScorecardVerification(
                    new ScoreRequest(from, parsed.GetRequiredValue(rules))
                    {
                        Ignored = (parsed.GetValue(ignore) ?? []).Select(name => TextForms.Compose(name).Trim()).ToHashSet(StringComparer.Ordinal),
                        Sheet = CultureOption.Of(parsed.GetRequiredValue(culture)),
                        InputFormat = parsed.GetValue(input),
                    },
                    terminal).Run(stored)
                : throw new UsageException(new(
                    "cần '--facts FILE': phiếu điểm không giữ số liệu mà nó được chấm từ đó", "'--facts FILE' is needed: a scorecard does not hold the facts that it was made from"));
        });
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
