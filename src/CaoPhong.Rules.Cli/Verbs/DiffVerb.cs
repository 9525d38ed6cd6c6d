using System.CommandLine;
using System.Text.Json;
using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>diff A B</c>: what changed between two versions, in regions of meetings.</summary>
internal static class DiffVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var old = VersionArgument.Make(terminal, "A");
        var @new = VersionArgument.Make(terminal, "B");
        var rules = RulesOption.Make(terminal);
        var format = WordOption.Make(terminal, "--format", ["text", "md", "json"], "text", new("Dạng kết quả", "The form of the result"));
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var command = new Command("diff", terminal.Say("Hai phiên bản khác nhau ở những kỳ nào", "What changed between two versions, in regions of meetings")) { old, @new, rules, format, output };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(rules);
            var (one, other) = (VersionOf(parsed.GetRequiredValue(old), folder, terminal), VersionOf(parsed.GetRequiredValue(@new), folder, terminal));
            return one is null || other is null ? ExitCode.Findings
                : Write(RuleSetDiffer.Compare(one, other), parsed.GetRequiredValue(format), parsed.GetValue(output), terminal);
        });
        return command;
    }

    /// <summary>A version of a folder, or a file; one file of rules holds no two versions.</summary>
    public static Model.RuleSet? VersionOf(string version, string rules, Terminal terminal) =>
        !File.Exists(version) && File.Exists(rules)
            ? throw new UsageException(new($"không có tệp '{version}', và '--rules' là một tệp: nêu hai tệp, hoặc thư mục của chúng", $"there is no file '{version}', and '--rules' is one file: name two files, or their folder"))
            : RuleSetChoice.Find(version, rules, terminal);

    private static int Write(RuleSetDiff diff, string format, string? output, Terminal terminal)
    {
        using var file = output is null ? null : OutputFile.Create(output);
        if (format == "json")
        {
            using (var json = new Utf8JsonWriter(file ?? terminal.Out, ScorecardJson.WriterOptions with { Indented = true }))
            {
                DiffJson.Write(json, diff);
            }

            (file ?? terminal.Out).Write("\n"u8);
            return ExitCode.Ok;
        }

        var page = DiffPage.Of(diff, terminal.Wording);
        var text = format == "md" ? PageMarkdown.Print(page) : PageText.Print(page, output is null ? terminal.OutColors : null);
        if (file is null)
        {
            terminal.Writer.Write(text);
        }
        else
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return ExitCode.Ok;
    }
}
