using System.Text;
using CaoPhong.Rules.Tests.Cli;
using CaoPhong.Rules.Tests.Guide;
using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Docs;

/// <summary>What <c>docs/testing.md</c> shows is what the tool does.</summary>
public sealed class TestingPageTests
{
    private const string Page = "docs/testing.md";

    [Fact]
    public void The_commands_of_the_page_do_what_it_shows()
    {
        var folder = Directory.CreateTempSubdirectory("caophong").FullName.Replace('\\', '/');
        try
        {
            foreach (var file in Markdown.ExamplesOf(Page).Where(example => example.Kind.EndsWith(".yaml", StringComparison.Ordinal)))
            {
                File.WriteAllText(Path.Combine(folder, file.Kind), file.Text);
            }

            Golden.Verify(WithResults(folder), Path.Combine(Golden.RepositoryFolder(), Page));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The page with what every command writes put behind it.
    private static string WithResults(string folder)
    {
        using var transcript = new Transcript(folder);
        var text = new StringBuilder();
        var inConsole = false;
        foreach (var line in File.ReadLines(Path.Combine(Golden.RepositoryFolder(), Page)))
        {
            inConsole = inConsole ? line != "```" : line == "```console";
            if (inConsole && line.StartsWith("$ caophong ", StringComparison.Ordinal))
            {
                text.Append(transcript.Of(line["$ caophong ".Length..]).TrimEnd('\n')).Append('\n');
            }
            else if (!inConsole || line == "```console")
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }
}
