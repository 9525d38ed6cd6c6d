using System.CommandLine;
using System.Text;
using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>cases VERSION</c>: proposes the edge cases that no case covers, the expected values left for a person to fill in.</summary>
internal static class CasesVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var version = VersionArgument.Make(terminal);
        var rules = RulesOption.Make(terminal);
        var output = TextOption.Make(terminal, "--output", "FILE", new("Ghi kết quả vào tệp", "Writes the result to a file"), "-o");
        var plugin = PluginOptions.Make(terminal);
        var command = new Command("cases", terminal.Say("Đề xuất các trường hợp mẫu còn thiếu, chừa chỗ điền kết quả", "Proposes the cases that are missing, results left to be filled in")) { version, rules, output, plugin };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(version), parsed.GetRequiredValue(rules), parsed.GetValue(output), terminal, PluginOptions.Of(parsed, plugin)));
        return command;
    }

    private static int Run(string version, string rules, string? output, Terminal terminal, RuleOptions options)
    {
        if (RuleSetChoice.Find(version, rules, terminal, options) is not { } ruleSet)
        {
            return ExitCode.Findings;
        }

        var folder = File.Exists(version) ? FolderOf(version) : File.Exists(rules) ? FolderOf(rules) : rules;
        var suite = InputFiles.Cases(folder, options).Suites.FirstOrDefault(suite => suite.RuleSet.Name == ruleSet.Name) ?? CaseSuite.Empty(ruleSet, options);
        var proposed = suite.Coverage().Proposed;
        var text = ProposalText.Write(proposed, suite.Cases.Select(one => one.Name), terminal.Language);
        Write(suite.File is null ? Head(ruleSet) + text : text, output, terminal);
        terminal.Error.WriteLine(Summary(suite, proposed.Count, terminal));
        return ExitCode.Ok;
    }

    private static string Head(RuleSet ruleSet) => $"ruleset: {ruleSet.Header.Id}\nversion: {ruleSet.Header.Version}\n\ncases:\n";

    private static string Summary(CaseSuite suite, int count, Terminal terminal) => count == 0
        ? terminal.Say("không còn trường hợp nào để đề xuất", "there is no case left to propose")
        : suite.File is { } file
            ? terminal.Say(
                $"{count} trường hợp để thêm vào cuối '{file}'; điền các chỗ '___'",
                $"{Counted.Of(count, "case")} to put at the end of '{file}'; fill in every '___'")
            : terminal.Say(
                $"{count} trường hợp cho một tệp .cases.yaml mới; điền các chỗ '___'",
                $"{Counted.Of(count, "case")} for a new .cases.yaml file; fill in every '___'");

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static void Write(string text, string? output, Terminal terminal)
    {
        if (output is null)
        {
            terminal.Writer.Write(text);
            terminal.Writer.Flush();
            return;
        }

        using var file = OutputFile.Create(output);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
