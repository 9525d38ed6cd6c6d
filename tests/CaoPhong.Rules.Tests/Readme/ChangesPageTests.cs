using System.Text;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Readme;

/// <summary>What docs/changes.md shows of a change before it is issued is what the tool prints.</summary>
public sealed class ChangesPageTests
{
    [Theory, MemberData(nameof(Commands))]
    public void The_tool_prints_what_the_page_shows(string command, string shown)
    {
        var lines = Run(command).Split('\n');
        var at = 0;
        var skips = false;
        foreach (var line in shown.Split('\n'))
        {
            // Three dots stand for any lines.
            if (line == "…")
            {
                skips = true;
                continue;
            }

            var found = skips ? Array.IndexOf(lines, line, at) : at;
            (found >= 0 && found < lines.Length ? lines[found] : "(no such line)").Should().Be(line);
            (at, skips) = (found + 1, false);
        }
    }

    /// <summary>Every command of the page with the block behind it.</summary>
    public static TheoryData<string, string> Commands()
    {
        var blocks = File.ReadAllText(Path.Combine(Golden.RepositoryFolder(), "docs", "changes.md")).ReplaceLineEndings("\n").Split("\n```");
        var data = new TheoryData<string, string>();
        for (var place = 1; place + 2 < blocks.Length; place += 2)
        {
            if (blocks[place].StartsWith("sh\ncaophong ", StringComparison.Ordinal))
            {
                data.Add(blocks[place]["sh\ncaophong ".Length..], blocks[place + 2]["text\n".Length..]);
            }
        }

        return data;
    }

    private static string Run(string command)
    {
        var root = Golden.RepositoryFolder().Replace('\\', '/') + "/";
        string[] words = [.. command.Split(' ').Select(word => word.StartsWith("rules/", StringComparison.Ordinal) ? root + word : word), "--rules", root + "rules"];
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using (var terminal = new Terminal(Stream.Null, output, error, words.Contains("en") ? Language.English : Language.Vietnamese))
        {
            Tool.Run(words, terminal).Should().Be(0, error.ToString());
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
