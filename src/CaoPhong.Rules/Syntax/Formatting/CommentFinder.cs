using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Finds the comments of a text: what begins with <c>#</c> between the scalars of its tree.</summary>
internal static class CommentFinder
{
    /// <summary>The comments of a text without mistakes, in order.</summary>
    public static IReadOnlyList<Comment> Find(string text, SyntaxNode root)
    {
        var comments = new List<Comment>();
        var at = 0;
        foreach (var scalar in Scalars(root))
        {
            Between(text, at, scalar.Span.Start, comments);
            at = scalar.Span.End;
            if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            {
                Between(text, scalar.Span.Start, Chars.LineEnd(text, scalar.Span.Start), comments);
            }
        }

        Between(text, at, text.Length, comments);
        return comments;
    }

    private static void Between(string text, int start, int end, List<Comment> comments)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '#' && (i == 0 || Chars.IsBlankOrEnd(text, i - 1) || text[i - 1] == '\uFEFF'))
            {
                var last = Chars.LineEnd(text, i);
                var lineStart = Chars.LineStart(text, i);
                var own = string.IsNullOrWhiteSpace(text[lineStart..i].TrimStart('\uFEFF'));
                comments.Add(new(i, TextForms.Compose(text[i..Chars.TrimEnd(text, i, last)]), own, i - lineStart));
                i = last;
            }
        }
    }

    private static IEnumerable<ScalarNode> Scalars(SyntaxNode node) => node switch
    {
        ScalarNode scalar => [scalar],
        MappingNode mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        SequenceNode sequence => sequence.Items.SelectMany(Scalars),
        _ => [],
    };
}
