using System.CommandLine;
using System.Text;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>new RULESET VERSION</c>: a commented skeleton of a rule set that passes <c>check</c>, with its case file.</summary>
internal static class NewVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var ruleSet = new Argument<string>("RULESET") { Description = terminal.Say("Mã bộ tiêu chí, ví dụ 31-qdi-tu", "The id of the rule set, such as 31-qdi-tu") };
        var version = new Argument<string>("VERSION") { Description = terminal.Say("Phiên bản, ví dụ 2018.1", "The version, such as 2018.1") };
        var rules = RulesOption.Make(terminal);
        var command = new Command("new", terminal.Say("Tạo một bộ tiêu chí mẫu để điền", "Makes a rule set to start from")) { ruleSet, version, rules };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(ruleSet), parsed.GetRequiredValue(version), parsed.GetRequiredValue(rules), terminal));
        return command;
    }

    private static int Run(string ruleSet, string version, string rules, Terminal terminal)
    {
        foreach (var (name, dots) in new[] { (ruleSet, false), (version, true) })
        {
            if (!ScalarReading.IsId(name, dots))
            {
                throw new UsageException(new($"'{name}' không dùng làm mã được", $"'{name}' cannot be an id"));
            }
        }

        var folder = $"{rules.TrimEnd('/', '\\')}/{ruleSet}";
        var rulesPath = $"{folder}/{version}.rules.yaml";
        var casesPath = $"{folder}/{version}.cases.yaml";
        if (File.Exists(rulesPath) || File.Exists(casesPath))
        {
            throw new UsageException(new($"đã có '{rulesPath}'", $"'{rulesPath}' exists already"));
        }

        Directory.CreateDirectory(folder);
        Write(rulesPath, Skeleton.Rules(ruleSet, version));
        Write(casesPath, Skeleton.Cases(ruleSet, version));
        terminal.Writer.WriteLine(rulesPath);
        terminal.Writer.WriteLine(casesPath);
        return ExitCode.Ok;
    }

    private static void Write(string path, string text)
    {
        using var file = OutputFile.Create(path);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
