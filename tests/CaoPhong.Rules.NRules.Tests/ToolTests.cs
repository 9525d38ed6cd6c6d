using System.Text;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests;

/// <summary>The tool with the engine as its plug-in.</summary>
public sealed class ToolTests
{
    private static readonly string Rules = Path.Combine(Golden.RepositoryFolder(), "rules");

    [Theory]
    [InlineData("score", "meetings.yaml", "text")]
    [InlineData("score", "meetings.yaml", "jsonl")]
    [InlineData("score", "year-2024.csv", "jsonl")]
    [InlineData("year", "year-2024.csv", "jsonl")]
    public void The_tool_says_the_same_with_NRules_as_without(string verb, string facts, string format)
    {
        string[] words = [verb, Path.Combine(Rules, "samples", facts), "--rules", Path.Combine(Rules, "31-qdi-tu", "2018.1.rules.yaml"), "--format", format];
        words = verb == "year" ? [.. words, "--year", "2024"] : words;

        var direct = Run([.. words, "--engine", "direct"]);
        var nrules = Run([.. words, "--engine", "nrules", "--plugin", typeof(NRulesBackend).Assembly.Location]);

        nrules.Should().Be(direct);
        direct.Output.Should().NotBeEmpty();
    }

    private static (int Exit, string Output, string Error) Run(string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exit;
        using (var terminal = new Terminal(new MemoryStream(), output, error, Language.English))
        {
            exit = Tool.Run([.. words, "--lang", "en"], terminal);
        }

        return (exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
