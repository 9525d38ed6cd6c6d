using System.Text;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Readme;

/// <summary>What README.md shows is what happens.</summary>
public sealed class ReadmeTests
{
    private const string Command = "dotnet run --project src/CaoPhong.Rules.Cli -- ";

    private static readonly string[] Blocks = CodeBlocks();

    private static IReadOnlyList<string> Commands => [.. Blocks.Where(block => block.StartsWith(Command, StringComparison.Ordinal)).Select(block => block.TrimEnd()[Command.Length..])];

    [Fact]
    public void The_first_command_prints_the_summary_of_the_district_that_the_page_shows()
    {
        var (exit, output, error) = Run(Commands[0]);

        ShouldShow(output, Blocks.Single(block => block.StartsWith("Tổng hợp", StringComparison.Ordinal)));
        error.Should().BeEmpty();
        exit.Should().Be(0);
    }

    [Fact]
    public void The_second_command_prints_the_scorecards_that_the_page_shows()
    {
        var (exit, output, error) = Run(Commands[1]);

        ShouldShow(output, Blocks.Single(block => block.StartsWith("Phiếu chấm điểm", StringComparison.Ordinal)));
        ShouldShow(error, Blocks.Single(block => block.StartsWith("rules/samples/", StringComparison.Ordinal)));
        exit.Should().Be(1);
    }

    [Fact]
    public void The_code_for_developers_is_the_code_that_is_compiled_here_and_prints_what_the_page_shows()
    {
        using var output = new StringWriter { NewLine = "\n" };
        DeveloperSnippet.Run(output, Path.Combine(Golden.RepositoryFolder(), "rules"));

        BodyOf("DeveloperSnippet.cs").Replace("(rulesFolder)", "(\"rules\")", StringComparison.Ordinal)
            .Should().Contain(Squeeze(Blocks.Single(block => block.StartsWith("var library", StringComparison.Ordinal))));
        output.ToString().Should().Be(Blocks.Single(block => block.StartsWith("31-qdi-tu@", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_code_for_testers_is_the_code_that_is_compiled_here() =>
        BodyOf("TesterSnippet.cs").Should().Contain(Squeeze(Blocks.Single(block => block.StartsWith("public static TheoryData", StringComparison.Ordinal))));

    private static (int Exit, string Output, string Error) Run(string command)
    {
        // The words of the page are paths from the root of the repository.
        var root = Golden.RepositoryFolder().Replace('\\', '/') + "/";
        string[] words = [.. command.Split(' ').Select(word => word.StartsWith("rules/", StringComparison.Ordinal) ? root + word : word)];
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exit;
        using (var terminal = new Terminal(Stream.Null, output, error, Language.Vietnamese))
        {
            exit = CaoPhong.Rules.Cli.Tool.Run(words, terminal);
        }

        return (exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString().Replace(root, "", StringComparison.Ordinal));
    }

    // Every line in order; a line with three dots stands for any lines.
    private static void ShouldShow(string actual, string shown)
    {
        var lines = actual.Split('\n');
        var at = 0;
        var skips = false;
        foreach (var line in shown.TrimEnd('\n').Split('\n'))
        {
            if (line == "…")
            {
                skips = true;
                continue;
            }

            var found = skips ? Array.IndexOf(lines, line, at) : at;
            (found >= 0 ? lines[found] : "(no such line)").Should().Be(line);
            (at, skips) = (found + 1, false);
        }
    }

    private static string BodyOf(string file) =>
        Squeeze(File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Readme", file)));

    // Blanks at the start of lines and before comments differ between a page and a class.
    private static string Squeeze(string code) => string.Join('\n', code.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).Trim();

    private static string[] CodeBlocks()
    {
        var parts = File.ReadAllText(Path.Combine(Golden.RepositoryFolder(), "README.md")).ReplaceLineEndings("\n").Split("\n```");
        return [.. parts.Where((_, index) => index % 2 == 1).Select(part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n")];
    }
}
