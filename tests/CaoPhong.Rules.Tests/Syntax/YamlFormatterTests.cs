using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Syntax;

public sealed class YamlFormatterTests
{
    [Theory, DataFiles("format", "*.yaml")]
    public void A_file_is_laid_out_as_its_expected_text_says(string path)
    {
        var text = File.ReadAllText(Path.Combine(Golden.SourceFolder(), path));

        var formatted = YamlFormatter.Format(new SourceText(path, text)).GetOrThrow();

        Golden.Verify(formatted.Text, Path.ChangeExtension(path, ".formatted.txt"));
        YamlFormatter.Format(new SourceText(path, formatted.Text)).GetOrThrow().Changed.Should().BeFalse();
    }

    [Theory]
    [InlineData("a: 'Tốt'", "a: Tốt")]
    [InlineData("a: 'true'", "a: \"true\"")]
    [InlineData("a: true", "a: true")]
    [InlineData("a: \"unknown\"", "a: \"unknown\"")]
    [InlineData("a: '1.1'", "a: \"1.1\"")]
    [InlineData("a: ['-', '>= 90', \"x\"]", "a: [\"-\", \">= 90\", x]")]
    [InlineData("a: {when: 'min(a, b) > 3'}", "a: {when: \"min(a, b) > 3\"}")]
    [InlineData("a: 'full(\"x\", \"y\")'", "a: full(\"x\", \"y\")")]
    [InlineData("a: ['full(\"x\", \"y\")']", "a: ['full(\"x\", \"y\")']")]
    [InlineData("a: 'kết: quả'", "a: \"kết: quả\"")]
    [InlineData("a: e\u0302", "a: ê")]
    [InlineData("a: \"x\u00A0y\"", "a: \"x\\u00A0y\"")]
    public void Quotes_stand_where_they_are_needed(string text, string expected) => Format(text).Should().Be(expected + "\n");

    [Fact]
    public void A_row_that_does_not_fit_becomes_lines()
    {
        var row = "- {id: good, title: Tốt, when: 'count(meetings[grade = \"good\"]) >= 7 and (every m in meetings satisfies m.total > 80)'}";

        Format(row).Should().Be(row + "\n");
        Format(row.Replace("80", "80 or m.bonus", StringComparison.Ordinal)).Should().Be("""
            - id: good
              title: Tốt
              when: count(meetings[grade = "good"]) >= 7 and (every m in meetings satisfies m.total > 80 or m.bonus)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Line_ends_stay_what_they_are_and_a_mark_at_the_start_goes() =>
        Format("\uFEFFa:  1\r\nb:   2\r\n").Should().Be("a: 1\r\nb: 2\r\n");

    [Fact]
    public void A_text_with_a_mistake_is_not_formatted()
    {
        var refused = YamlFormatter.Format(new SourceText("t.yaml", "a: b: c"));

        refused.IsOk.Should().BeFalse();
        refused.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CPR1301");
    }

    private static string Format(string text) => YamlFormatter.Format(new SourceText("t.yaml", text)).GetOrThrow().Text;
}
