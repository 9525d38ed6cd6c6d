using System.CommandLine;
using CaoPhong.Rules.Cli.Options;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary><c>schema</c>: writes the JSON Schemas of rule files and case files.</summary>
internal static class SchemaVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = terminal.Say("Thư mục (mặc định: rules/schema)", "The folder (default: rules/schema)"),
            DefaultValueFactory = _ => "rules/schema",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var plugin = PluginOptions.Make(terminal);
        var command = new Command("schema", terminal.Say("Ghi JSON Schema cho trình soạn thảo", "Writes the JSON Schemas for editors")) { folder, plugin };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(folder), PluginOptions.Of(parsed, plugin)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, RuleOptions options)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in new[] { ("rules.schema.json", RuleSchemas.OfRules(options.Kinds)), ("cases.schema.json", RuleSchemas.OfCases()) })
        {
            var path = Path.Combine(folder, name).Replace('\\', '/');
            using (var stream = OutputFile.Create(path))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }

            terminal.Writer.WriteLine(terminal.Say($"đã ghi {path}", $"wrote {path}"));
        }

        return ExitCode.Ok;
    }
}
