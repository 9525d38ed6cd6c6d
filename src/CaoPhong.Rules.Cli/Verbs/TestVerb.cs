using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Cli.Testing;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>test PATH...</c>: runs case files.</summary>
internal static class TestVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = terminal.Say("Tệp trường hợp mẫu, hoặc thư mục (mặc định: rules)", "Case files, or folders (default: rules)"),
            DefaultValueFactory = _ => ["rules"],
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = WordOption.Make(terminal, "--format", ["text", "json", "junit"], "text", new("Dạng kết quả", "The form of the result"));
        var coverage = TextOption.Flag(terminal, "--coverage", new("Cho biết phần nào của bộ tiêu chí chưa trường hợp nào chạm tới", "Tells what of the rule set no case reaches"));
        var require = PercentOption.Make(terminal, "--require", new("Độ phủ ít nhất phải đạt", "How much must be covered"));
        var mutate = TextOption.Flag(terminal, "--mutate", new("Thử thay đổi bộ tiêu chí và cho biết thay đổi nào không trường hợp nào nhận ra", "Changes the rule set and tells which changes no case notices"));
        var against = TextOption.Make(terminal, "--against", "VERSION", new(
            "Chạy theo một phiên bản khác và nêu những trường hợp có kết quả khác", "Runs them against another version and tells which come to something else"));
        var plugin = PluginOptions.Make(terminal);
        var command = new Command("test", terminal.Say("Chạy các trường hợp mẫu", "Runs the cases of rule sets")) { paths, coverage, require, mutate, against, format, plugin };
        command.SetAction(parsed =>
        {
            var covers = parsed.GetValue(coverage) || parsed.GetValue(require) is not null;
            if (parsed.GetValue(against) is not { } version)
            {
                return Run(terminal, parsed.GetRequiredValue(paths), covers, parsed.GetValue(require), parsed.GetValue(mutate), parsed.GetRequiredValue(format), PluginOptions.Of(parsed, plugin));
            }

            return covers || parsed.GetValue(mutate) || parsed.GetValue(plugin) is { Length: > 0 } || parsed.GetRequiredValue(format) != "text"
                ? throw new UsageException(new(
                    "'--against' chỉ đi cùng dạng 'text', không cùng '--coverage', '--require', '--mutate', '--plugin'",
                    "'--against' goes with the form 'text' alone, not with '--coverage', '--require', '--mutate', '--plugin'"))
                : AgainstReport.Run(terminal, [.. parsed.GetRequiredValue(paths).SelectMany(path => InputFiles.Below(path, "*.cases.yaml"))], version);
        });
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> paths, bool coverage, int? required, bool mutate, string format, RuleOptions options)
    {
        var files = paths.Select(path => InputFiles.Cases(path, options)).ToList();
        var run = new TestRun(
            [.. files.SelectMany(file => file.All).Select(one => new TestedCase(one, one.Run()))],
            coverage ? [.. files.SelectMany(file => file.Suites).Select(suite => new TestedCoverage(suite, suite.Coverage(), required))] : null,
            mutate ? [.. files.SelectMany(file => file.Suites).Select(suite => suite.Mutate())] : null);
        switch (format)
        {
            case "json":
                CaseJson.Write(terminal.Out, run, terminal.Language);
                break;
            case "junit":
                JUnitReport.Write(terminal.Out, run, terminal.Language);
                break;
            default:
                WriteText(terminal, run);
                break;
        }

        return run.Passed ? ExitCode.Ok : ExitCode.Findings;
    }

    private static void WriteText(Terminal terminal, TestRun run)
    {
        var tested = run.Cases;
        foreach (var one in tested.Where(one => !one.Passed))
        {
            terminal.Writer.WriteLine(terminal.OutColors.Severity(Severity.Error, terminal.Say("sai: ", "failed: ") + one.Case.Name));
            terminal.Writer.Flush();
            terminal.Report(one.Findings);
        }

        var passed = tested.Count(one => one.Passed);
        terminal.Writer.WriteLine(terminal.Say(
            $"{passed} trường hợp đúng, {tested.Count - passed} sai",
            $"{Counted.Of(passed, "case")} passed, {tested.Count - passed} failed"));
        foreach (var one in run.Coverage ?? [])
        {
            CoverageText.Write(terminal, one);
            if (one.Shortfall is { } shortfall)
            {
                terminal.Writer.Flush();
                terminal.Report([shortfall]);
            }
        }

        foreach (var report in run.Mutation ?? [])
        {
            MutationText.Write(terminal, report);
        }
    }
}
