using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>review FACTS</c>: meetings with several assessments side by side, the lines that differ adding up to the difference of the totals.</summary>
internal static class ReviewVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var facts = new Argument<string>("FACTS")
        {
            Description = terminal.Say("Tệp số liệu các kỳ (yaml, json, jsonl, csv, xlsx); '-' là dữ liệu vào", "A file of meetings (yaml, json, jsonl, csv, xlsx); '-' is standard input"),
        };
        var rules = RulesOption.Make(terminal);
        var ruleSet = TextOption.Make(terminal, "--ruleset", "ID", new("Bộ tiêu chí; bỏ được khi chỉ có một bộ có hiệu lực", "The rule set; may be left out when one is in force"));
        var version = TextOption.Make(terminal, "--version", "VERSION", new("Phiên bản; bỏ trống: phiên bản có hiệu lực ngày họp", "The version; left out: the one in force on the day of the meeting"));
        var format = TextOption.Make(terminal, "--format", string.Join('|', ReviewWriter.Formats), new("Dạng kết quả (mặc định: theo tên tệp của -o, hoặc text)", "The form of the result (default: by the name of -o, or text)"));
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var ignore = TextOption.Several(terminal, "--ignore", "NAME", new("Cột không phải dữ kiện, được bỏ qua", "A column that is no fact and may pass"));
        var culture = CultureOption.Make(terminal);
        var input = TextOption.Make(terminal, "--input-format", "FORMAT", new("Dạng của số liệu: yaml, json, jsonl, csv, xlsx", "The format of the facts: yaml, json, jsonl, csv, xlsx"));
        var command = new Command("review", terminal.Say("So sánh phiếu của các bên chấm điểm", "Compares what several assessors make of the meetings"))
        {
            facts, rules, ruleSet, version, format, output, ignore, culture, input,
        };
        command.SetAction(parsed => Run(
            new ScoreRequest(parsed.GetRequiredValue(facts), parsed.GetRequiredValue(rules))
            {
                RuleSet = parsed.GetValue(ruleSet),
                Version = parsed.GetValue(version),
                Ignored = (parsed.GetValue(ignore) ?? []).Select(name => TextForms.Compose(name).Trim()).ToHashSet(StringComparer.Ordinal),
                Sheet = CultureOption.Of(parsed.GetRequiredValue(culture)),
                InputFormat = parsed.GetValue(input),
            },
            FormatOf(parsed.GetValue(format), parsed.GetValue(output)),
            parsed.GetValue(output),
            terminal));
        return command;
    }

    private static string FormatOf(string? format, string? path)
    {
        var chosen = format ?? (path is null ? null : ScoreWriter.FormatOf(path)) ?? "text";
        return ReviewWriter.Formats.Contains(chosen) ? chosen : throw new UsageException(new(
            $"'--format' không nhận '{chosen}'; có thể dùng: {string.Join(", ", ReviewWriter.Formats)}",
            $"'--format' does not take '{chosen}'; there are: {string.Join(", ", ReviewWriter.Formats)}"));
    }

    private static int Run(ScoreRequest request, string format, string? path, Terminal terminal)
    {
        var reader = MeetingFile.ReaderFor(request.Facts, request.InputFormat);
        var scoring = MeetingScoring.Open(request, terminal);
        if (scoring is null)
        {
            return ExitCode.Findings;
        }

        if (!scoring.HasAssessors)
        {
            var names = string.Join(", ", scoring.RuleSets.Select(one => $"'{one.Name}'"));
            throw new UsageException(new(
                $"{names} không có 'assessors', nên mỗi kỳ chỉ có một phiếu và không có gì để so sánh",
                $"{names} has no 'assessors': every meeting has one assessment, and there is nothing to compare"));
        }

        var run = new ReviewRun(request, scoring, reader, terminal);
        var meetings = run.Read();
        using var stream = path is null ? null : OutputFile.Create(path);
        using var text = stream is null ? null : new StreamWriter(stream) { NewLine = "\n" };
        ReviewWriter.Write(meetings, format, request.Sheet, text ?? terminal.Writer, path is null ? terminal.OutColors : Reporting.TerminalColors.None, terminal.Wording);
        return run.HasFindings ? ExitCode.Findings : ExitCode.Ok;
    }
}
