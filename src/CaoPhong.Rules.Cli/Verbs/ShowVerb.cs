using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>show VERSION</c>: the forms of a version as they would be printed.</summary>
internal static class ShowVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var version = VersionArgument.Make(terminal);
        var rules = RulesOption.Make(terminal);
        var format = WordOption.Make(terminal, "--format", ["text", "md", "html"], "text", new("Dạng kết quả", "The form of the result"));
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var consolidated = TextOption.Flag(terminal, "--consolidated", new("In văn bản hợp nhất (YAML) của một phiên bản sửa đổi", "Prints the YAML of an amended version as one text"));
        var plugin = PluginOptions.Make(terminal);
        var command = new Command("show", terminal.Say("In biểu chấm điểm của một phiên bản", "Prints the forms of a version")) { version, rules, format, consolidated, output, plugin };
        command.SetAction(parsed =>
        {
            var ruleSet = RuleSetChoice.Find(parsed.GetRequiredValue(version), parsed.GetRequiredValue(rules), terminal, PluginOptions.Of(parsed, plugin));
            return ruleSet is null ? ExitCode.Findings
                : Write(parsed.GetValue(consolidated) ? ConsolidatedText.Of(ruleSet.Document).TrimEnd('\n') + "\n" : Form(ruleSet, parsed.GetRequiredValue(format), parsed.GetValue(output), terminal), parsed.GetValue(output), terminal);
        });
        return command;
    }

    private static string Form(RuleSet ruleSet, string format, string? output, Terminal terminal)
    {
        var pages = ruleSet.Forms.Select(form => FormPage.Of(ruleSet, form, terminal.Wording)).ToList();
        return format switch
        {
            "md" => string.Join('\n', pages.Select(PageMarkdown.Print)),
            "html" => PageHtml.Start(ruleSet.Header.Title, terminal.Language) + string.Concat(pages.Select(PageHtml.Article)) + PageHtml.End,
            _ => string.Join('\n', pages.Select(page => PageText.Print(page, output is null ? terminal.OutColors : null))),
        };
    }

    private static int Write(string text, string? output, Terminal terminal)
    {
        if (output is null)
        {
            terminal.Writer.Write(text);
        }
        else
        {
            using var file = new StreamWriter(OutputFile.Create(output));
            file.Write(text);
        }

        return ExitCode.Ok;
    }
}
