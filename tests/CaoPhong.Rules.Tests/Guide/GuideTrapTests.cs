using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>What the guide calls wrong is refused at its line, and what it calls right is read.</summary>
public sealed class GuideTrapTests
{
    private static readonly string Right = File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Data", "guide", "traps.rules.yaml")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Traps =>
        [.. Markdown.TablesOf("rules/README.md").Single(table => table.Rows[0][0] == "viết sai").Rows.Skip(1).Select(row => (row[0].Trim('`'), row[1].Trim('`')))];

    [Fact]
    public void The_right_lines_are_free_of_errors() =>
        RuleSetLoader.Load(new SourceText("traps", Right)).Diagnostics.Where(found => found.Severity == Severity.Error).Should().BeEmpty();

    [Theory, MemberData(nameof(Traps))]
    public void A_wrong_line_is_refused_where_it_stands(string wrong, string right)
    {
        var lines = Right.Split('\n');
        var place = Array.FindIndex(lines, line => line.Trim() == right);
        place.Should().BePositive($"'{right}' stands in the file of right lines");
        lines[place] = lines[place].Replace(right, wrong, StringComparison.Ordinal);

        var found = RuleSetLoader.Load(new SourceText("traps", string.Join('\n', lines))).Diagnostics;

        found.Where(one => one.Severity == Severity.Error).Select(one => one.Span.Position.Line).Should().Contain(place + 1);
    }
}
