using System.Text;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>The commands of <c>docs/versions.md</c> are run over its files, and print what stands under them.</summary>
public sealed partial class VersionsPageTests : IDisposable
{
    private static readonly string[] VerbsOverRules = ["publish", "withdraw", "verify", "score", "show"];

    private readonly string folder = Directory.CreateTempSubdirectory("caophong").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_command_prints_what_stands_under_it()
    {
        var path = Path.Combine(Golden.RepositoryFolder(), "docs", "versions.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");

        var run = Blocks().Replace(page, block => block.Groups["file"].Success ? Written(block) : Run(block.Groups["text"].Value));

        if (Golden.Accepting)
        {
            File.WriteAllText(path, run);
        }
        else
        {
            run.Should().Be(page);
        }
    }

    private string Written(Match block)
    {
        var file = Path.Combine(folder, block.Groups["file"].Value);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, block.Groups["text"].Value);
        return block.Value;
    }

    private string Run(string console)
    {
        var text = new StringBuilder();
        foreach (var line in console.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            text.Append(line).Append('\n');
            var words = line[2..].Split(' ');
            switch (words[0])
            {
                case "caophong":
                    Tool(words[1..], text);
                    break;
                case "cat":
                    text.Append(File.ReadAllText(Path.Combine(folder, words[1])));
                    break;
                default:
                    Edit(line);
                    break;
            }
        }

        return $"```console\n{text}```\n";
    }

    private void Tool(string[] words, StringBuilder text)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        string[] rules = VerbsOverRules.Contains(words[0]) ? ["--rules", $"{folder}/rules"] : [];
        using (var terminal = new Terminal(Stream.Null, output, error, Language.English))
        {
            CaoPhong.Rules.Cli.Tool.Run([.. words.Select(Placed), .. rules], terminal);
        }

        text.Append((Encoding.UTF8.GetString(output.ToArray()) + error).ReplaceLineEndings("\n").Replace("\uFEFF", "", StringComparison.Ordinal).Replace(folder + "/", "", StringComparison.Ordinal));
    }

    private string Placed(string word) => word.StartsWith("rules/", StringComparison.Ordinal) || word.EndsWith(".yaml", StringComparison.Ordinal) || word.EndsWith(".jsonl", StringComparison.Ordinal) ? $"{folder}/{word}" : word;

    private void Edit(string line)
    {
        var edit = Edits().Match(line);
        edit.Success.Should().BeTrue(line);
        var file = Path.Combine(folder, edit.Groups["file"].Value);
        var content = File.ReadAllText(file);
        content.Should().Contain(edit.Groups["old"].Value);
        File.WriteAllText(file, content.Replace(edit.Groups["old"].Value, edit.Groups["new"].Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(<!-- file: (?<file>\S+) -->\n```yaml\n(?<text>.*?)```\n)|(```console\n(?<text>.*?)```\n)", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\$ edit (?<file>\S+): '(?<old>.*)' → '(?<new>.*)'$")]
    private static partial Regex Edits();
}
