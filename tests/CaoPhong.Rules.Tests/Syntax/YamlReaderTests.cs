using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Syntax;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", "{a: 1}")]
    [InlineData("a: {b: [1, x y], c: 'd''e'}", "{a: {b: [1, x y], c: 'd'e'}}")]
    [InlineData("- a\n- b: c\n  d: e\n", "[a, {b: c, d: e}]")]
    [InlineData("a:\n- b\n- c\nd: e\n", "{a: [b, c], d: e}")]
    [InlineData("%YAML 1.2\n---\na: b\n...\n", "{a: b}")]
    [InlineData("\uFEFFa: b\r\nc: d\r\n", "{a: b, c: d}")]
    [InlineData("a: >-\n  x >= 1\n  and y\nb: |\n  l1\n   l2\n\n  l3\n", "{a: >x >= 1 and y>, b: |l1⏎ l2⏎⏎l3⏎|}")]
    [InlineData("a: \"x\\ty\\u0110\"", "{a: \"x\ty\u0110\"}")]
    [InlineData("a: long\n  text\n\n  here", "{a: long text⏎here}")]
    [InlineData("no: 2018.10", "{no: 2018.10}")]
    public void A_well_formed_text_is_read(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var root = YamlReader.Read(new SourceText("test.yaml", text), diagnostics);

        diagnostics.InOrder().Should().BeEmpty();
        TreeText.Of(root).Should().Be(expected);
    }

    [Theory]
    [InlineData("a: plain text # no", "plain text")]
    [InlineData("a: 'it''s'", "'it''s'")]
    [InlineData("a: \"q\\\"r\" ", "\"q\\\"r\"")]
    [InlineData("a: |\n  x\n  y\n\n", "|\n  x\n  y")]
    public void The_span_of_a_scalar_is_what_is_written(string text, string expected)
    {
        var root = (MappingNode)YamlReader.Read(new SourceText("test.yaml", text), new DiagnosticBag())!;

        root.Find("a")!.Value.Span.Text.Should().Be(expected);
    }

    [Theory]
    [InlineData("a: 'it''s x'", "s x", "s x")]
    [InlineData("a: \"\\u0110i x\"", "\u0110i", "\\u0110i")]
    [InlineData("a: >-\n  one\n  two", "two", "two")]
    [InlineData("a: >-\n  one\n  two", "one two", "one\n  two")]
    [InlineData("a: e\u0302\u0301 x", "ế x", "e\u0302\u0301 x")]
    [InlineData("a: e\u0302\u0301 x", "ế", "e\u0302\u0301")]
    public void A_piece_of_a_text_leads_back_to_what_is_written(string text, string piece, string expected)
    {
        var root = (MappingNode)YamlReader.Read(new SourceText("test.yaml", text), new DiagnosticBag())!;
        var scalar = (ScalarNode)root.Find("a")!.Value;

        scalar.SpanOf(scalar.Text.IndexOf(piece, StringComparison.Ordinal), piece.Length).Text.Should().Be(expected);
    }

    [Fact]
    public void A_text_of_more_than_a_mebibyte_is_refused_unread()
    {
        var diagnostics = new DiagnosticBag();

        var root = YamlReader.Read(new SourceText("test.yaml", "a: " + new string('x', 1024 * 1024)), diagnostics);

        root.Should().BeNull();
        diagnostics.InOrder().Should().ContainSingle().Which.ToString().Should().Be("test.yaml:1:1: error CPR1001: the file is longer than 1048576 bytes");
    }

    [Fact]
    public void What_no_person_nests_is_refused_whole()
    {
        var diagnostics = new DiagnosticBag();

        var root = YamlReader.Read(new SourceText("test.yaml", "a: 1\nb: " + new string('[', 100_000)), diagnostics);

        root.Should().BeNull();
        diagnostics.InOrder().Should().Contain(diagnostic => diagnostic.Code == "CPR1009");
    }

    [Theory]
    [InlineData("a: null", true, "{a: null}")]
    [InlineData("a: ~", true, "{a: ~}")]
    [InlineData("a: 'null'", false, "{a: 'null'}")]
    [InlineData("to: {a: null}", false, "{to: {a: null}}")]
    [InlineData("rows: [{if: [null, x]}]", false, "{rows: [{if: [null, x]}]}")]
    public void Null_is_a_value_where_the_reader_says_so(string text, bool facts, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var root = YamlReader.Read(new SourceText("test.yaml", text), facts ? YamlOptions.Facts : YamlOptions.Rules, diagnostics);

        diagnostics.InOrder().Should().BeEmpty();
        TreeText.Of(root).Should().Be(expected);
    }

    [Fact]
    public void A_mapping_of_many_keys_finds_each_also_after_a_change()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(number => $"k{number}: v{number}\n"));
        var root = (MappingNode)YamlReader.Read(new SourceText("test.yaml", text), new DiagnosticBag())!;

        root.Find("k73")!.Value.Span.Text.Should().Be("v73");
        root.Find("k100").Should().BeNull();
        var shorter = root with { Entries = [.. root.Entries.Where(entry => entry.Key.Text != "k73")] };
        shorter.Find("k73").Should().BeNull();
        shorter.Find("k99").Should().NotBeNull();
    }
}
