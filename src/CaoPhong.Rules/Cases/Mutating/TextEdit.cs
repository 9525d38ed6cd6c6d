using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Characters of a scalar that are written otherwise.</summary>
/// <param name="Scalar">Where.</param>
/// <param name="Start">The first character of its text.</param>
/// <param name="Length">How many.</param>
/// <param name="Text">What stands there instead.</param>
internal sealed record TextEdit(ScalarNode Scalar, int Start, int Length, string Text)
{
    /// <summary>The whole of a scalar.</summary>
    public static TextEdit Whole(ScalarNode scalar, string text) => new(scalar, 0, scalar.Text.Length, text);

    /// <summary>What is written now.</summary>
    public string Old => Scalar.Text.Substring(Start, Length);

    /// <summary>The scalars with all edits in them.</summary>
    public static IReadOnlyList<(SyntaxNode Old, SyntaxNode New)> Apply(IEnumerable<TextEdit> edits) =>
        [.. edits.GroupBy(edit => edit.Scalar, ReferenceEqualityComparer.Instance).Select(group => ((SyntaxNode)(ScalarNode)group.Key!, (SyntaxNode)Applied((ScalarNode)group.Key!, group)))];

    private static ScalarNode Applied(ScalarNode scalar, IEnumerable<TextEdit> edits)
    {
        var text = scalar.Text;
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
        {
            text = text[..edit.Start] + edit.Text + text[(edit.Start + edit.Length)..];
        }

        return new(text, scalar.Style, scalar.Span);
    }
}
