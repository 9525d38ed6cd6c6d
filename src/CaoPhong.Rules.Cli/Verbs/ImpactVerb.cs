using System.CommandLine;
using System.Text.Json;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>impact FACTS --from A --to B</c>: last year's meetings under two versions.</summary>
internal static class ImpactVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var facts = new Argument<string>("FACTS")
        {
            Description = terminal.Say("Tệp số liệu các kỳ (yaml, json, jsonl, csv, xlsx); '-' là dữ liệu vào", "A file of meetings (yaml, json, jsonl, csv, xlsx); '-' is standard input"),
        };
        var from = TextOption.Make(terminal, "--from", "VERSION", new("Phiên bản cũ, ví dụ 31-qdi-tu@2018.1, hoặc tệp của nó", "The old version, such as 31-qdi-tu@2018.1, or its file"));
        var to = TextOption.Make(terminal, "--to", "VERSION", new("Phiên bản mới, hoặc tệp của nó", "The new version, or its file"));
        var rules = RulesOption.Make(terminal);
        var meetingsOnly = TextOption.Flag(terminal, "--meetings-only", new("Không xét năm; không giữ các kỳ trong bộ nhớ", "Judges no years; keeps no meetings in memory"));
        var format = WordOption.Make(terminal, "--format", ["text", "md", "json", "csv"], "text", new("Dạng kết quả", "The form of the result"));
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var ignore = TextOption.Several(terminal, "--ignore", "NAME", new("Cột không phải dữ kiện, được bỏ qua", "A column that is no fact and may pass"));
        var culture = CultureOption.Make(terminal);
        var input = TextOption.Make(terminal, "--input-format", "FORMAT", new("Dạng của số liệu: yaml, json, jsonl, csv, xlsx", "The format of the facts: yaml, json, jsonl, csv, xlsx"));
        var command = new Command("impact", terminal.Say("Các kỳ đã qua theo hai phiên bản: mức xếp loại nào đổi, vì đâu", "Past meetings under two versions: which grades change, and why"))
        {
            facts, from, to, rules, meetingsOnly, format, output, ignore, culture, input,
        };
        command.SetAction(parsed =>
        {
            var request = new ScoreRequest(parsed.GetRequiredValue(facts), parsed.GetRequiredValue(rules))
            {
                Ignored = (parsed.GetValue(ignore) ?? []).Select(name => TextForms.Compose(name).Trim()).ToHashSet(StringComparer.Ordinal),
                Sheet = CultureOption.Of(parsed.GetRequiredValue(culture)),
                InputFormat = parsed.GetValue(input),
            };
            _ = MeetingFile.ReaderFor(request.Facts, request.InputFormat);
            var (old, @new) = (Engine("--from", parsed.GetValue(from), request.Rules, terminal), Engine("--to", parsed.GetValue(to), request.Rules, terminal));
            return old is null || @new is null ? ExitCode.Findings
                : Run(request, new(old, @new, !parsed.GetValue(meetingsOnly)), parsed.GetRequiredValue(format), parsed.GetValue(output), terminal);
        });
        return command;
    }

    private static RuleEngine? Engine(string option, string? version, string rules, Terminal terminal) => version is null
        ? throw new UsageException(new($"cần '{option}', ví dụ {option} 31-qdi-tu@2018.1", $"'{option}' is needed, such as {option} 31-qdi-tu@2018.1"))
        : DiffVerb.VersionOf(version, rules, terminal) is { } ruleSet ? RuleEngine.Compile(ruleSet) : null;

    private static int Run(ScoreRequest request, RuleImpact impact, string format, string? path, Terminal terminal)
    {
        using var file = path is null ? null : OutputFile.Create(path);
        using var text = file is null ? null : new StreamWriter(file) { NewLine = "\n" };
        var writer = text ?? terminal.Writer;
        var run = new ImpactRun(request, impact, terminal);
        switch (format)
        {
            case "json":
                using (var json = new Utf8JsonWriter(file ?? terminal.Out, ScorecardJson.WriterOptions with { Indented = true }))
                {
                    var target = new ImpactJson(json, terminal.Language);
                    target.Begin();
                    run.Run(target.Write);
                    target.End(impact.Summary());
                }

                (file ?? terminal.Out).Write("\n"u8);
                break;
            case "csv":
                run.Run(new ImpactCsv(writer, request.Sheet, terminal.Wording).Write);
                break;
            default:
                run.Run(_ => { });
                var page = ImpactPage.Of(impact.Summary(), terminal.Wording);
                writer.Write(format == "md" ? PageMarkdown.Print(page) : PageText.Print(page, path is null ? terminal.OutColors : null));
                break;
        }

        return run.HasFindings ? ExitCode.Findings : ExitCode.Ok;
    }
}
