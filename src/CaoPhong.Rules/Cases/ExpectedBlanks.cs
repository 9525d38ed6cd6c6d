using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>An expected value that is left to be filled in: <c>___</c>.</summary>
/// <param name="Key">What is expected, such as <c>total</c> or <c>points.attendance.rate</c>.</param>
/// <param name="Span">Where it is written.</param>
public sealed record ExpectedBlank(string Key, SourceSpan Span);

/// <summary>Finds the expected values that are left to be filled in.</summary>
internal static class ExpectedBlanks
{
    /// <summary>Whether a value is a blank: two or more underscores and nothing else.</summary>
    public static bool IsOne(SyntaxNode? value) =>
        value is ScalarNode { Style: ScalarStyle.Plain, Text: ['_', '_', ..] text } && text.All(letter => letter == '_');

    /// <summary>What is expected without the blanks of names that there are, and these.</summary>
    /// <param name="expect">What stands under <c>expect</c>.</param>
    /// <param name="isName">Whether something of a key can be expected; what cannot is left to be reported.</param>
    public static (SyntaxNode Filled, IReadOnlyList<ExpectedBlank> Blanks) TakeOut(SyntaxNode expect, Func<string, bool> isName)
    {
        var blanks = new List<ExpectedBlank>();
        return (Rest(expect, "", isName, blanks), blanks);
    }

    private static SyntaxNode Rest(SyntaxNode node, string above, Func<string, bool> isName, List<ExpectedBlank> blanks)
    {
        if (node is not MappingNode mapping)
        {
            return node;
        }

        var entries = new List<MappingEntry>();
        foreach (var entry in mapping.Entries)
        {
            var key = above + entry.Key.Text;
            if (IsOne(entry.Value) && isName(key))
            {
                blanks.Add(new(key, entry.Value.Span));
            }
            else
            {
                entries.Add(above.Length == 0 ? entry with { Value = Rest(entry.Value, key + ".", isName, blanks) } : entry);
            }
        }

        return blanks.Count == 0 ? mapping : mapping with { Entries = entries };
    }
}
