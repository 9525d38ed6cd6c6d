using System.Text.RegularExpressions;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>An example of a page: a block of code, what kind of example it is, and the table of results that follows it.</summary>
/// <param name="Kind">The words of the comment before it, <c>&lt;!-- example: criterion --&gt;</c>; empty where there is none.</param>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Text">The code.</param>
/// <param name="Line">The line of the page on which the code begins.</param>
/// <param name="Results">The table that follows before the next block, heading first; empty where there is none.</param>
internal sealed record Example(string Kind, string Language, string Text, int Line, IReadOnlyList<IReadOnlyList<string>> Results);

/// <summary>Reads the examples of a Markdown page.</summary>
internal static partial class Markdown
{
    /// <summary>All fenced blocks of a page of the repository, in order.</summary>
    public static IReadOnlyList<Example> ExamplesOf(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Golden.RepositoryFolder(), page));
        var examples = new List<Example>();
        var kind = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is { Success: true } comment)
            {
                kind = comment.Groups[1].Value;
            }
            else if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                var start = i + 1;
                var end = Array.FindIndex(lines, start, line => line == "```");
                examples.Add(new(kind, fence.Groups[1].Value, string.Concat(lines[start..end].Select(line => line + "\n")), start + 1, TableAfter(lines, end + 1)));
                (kind, i) = ("", end);
            }
        }

        return examples;
    }

    /// <summary>The tables of a page, heading first, each with the line on which it begins.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<IReadOnlyList<string>> Rows)> TablesOf(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Golden.RepositoryFolder(), page));
        return [.. Enumerable.Range(0, lines.Length)
            .Where(i => IsRow(lines[i]) && (i == 0 || !IsRow(lines[i - 1])))
            .Select(i => (i + 1, (IReadOnlyList<IReadOnlyList<string>>)Rows(lines, i)))];
    }

    private static List<IReadOnlyList<string>> TableAfter(string[] lines, int start)
    {
        var first = Array.FindIndex(lines, start, line => line.Length > 0);
        return first >= 0 && IsRow(lines[first]) ? Rows(lines, first) : [];
    }

    private static List<IReadOnlyList<string>> Rows(string[] lines, int start) =>
        [.. lines.Skip(start).TakeWhile(IsRow).Where((_, row) => row != 1).Select(Cells)];

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string[] Cells(string line) => [.. line.Trim()[1..^1].Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"^<!-- example: (.+) -->$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^```(\w+)")]
    private static partial Regex Fence();
}
