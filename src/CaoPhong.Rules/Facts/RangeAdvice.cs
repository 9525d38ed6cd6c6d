using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>How the range of a derived fact is written, where something else stands there: <c>0..100</c>, <c>[0, 100]</c>.</summary>
internal static partial class RangeAdvice
{
    /// <summary>The line with the two ends that were meant, or with two ends for an example.</summary>
    public static Phrase For(SyntaxNode written) =>
        EndsOf(written) is var (from, to)
            ? new($"viết: range: {{from: {from}, to: {to}}}", $"write: range: {{from: {from}, to: {to}}}")
            : new("ví dụ: range: {from: 0, to: 100}", "such as: range: {from: 0, to: 100}");

    private static (string From, string To)? EndsOf(SyntaxNode written) => written switch
    {
        ScalarNode scalar when Two().Match(scalar.Text) is { Success: true } two => (two.Groups["from"].Value, two.Groups["to"].Value),
        SequenceNode { Items: [ScalarNode from, ScalarNode to] } when Numbers.TryParse(from.Text, out _) && Numbers.TryParse(to.Text, out _) => (from.Text, to.Text),
        _ => null,
    };

    [GeneratedRegex(@"^[\[\]( ]*(?<from>-?\d+(\.\d+)?) *(\.\.+|…|-|–|—|,|;|to|đến) *(?<to>-?\d+(\.\d+)?)[\[\]) ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Two();
}
