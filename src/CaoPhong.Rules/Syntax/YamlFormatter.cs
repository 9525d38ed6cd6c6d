using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Formatting;

namespace CaoPhong.Rules.Syntax;

/// <summary>Brings a YAML text into the canonical layout: the same keys in the same order, the same comments.</summary>
/// <remarks>
/// Two blanks for each level, one after a colon, two before a comment; a row in brackets stays one where it fits into
/// <see cref="Width"/> columns and becomes lines otherwise; quotes only where they are needed; at most one empty line in a row;
/// text in NFC. Line ends stay what they are; a BOM goes. Formatting what was formatted changes nothing.
/// Thread-safe.
/// </remarks>
public static class YamlFormatter
{
    /// <summary>The columns of a line, without its comment.</summary>
    public const int Width = 120;

    private static readonly YamlOptions Options = new() { NullIsValue = true };

    /// <summary>The text in the canonical layout.</summary>
    /// <returns>The formatted text, which has been read again and means the same; or the errors that keep the text from being read.</returns>
    public static Checked<FormattedText> Format(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(source, Options, diagnostics);
        if (root is null || diagnostics.HasErrors)
        {
            return Checked<FormattedText>.Failed(diagnostics.InOrder());
        }

        var comments = CommentFinder.Find(source.Text, root);
        var lines = LayoutWriter.Write(root, comments);
        CommentPlacer.Place(source, comments, lines);
        var text = Join(source.Text, lines);
        if (text != source.Text && !MeansTheSame(source.Path, text, root, comments))
        {
            diagnostics.Report(FormatDiagnostics.MeaningChanged(new(source, 0, 0)));
            return Checked<FormattedText>.Failed(diagnostics.InOrder());
        }

        return Checked<FormattedText>.Of(new(text, text != source.Text), diagnostics.InOrder());
    }

    private static string Join(string source, List<OutputLine> lines)
    {
        var first = source.IndexOf('\n', StringComparison.Ordinal);
        var lineEnd = first > 0 && source[first - 1] == '\r' ? "\r\n" : "\n";
        return string.Concat(lines.SelectMany(line => line.Rows).Select(row => row + lineEnd));
    }

    private static bool MeansTheSame(string path, string text, SyntaxNode root, IReadOnlyList<Comment> comments)
    {
        var diagnostics = new DiagnosticBag();
        var again = YamlReader.Read(new SourceText(path, text), Options, diagnostics);
        return again is not null && !diagnostics.HasErrors && TreeComparison.Same(root, again)
            && CommentFinder.Find(text, again).Select(comment => comment.Text).Order(StringComparer.Ordinal)
                .SequenceEqual(comments.Select(comment => comment.Text).Order(StringComparer.Ordinal));
    }
}
