using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Guide;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Docs;

/// <summary>A page of <c>docs/checks</c>: what a code means, with rule sets that bring it about and that do not.</summary>
internal sealed partial class CheckPage
{
    private static readonly (string Key, string Line)[] Head =
        [("ruleset", "ruleset: example"), ("version", "version: 1"), ("title", "title: Ví dụ"), ("effective", "effective: {from: 2024-01-01}")];

    private readonly string[] yaml;
    private readonly string[] said;

    public CheckPage(string code)
    {
        Code = code;
        Path = $"docs/checks/{code}.md";
        Text = File.ReadAllText(System.IO.Path.Combine(Golden.RepositoryFolder(), Path)).ReplaceLineEndings("\n");
        var blocks = Markdown.ExamplesOf(Path);
        yaml = [.. blocks.Where(block => block.Language == "yaml").Select(block => block.Text)];
        said = [.. blocks.Where(block => block.Language == "text").Select(block => block.Text)];
    }

    public string Code { get; }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<Diagnostic> Bad => Check(yaml[0]);

    public IReadOnlyList<Diagnostic> Good => Check(yaml[1]);

    /// <summary>The bad one with its finding switched off; null for an error.</summary>
    public IReadOnlyList<Diagnostic>? SwitchedOff => yaml.Length > 2 ? Check(yaml[2]) : null;

    public string SaidInVietnamese => said[0];

    public string SaidInEnglish => said[1];

    /// <summary>What is said of the bad example.</summary>
    public string Say(Language language) => DiagnosticPrinter.Print([.. Bad.Where(found => found.Code == Code)], language);

    /// <summary>Writes what is said into the page.</summary>
    public void Accept()
    {
        var texts = new Queue<string>([Say(Language.Vietnamese), Say(Language.English)]);
        File.WriteAllText(System.IO.Path.Combine(Golden.RepositoryFolder(), Path), SaidBlock().Replace(Text, _ => $"```text\n{texts.Dequeue().ReplaceLineEndings("\n")}```"));
    }

    // What an example does not give of the head stands behind it, so that its lines keep their numbers.
    private static IReadOnlyList<Diagnostic> Check(string example)
    {
        var head = Head.Where(line => !Regex.IsMatch(example, $"^{line.Key}:", RegexOptions.Multiline)).Select(line => line.Line + "\n");
        return RuleSetLoader.Check(new SourceText("example.rules.yaml", example + string.Concat(head))).Result.Diagnostics;
    }

    [GeneratedRegex(@"```text\n[\s\S]*?```")]
    private static partial Regex SaidBlock();
}
