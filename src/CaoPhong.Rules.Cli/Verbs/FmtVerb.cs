using System.CommandLine;
using System.Text;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>fmt PATH...</c>: brings files into the canonical layout, comments kept.</summary>
internal static class FmtVerb
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
        var check = TextOption.Flag(terminal, "--check", new("Không ghi gì, chỉ nêu tên tệp chưa đúng cách trình bày", "Writes nothing and names the files that are laid out otherwise"));
        var command = new Command("fmt", terminal.Say("Trình bày lại tệp, giữ nguyên nội dung và ghi chú", "Lays files out again, contents and comments kept")) { paths, check };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> paths, bool check)
    {
        var exit = ExitCode.Ok;
        foreach (var path in InputFiles.RulesAndCases(paths))
        {
            var formatted = YamlFormatter.Format(InputFiles.Read(path));
            if (formatted.Value is not { } text)
            {
                terminal.Report(formatted.Diagnostics);
                exit = ExitCode.Findings;
            }
            else if (text.Changed)
            {
                terminal.Writer.WriteLine(path);
                exit = check ? ExitCode.Findings : exit;
                if (!check)
                {
                    Write(path, text.Text);
                }
            }
        }

        return exit;
    }

    private static void Write(string path, string text)
    {
        using var file = OutputFile.Create(path);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
