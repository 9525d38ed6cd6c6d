using System.Text;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using static CaoPhong.Rules.Tests.Excel.RawWorkbook;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Mistakes that no small text file can hold: files that are too large or no text, and calls of the library.</summary>
internal static class MadeMistakes
{
    /// <summary>Every such mistake by its code, and what is said of it.</summary>
    public static IReadOnlyDictionary<string, Func<Language, string>> All { get; } = new Dictionary<string, Func<Language, string>>(StringComparer.Ordinal)
    {
        ["CPR1001"] = Told(() => RuleSetLoader.Load(new SourceText("lon.rules.yaml", "language: 1\n" + new string('#', 1 << 20))).Diagnostics),
        ["CPR3607"] = Told(() => Read(new JsonLinesFactReader(), "lon.jsonl", Encoding.UTF8.GetBytes($"{{\"remark\": \"{new string('a', 3 << 20)}\"}}\n"))),
        ["CPR3701"] = Sheet("cell,members\n"u8.ToArray()),
        ["CPR3702"] = Sheet([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ["CPR3703"] = Sheet(Of("", more: ("xl/vbaProject.bin", "x"))),
        ["CPR3704"] = Sheet(Of(Row(1, "i::cell") + string.Concat(Enumerable.Range(2, 500).Select(row => Row(row, "i::A")))), new() { InflatedBytes = 10_000 }),
        ["CPR3705"] = Sheet(Of(Row(1, "i::cell", "i::members") + Row(2, "i::A", "e::#DIV/0!"))),
        ["CPR3706"] = Sheet(Of(Row(1, "i::cell", "i::held_on") + Row(2, "i::A", ":1:60"), ["14"])),
        ["CPR3707"] = Sheet(Of(Row(1, "i::cell", "i::members") + Row(2, "i::A", "::20") + "|<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")),
        ["CPR3708"] = Sheet(Of("")),
        ["CPR3709"] = Sheet(Of(Row(1, "i::cell", "i::cell") + Row(2, "i::A", "i::B"))),
        ["CPR3710"] = Sheet(Of(Row(1, "i::cell") + Row(2, "i::A", "::5"))),
        ["CPR3711"] = Sheet(Of(Row(1, "i::cell", "i::members") + Row(2, "i::A", "::1E+300"))),
        ["CPR3901"] = language => ToolSays("[{rate: unknown}]", language, "score", "-", "--input-format", "yaml", "--rules", Path.Combine(Files, "facts.frame.yaml"), "--version", "1", "--complete"),
        ["CPR7204"] = Told(() => Opened.EngineFor("nhat", new DateOnly(2024, 4, 5)).Diagnostics),
        ["CPR7205"] = Told(() => Opened.EngineFor("nhap", "2").Diagnostics),
        ["CPR7210"] = Told(() => RuleLibrary.Open("khong-co").Diagnostics),
        ["CPR7212"] = Locked,
        ["CPR9017"] = OtherCode,
        ["CPR8015"] = Told(() => RuleCases.In(Path.Combine(Files, "draft-library")).All[0].Run()),
    };

    private static string Files => Path.Combine(Golden.SourceFolder(), "Data", "diagnostics").Replace('\\', '/');

    private static RuleLibrary Opened => RuleLibrary.Open(Path.Combine(Files, "draft-library")).GetOrThrow();

    private static Func<Language, string> Told(Func<IReadOnlyList<Diagnostic>> find) =>
        language => DiagnosticPrinter.Print(find(), language).Replace(Files + "/", "", StringComparison.Ordinal);

    private static Func<Language, string> Sheet(byte[] content, XlsxLimits? limits = null) => Told(() => Read(new XlsxFactReader(limits), "so-lieu.xlsx", content));

    private static IReadOnlyList<Diagnostic> Read(IFactReader reader, string name, byte[] content) =>
        [.. reader.Read(new MemoryStream(content), new(name)).SelectMany(row => row.Diagnostics)];

    // A published version calls a function of a host, whose assembly is another one now.
    private static string OtherCode(Language language)
    {
        using var folder = new Library.RuleFolder();
        var twice = new FunctionDefinition("twice", [FeelType.Number], FeelType.Number, arguments => Value.Of(2 * arguments[0].AsNumber));
        var options = new RuleOptions { Functions = [twice] };
        folder.Write("thu/1.rules.yaml", "ruleset: thu\nversion: 1\neffective: {from: 2024-01-01}\nstatus: draft\n"
            + File.ReadAllText(Path.Combine(Files, "folder.frame.yaml")).Replace("yes_no: ready", "yes_no: twice(1) = 2 and ready", StringComparison.Ordinal));
        new RulePublisher(folder.Path, options).Publish("thu", "1", new(2024, 1, 2)).GetOrThrow();
        File.WriteAllText(folder.LockPath, Regex.Replace(File.ReadAllText(folder.LockPath), "version: \".*\"", "version: \"0.9.0.0\""));
        return DiagnosticPrinter.Print(RuleFileChecker.CheckFolder(folder.Path, options), language)
            .Replace(folder.Path + "/", "", StringComparison.Ordinal)
            .Replace(typeof(MadeMistakes).Assembly.GetName().Version!.ToString(), "1.0.0.0", StringComparison.Ordinal);
    }

    private static string ToolSays(string input, Language language, params string[] words)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), new MemoryStream(), error, language);
        Tool.Run(words, terminal);
        return error.ToString();
    }

    // A file that another program holds open; what the system says of it differs from machine to machine.
    private static string Locked(Language language)
    {
        var folder = Directory.CreateTempSubdirectory("caophong").FullName;
        try
        {
            var path = Path.Combine(folder, "1.rules.yaml");
            using (new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                var said = DiagnosticPrinter.Print([.. RuleLibrary.Open(folder).GetOrThrow().Diagnostics], language);
                var why = said.IndexOf(": ", said.IndexOf(".yaml'", StringComparison.Ordinal), StringComparison.Ordinal);
                return said[..why].Replace(folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal) + ": …\n";
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
