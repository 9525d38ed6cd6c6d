using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>template VERSION -o FILE.xlsx</c>: a workbook to fill in.</summary>
internal static class TemplateVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var version = VersionArgument.Make(terminal);
        var rules = RulesOption.Make(terminal);
        var output = TextOption.Make(terminal, "--output", "FILE.xlsx", new("Tệp được tạo", "The file that is made"), "-o");
        var command = new Command("template", terminal.Say("Tạo bảng tính để nhập số liệu", "Makes a workbook to fill in")) { version, rules, output };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is not { } path)
            {
                throw new UsageException(new("cần '-o FILE.xlsx'", "'-o FILE.xlsx' is needed"));
            }

            return RuleSetChoice.Find(parsed.GetRequiredValue(version), parsed.GetRequiredValue(rules), terminal) is { } ruleSet
                ? Run(ruleSet, path, terminal)
                : ExitCode.Findings;
        });
        return command;
    }

    private static int Run(RuleSet ruleSet, string path, Terminal terminal)
    {
        using var file = OutputFile.Create(path);
        FactTemplate.Write(file, ruleSet, terminal.Wording);
        return ExitCode.Ok;
    }
}
