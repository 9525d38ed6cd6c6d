using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>year FACTS</c>: the year of every cell of a file.</summary>
internal static class YearVerb
{
    private static readonly string[] Formats = ["text", "json", "jsonl", "html", "md"];
    private static readonly string[] SummaryFormats = ["text", "json", "html", "md"];

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var facts = new Argument<string>("FACTS")
        {
            Description = terminal.Say("Tệp số liệu các kỳ (yaml, json, jsonl, csv, xlsx); '-' là dữ liệu vào", "A file of meetings (yaml, json, jsonl, csv, xlsx); '-' is standard input"),
        };
        var year = TextOption.Make(terminal, "--year", "YEAR", new("Năm cần xét", "The year to judge"));
        var rules = RulesOption.Make(terminal);
        var ruleSet = TextOption.Make(terminal, "--ruleset", "ID", new("Bộ tiêu chí; bỏ được khi chỉ có một bộ có hiệu lực", "The rule set; may be left out when one is in force"));
        var version = TextOption.Make(terminal, "--version", "VERSION", new("Phiên bản; bỏ trống: phiên bản có hiệu lực", "The version; left out: the one in force"));
        var complete = TextOption.Flag(terminal, "--complete", new("Coi kết quả chưa xác định là lỗi", "Makes a result that is open an error"));
        var summary = TextOption.Flag(terminal, "--summary", new("Chỉ in bảng tổng hợp của cả địa bàn, không in từng chi bộ", "Prints only the summary of all cells"));
        var format = TextOption.Make(terminal, "--format", string.Join('|', Formats), new("Dạng kết quả (mặc định: text)", "The form of the result (default: text)"));
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var ignore = TextOption.Several(terminal, "--ignore", "NAME", new("Cột không phải dữ kiện, được bỏ qua", "A column that is no fact and may pass"));
        var culture = CultureOption.Make(terminal);
        var input = TextOption.Make(terminal, "--input-format", "FORMAT", new("Dạng của số liệu: yaml, json, jsonl, csv, xlsx", "The format of the facts: yaml, json, jsonl, csv, xlsx"));
        var parts = new PluginOptions(terminal);
        var command = new Command("year", terminal.Say("Xếp loại cả năm của từng chi bộ", "Judges the year of every cell"))
        {
            facts, year, rules, ruleSet, version, complete, summary, format, output, ignore, culture, input, parts.Engine, parts.Plugin,
        };
        command.SetAction(parsed => Run(
            new ScoreRequest(parsed.GetRequiredValue(facts), parsed.GetRequiredValue(rules))
            {
                RuleSet = parsed.GetValue(ruleSet),
                Version = parsed.GetValue(version),
                Complete = parsed.GetValue(complete),
                Summary = parsed.GetValue(summary),
                Ignored = (parsed.GetValue(ignore) ?? []).Select(name => TextForms.Compose(name).Trim()).ToHashSet(StringComparer.Ordinal),
                Sheet = CultureOption.Of(parsed.GetRequiredValue(culture)),
                InputFormat = parsed.GetValue(input),
                Parts = parts.Of(parsed),
            },
            YearOf(parsed.GetValue(year)),
            FormatOf(parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(summary) ? SummaryFormats : Formats),
            parsed.GetValue(output),
            terminal));
        return command;
    }

    private static int YearOf(string? text) =>
        text is { Length: 4 } && text.All(char.IsAsciiDigit) && text[0] != '0'
            ? text.Aggregate(0, (number, digit) => (number * 10) + (digit - '0'))
            : throw new UsageException(text is null
                ? new("cần '--year', ví dụ --year 2024", "'--year' is needed, such as --year 2024")
                : new($"'{text}' không phải là năm; viết bốn chữ số, ví dụ 2024", $"'{text}' is no year; write four digits, such as 2024"));

    private static string FormatOf(string? format, string? path, string[] formats)
    {
        var chosen = format ?? (path is null ? null : ScoreWriter.FormatOf(path)) ?? "text";
        return formats.Contains(chosen) ? chosen : throw new UsageException(new(
            $"'--format' không nhận '{chosen}'; có thể dùng: {string.Join(", ", formats)}", $"'--format' does not take '{chosen}'; there are: {string.Join(", ", formats)}"));
    }

    private static int Run(ScoreRequest request, int year, string format, string? path, Terminal terminal)
    {
        _ = MeetingFile.ReaderFor(request);
        var scoring = MeetingScoring.Open(request, terminal);
        if (scoring is null)
        {
            return ExitCode.Findings;
        }

        var run = new YearRun(request, scoring, year, terminal);
        var years = run.Run();
        using var stream = path is null ? null : OutputFile.Create(path);
        using var text = stream is null ? null : new StreamWriter(stream) { NewLine = "\n" };
        var colors = path is null ? terminal.OutColors : Reporting.TerminalColors.None;
        if (request.Summary)
        {
            YearWriter.WriteSummary(years, format, text ?? terminal.Writer, colors, terminal.Wording);
        }
        else
        {
            YearWriter.Write(years, format, text ?? terminal.Writer, colors, terminal.Wording);
        }

        return run.HasFindings ? ExitCode.Findings : ExitCode.Ok;
    }
}
