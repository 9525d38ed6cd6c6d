using System.CommandLine;
using System.CommandLine.Help;
using CaoPhong.Rules.Cli.Verbs;

namespace CaoPhong.Rules.Cli;

/// <summary>The command line: reads it, runs one verb, and says in one line what it did not understand.</summary>
internal static class Tool
{
    /// <summary>Runs the tool.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (UsageErrors.Of(parsed, terminal) is { Count: > 0 } errors && parsed.Action is not HelpTextAction)
        {
            foreach (var error in errors)
            {
                Complain(terminal, error);
            }

            return ExitCode.Usage;
        }

        try
        {
            var exit = parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
            terminal.Writer.Flush();
            return exit;
        }
        catch (UsageException mistake)
        {
            terminal.Writer.Flush();
            Complain(terminal, mistake.Words.In(terminal.Language));
            return ExitCode.Usage;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Complain(terminal, problem.Message);
            return ExitCode.Usage;
        }
    }

    private static void Complain(Terminal terminal, string words) =>
        terminal.Error.WriteLine(terminal.ErrorColors.Severity(Diagnostics.Severity.Error, terminal.Say("lỗi: ", "error: ") + words));

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(terminal.Say(
            "Bộ tiêu chí chấm điểm: kiểm tra, chấm, chạy trường hợp mẫu, in biểu",
            "Scoring regulations: checked, scored, tested, printed"))
        {
            CheckVerb.Make(terminal),
            ScoreVerb.Make(terminal),
            YearVerb.Make(terminal),
            ReviewVerb.Make(terminal),
            TestVerb.Make(terminal),
            CasesVerb.Make(terminal),
            ShowVerb.Make(terminal),
            DiffVerb.Make(terminal),
            ImpactVerb.Make(terminal),
            FmtVerb.Make(terminal),
            NewVerb.Make(terminal),
            PublishVerb.Make(terminal),
            WithdrawVerb.Make(terminal),
            VerifyVerb.Make(terminal),
            TemplateVerb.Make(terminal),
            EvalVerb.Make(terminal),
            SchemaVerb.Make(terminal),
        };
        root.Options.Add(LanguageOption(terminal));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpTextAction(terminal);
                help.Description = terminal.Say("Cách dùng", "How to use it");
            }
            else if (option is VersionOption version)
            {
                version.Action = new VersionAction(terminal);
                version.Description = terminal.Say("Phiên bản của công cụ", "The version of the tool");
            }
        }

        return root;
    }

    private static Option<string> LanguageOption(Terminal terminal) =>
        Options.WordOption.Make(terminal, "--lang", ["vi", "en"], terminal.Language == Diagnostics.Language.Vietnamese ? "vi" : "en", new("Ngôn ngữ", "The language"), recursive: true);
}
