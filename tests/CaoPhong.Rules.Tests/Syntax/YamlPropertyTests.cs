using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Syntax;

/// <summary>What holds of every text: whoever wrote it, and whatever happened to it.</summary>
public sealed class YamlPropertyTests
{
    private const string Signs = "{}[]()\"'`:,;#-&*!|>%@=<?\\ \t\n\r/.0aĐ“”–\u00A0\u200B\uFEFF\u0085\u2028\0\uD800~^$";

    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Char[Signs], Gen.Char).Array[0, 200].Select(letters => new string(letters));

    private static readonly Lazy<string[]> Files = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Golden.SourceFolder(), "Data", "format"), "*.yaml").Concat(RuleFiles()).Select(File.ReadAllText)]);

    [Fact]
    public void What_a_person_writes_without_mistakes_is_read_as_it_is_meant() =>
        Gen.Int.Holds(seed =>
        {
            var author = AuthorYaml.Of(seed);
            var (root, found) = Read(author.Text);
            found.Should().BeEmpty(author.Text);
            Meaning(root!).Should().Be(author.Meaning);
        }, cases: 1500);

    [Fact]
    public void Formatting_changes_no_meaning_loses_no_comment_and_is_done_once() =>
        Gen.Int.Holds(seed =>
        {
            var author = AuthorYaml.Of(seed);
            var once = YamlFormatter.Format(new SourceText("t.yaml", author.Text));
            once.Diagnostics.Should().BeEmpty();
            var (root, found) = Read(once.Value!.Text);
            found.Should().BeEmpty();
            Meaning(root!).Should().Be(author.Meaning);
            author.Comments.Where(comment => !once.Value.Text.Contains(comment, StringComparison.Ordinal)).Should().BeEmpty();
            var twice = YamlFormatter.Format(new SourceText("t.yaml", once.Value.Text)).Value!;
            twice.Text.Should().Be(once.Value.Text);
            twice.Changed.Should().BeFalse();
        }, cases: 800);

    [Fact]
    public void Every_node_lies_inside_its_parent_and_every_scalar_is_what_its_place_says() =>
        Gen.Int.Holds(seed => CheckPlaces(Read(AuthorYaml.Of(seed).Text).Root!), cases: 500);

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        AnyText.Holds(text =>
        {
            var (root, found) = Read(text);
            CheckSpans(root);
            if (root is null)
            {
                found.Should().NotBeEmpty();
            }
        }, cases: 3000);

    [Fact]
    public void A_pair_in_an_open_bracket_lies_inside_it() => CheckSpans(Read("-[a:(\t!:").Root);

    [Fact]
    public void No_damage_to_a_file_makes_the_reader_throw() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3], Gen.Char[Signs]).Array[1, 8]).Holds((file, damages) =>
        {
            var text = Files.Value[file % Files.Value.Length];
            foreach (var (place, kind, letter) in damages.TakeWhile(_ => text.Length > 1))
            {
                var at = place % Math.Max(1, text.Length - 1);
                text = kind switch
                {
                    0 => text.Remove(at, 1),
                    1 => text.Insert(at, letter.ToString()),
                    2 => text.Remove(at, 1).Insert(at, letter.ToString()),
                    _ => text.Remove(at, Math.Min(20, text.Length - at)),
                };
            }

            CheckSpans(Read(text).Root);
        }, cases: 300);

    [Fact]
    public void A_rule_file_is_read_without_a_word_and_formatting_it_changes_no_meaning()
    {
        foreach (var file in RuleFiles())
        {
            var text = File.ReadAllText(file);
            var formatted = YamlFormatter.Format(new SourceText(file, text));
            formatted.Diagnostics.Should().BeEmpty();
            Meaning(Read(formatted.Value!.Text).Root!).Should().Be(Meaning(Read(text).Root!));
            YamlFormatter.Format(new SourceText(file, formatted.Value.Text)).Value!.Changed.Should().BeFalse();
        }
    }

    [Theory, InlineData("vi-VN"), InlineData("tr-TR"), InlineData("ar-SA")]
    public void No_culture_changes_what_is_read_or_said(string culture)
    {
        var texts = Enumerable.Range(0, 40).Select(seed => AuthorYaml.Of(seed).Text.Replace(": ", ":", StringComparison.Ordinal)).ToList();
        var before = texts.Select(Told).ToList();
        var current = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Cultures.Of(culture);
            texts.Select(Told).Should().Equal(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
        }
    }

    private static IEnumerable<string> RuleFiles()
    {
        var rules = Path.Combine(Golden.RepositoryFolder(), "rules");
        return Directory.Exists(rules) ? Directory.EnumerateFiles(rules, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static (SyntaxNode? Root, IReadOnlyList<Diagnostic> Found) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("t.yaml", text), YamlOptions.Facts, diagnostics);
        return (root, diagnostics.InOrder());
    }

    private static string Told(string text)
    {
        var (root, found) = Read(text);
        return DiagnosticPrinter.Print(found, Language.Vietnamese) + TreeText.Of(root);
    }

    private static string Meaning(SyntaxNode node) => node switch
    {
        ScalarNode scalar => AuthorYaml.Plain(scalar.Text),
        MappingNode mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => $"{Meaning(entry.Key)}: {Meaning(entry.Value)}")) + "}",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Meaning)) + "]",
        _ => "",
    };

    private static void CheckSpans(SyntaxNode? node)
    {
        foreach (var child in Children(node))
        {
            node!.Span.Contains(child.Span).Should().BeTrue("a node lies inside its parent");
            CheckSpans(child);
        }
    }

    private static void CheckPlaces(SyntaxNode node)
    {
        CheckSpans(node);
        foreach (var scalar in Scalars(node))
        {
            if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            {
                var alone = ((MappingNode)Read("k: " + scalar.Span.Text).Root!).Entries[0].Value.Should().BeOfType<ScalarNode>(scalar.Span.Text).Subject;
                alone.Text.Should().Be(scalar.Text);
                alone.Style.Should().Be(scalar.Style);
            }

            for (var i = 0; i < scalar.Text.Length; i++)
            {
                scalar.OffsetOf(i + 1).Should().BeGreaterThanOrEqualTo(scalar.OffsetOf(i));
                var written = scalar.SpanOf(i, 1);
                scalar.Span.Contains(written).Should().BeTrue();
                if (written.Text.Length == 1 && !char.IsWhiteSpace(scalar.Text[i]))
                {
                    written.Text.Should().Be(scalar.Text[i].ToString(), scalar.Span.Text);
                }
            }
        }
    }

    private static IEnumerable<SyntaxNode> Children(SyntaxNode? node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        SequenceNode sequence => sequence.Items,
        _ => [],
    };

    private static IEnumerable<ScalarNode> Scalars(SyntaxNode node) =>
        node is ScalarNode scalar ? [scalar] : Children(node).SelectMany(Scalars);
}
