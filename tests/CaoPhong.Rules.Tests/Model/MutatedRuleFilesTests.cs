using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

/// <summary>Whatever becomes of a file of rules: there is a diagnostic, and never an exception.</summary>
public sealed class MutatedRuleFilesTests
{
    private static readonly string[] Texts = [RuleSetRig.TextOf("Data/model/whole.rules.yaml"), RuleSetRig.TextOf("Data/model/amendment.rules.yaml")];

    private static readonly string[] Bits =
    [
        "", " ", "\n", "{", "}", "[", "]", "'", "\"", ":", ": ", ",", "- ", "null", "true", "0", "-1", "1e9", "9999999999999999999999999999",
        "0.0000000000000000000000000001", "id", "max", "points", "of", "when", "otherwise", "x-kind", "ignore", "source: {basis: quoted}", "total", "meetings",
        "2024-02-30", "bands: {of: late, points: [{is: 1, points: 1}]}", "penalty: {each: late, points: 1}", "judged: {}", "applies: {when: true, otherwise: full}",
    ];

    private static Gen<string> Bit => Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]);

    [Fact]
    public void A_scalar_replaced_by_anything_never_throws() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[0, 100_000], Bit).Holds(
            (which, seed, bit) => Read(WithScalar(Texts[which], seed, bit)), cases: 40);

    [Fact]
    public void A_piece_cut_out_or_put_in_never_throws() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 40], Bit).Holds(
            (which, seed, length, bit) => Read(Cut(Texts[which], seed, length, bit)), cases: 40);

    [Fact]
    public void A_line_taken_out_doubled_or_moved_in_never_throws() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[0, 100_000], Gen.Int[-4, 4]).Holds(
            (which, seed, shift) => Read(WithLine(Texts[which], seed, shift)), cases: 40);

    private static void Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var document = YamlReader.Read(new SourceText("x.rules.yaml", text), diagnostics);
        var ruleSet = RuleSetReader.Read(document, BuiltInKinds.All, [], diagnostics, (_, _) => YamlReader.Read(new SourceText("whole.rules.yaml", Texts[0]), diagnostics));
        foreach (var found in diagnostics.InOrder())
        {
            found.Message(Language.Vietnamese).Should().NotBeNullOrEmpty();
            _ = (found.Message(Language.English), found.Help(Language.Vietnamese), found.Help(Language.English), found.Span.Position);
        }

        (ruleSet is not null || diagnostics.HasErrors).Should().BeTrue();
    }

    private static string WithScalar(string text, int seed, string bit)
    {
        var words = System.Text.RegularExpressions.Regex.Matches(text, @"[\w.<>=*/-]+");
        var word = words[seed % words.Count];
        return text[..word.Index] + bit + text[(word.Index + word.Length)..];
    }

    private static string Cut(string text, int seed, int length, string bit)
    {
        var at = seed % text.Length;
        return text[..at] + bit + text[Math.Min(text.Length, at + length)..];
    }

    private static string WithLine(string text, int seed, int shift)
    {
        var lines = text.Split('\n').ToList();
        var at = seed % lines.Count;
        var line = lines[at];
        if (shift == 0)
        {
            lines.RemoveAt(at);
        }
        else if (shift < 0)
        {
            lines[at] = line.Length > -shift && string.IsNullOrWhiteSpace(line[..-shift]) ? line[-shift..] : line + "\n" + line;
        }
        else
        {
            lines[at] = new string(' ', shift) + line;
        }

        return string.Join('\n', lines);
    }
}
