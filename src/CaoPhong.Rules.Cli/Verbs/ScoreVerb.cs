using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>score FACTS</c>: the scorecard of every meeting of a file.</summary>
internal static class ScoreVerb
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
        var complete = TextOption.Flag(terminal, "--complete", new("Coi kết quả chưa xác định là lỗi", "Makes a result that is open an error"));
        var summary = TextOption.Flag(terminal, "--summary", new("Chỉ in bảng tổng hợp của cả địa bàn, không in phiếu từng kỳ", "Prints only the summary of all meetings, no scorecards"));
        var explain = TextOption.Flag(terminal, "--explain", new("Giải thích điểm của từng tiêu chí", "Says why each criterion has its points"));
        var sources = TextOption.Flag(terminal, "--sources", new("Giải thích kèm nguồn của quy định", "Explanations name where a rule comes from"));
        var format = TextOption.Make(terminal, "--format", string.Join('|', ScoreWriter.Formats), new("Dạng kết quả (mặc định: theo tên tệp của -o, hoặc text)", "The form of the result (default: by the name of -o, or text)"));
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var rejects = TextOption.Make(terminal, "--rejects", "FILE", new("Giữ nguyên văn các dòng không chấm được", "Keeps the rows that cannot be scored, as they are"));
        var ignore = TextOption.Several(terminal, "--ignore", "NAME", new("Cột không phải dữ kiện, được bỏ qua", "A column that is no fact and may pass"));
        var culture = CultureOption.Make(terminal);
        var input = TextOption.Make(terminal, "--input-format", "FORMAT", new("Dạng của số liệu: yaml, json, jsonl, csv, xlsx", "The format of the facts: yaml, json, jsonl, csv, xlsx"));
        var parts = new PluginOptions(terminal);
        var command = new Command("score", terminal.Say("Chấm điểm các kỳ trong một tệp", "Scores the meetings of a file"))
        {
            facts, rules, ruleSet, version, complete, summary, explain, sources, format, output, rejects, ignore, culture, input, parts.Engine, parts.Plugin,
        };
        command.SetAction(parsed => Run(
            new ScoreRequest(parsed.GetRequiredValue(facts), parsed.GetRequiredValue(rules))
            {
                RuleSet = parsed.GetValue(ruleSet),
                Version = parsed.GetValue(version),
                Complete = parsed.GetValue(complete),
                Summary = parsed.GetValue(summary),
                Explain = parsed.GetValue(explain) || parsed.GetValue(sources),
                Sources = parsed.GetValue(sources),
                Rejects = parsed.GetValue(rejects),
                Ignored = (parsed.GetValue(ignore) ?? []).Select(name => TextForms.Compose(name).Trim()).ToHashSet(StringComparer.Ordinal),
                Sheet = CultureOption.Of(parsed.GetRequiredValue(culture)),
                InputFormat = parsed.GetValue(input),
                Parts = parts.Of(parsed),
            },
            ScoreOutput.Choose(parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(summary)),
            terminal));
        return command;
    }

    private static int Run(ScoreRequest request, ScoreOutput output, Terminal terminal)
    {
        _ = MeetingFile.ReaderFor(request);
        var scoring = MeetingScoring.Open(request, terminal);
        if (scoring is null)
        {
            return ExitCode.Findings;
        }

        using var target = output.Open(request, scoring, terminal);
        return new ScoreRun(request, scoring.Score, target.Writer, terminal).Run();
    }
}
