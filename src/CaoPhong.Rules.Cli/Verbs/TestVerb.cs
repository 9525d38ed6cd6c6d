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
        var against = TextOption.Make(terminal, "--against", "VERSION", new(
            "Chạy theo một phiên bản khác và nêu những trường hợp có kết quả khác", "Runs them against another version and tells which come to something else"));
        var command = new Command("test", terminal.Say("Chạy các trường hợp mẫu", "Runs the cases of rule sets")) { paths, format, against };
        command.SetAction(parsed => parsed.GetValue(against) is { } version
            ? AgainstReport.Run(terminal, [.. parsed.GetRequiredValue(paths).SelectMany(path => InputFiles.Below(path, "*.cases.yaml"))], version)
            : Run(terminal, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> paths, string format)
    {
        var tested = paths.SelectMany(InputFiles.Cases).Select(one => new TestedCase(one, one.Run())).ToList();
        switch (format)
        {
            case "json":
                CaseJson.Write(terminal.Out, tested, terminal.Language);
                break;
            case "junit":
                JUnitReport.Write(terminal.Out, tested, terminal.Language);
                break;
            default:
                WriteText(terminal, tested);
                break;
        }

        return tested.TrueForAll(one => one.Passed) ? ExitCode.Ok : ExitCode.Findings;
    }

    private static void WriteText(Terminal terminal, IReadOnlyList<TestedCase> tested)
    {
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
    }
}
