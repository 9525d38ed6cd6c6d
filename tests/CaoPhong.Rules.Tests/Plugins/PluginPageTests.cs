using CaoPhong.Rules.Tests.Guide;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Plugins;

/// <summary>The code of docs/plugins.md is that of the worked plug-in.</summary>
public sealed class PluginPageTests
{
    [Fact]
    public void The_code_of_the_page_is_that_of_the_plug_in()
    {
        var plugin = Path.Combine(Golden.RepositoryFolder(), "tests", "CaoPhong.Rules.SamplePlugin");
        var sources = Directory.EnumerateFiles(plugin).Where(file => Path.GetExtension(file) is ".cs" or ".csproj")
            .Append(Path.Combine(Golden.SourceFolder(), "Plugins", "PluginSnippet.cs"))
            .Select(file => Squeezed(File.ReadAllText(file)))
            .ToList();
        var shown = Markdown.ExamplesOf("docs/plugins.md").Where(example => example.Language == "csharp").ToList();

        shown.Should().HaveCountGreaterThan(6);
        foreach (var example in shown)
        {
            sources.Should().Contain(source => source.Contains(Squeezed(example.Text), StringComparison.Ordinal), $"line {example.Line} of the page is compiled");
        }
    }

    private static string Squeezed(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();
}
