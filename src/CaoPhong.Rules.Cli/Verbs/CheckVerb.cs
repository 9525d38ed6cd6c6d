using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>check PATH...</c>: everything that can be said of rule sets and case files before any meeting is scored.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = terminal.Say("Tệp, hoặc thư mục có bộ tiêu chí và trường hợp mẫu (mặc định: rules)", "Files, or folders of rule sets and case files (default: rules)"),
            DefaultValueFactory = _ => ["rules"],
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = WordOption.Make(terminal, "--format", ["text", "json", "sarif", "github"], "text", new("Dạng kết quả", "The form of the result"));
        var plugin = PluginOptions.Make(terminal);
        var command = new Command("check", terminal.Say("Kiểm tra bộ tiêu chí và trường hợp mẫu", "Checks rule sets and case files")) { paths, format, plugin };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(format), PluginOptions.Of(parsed, plugin)));
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> paths, string format, RuleOptions options)
    {
        var files = InputFiles.RulesAndCases(paths);
        if (files.Count == 0)
        {
            throw new UsageException(new(
                $"không có tệp .rules.yaml hay .cases.yaml nào trong '{string.Join(' ', paths)}'",
                $"there are no .rules.yaml or .cases.yaml files in '{string.Join(' ', paths)}'"));
        }

        var checks = files.Select(file => InputFiles.Check(file, options)).ToList();

        // What stands in an amended version is found again in every version that amends it.
        var found = checks.SelectMany(check => check.Diagnostics)
            .Concat(paths.Where(Directory.Exists).SelectMany(folder => InputFiles.CheckFolder(folder, options)))
            .DistinctBy(diagnostic => (diagnostic.Code, diagnostic.Span.Source?.Path, diagnostic.Span.Start, diagnostic.Message(Language.English)))
            .ToList();
        Write(terminal, found, format);
        if (format == "text")
        {
            terminal.Writer.WriteLine(Summary(terminal, files.Count, found));
            if (checks.Exists(check => check.Criteria > 0))
            {
                terminal.Writer.WriteLine(Analysed(terminal, checks));
            }
        }

        return found.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Write(Terminal terminal, IReadOnlyList<Diagnostic> found, string format)
    {
        switch (format)
        {
            case "json":
                DiagnosticJson.Write(terminal.Out, found, terminal.Language);
                break;
            case "sarif":
                DiagnosticSarif.Write(terminal.Out, found, VersionAction.Version, terminal.Language);
                break;
            case "github":
                foreach (var diagnostic in found)
                {
                    terminal.Writer.Write(DiagnosticGitHub.Print(diagnostic, terminal.Language));
                }

                break;
            default:
                terminal.Report(found);
                break;
        }
    }

    private static string Summary(Terminal terminal, int files, IReadOnlyList<Diagnostic> found)
    {
        int Of(Severity severity) => found.Count(diagnostic => diagnostic.Severity == severity);
        return terminal.Say(
            $"{files} tệp: {Of(Severity.Error)} lỗi, {Of(Severity.Warning)} cảnh báo, {Of(Severity.Note)} lưu ý",
            $"{Counted.Of(files, "file")}: {Counted.Of(Of(Severity.Error), "error")}, {Counted.Of(Of(Severity.Warning), "warning")}, {Counted.Of(Of(Severity.Note), "note")}");
    }

    private static string Analysed(Terminal terminal, IReadOnlyList<FileCheck> checks)
    {
        var (analysed, criteria) = (checks.Sum(check => check.Analysed), checks.Sum(check => check.Criteria));
        return terminal.Say($"{analysed} trên {criteria} tiêu chí được phân tích đầy đủ", $"{analysed} of {Counted.Of(criteria, "criterion", "criteria")} fully analysed");
    }
}
