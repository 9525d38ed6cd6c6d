using System.Text;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>A document of rules in the one form that is hashed.</summary>
/// <remarks>Keys are sorted by their UTF-16 units; numbers have no needless zeros, expressions are their tokens with one blank between them;
/// every scalar is a quoted text. <c>note</c>, <c>ignore</c> and <c>status</c> are not in it, nor are comments, layout, quotes
/// and the order of keys. Nothing is filled in. This form never changes: fingerprints of published versions depend on it.</remarks>
public static class CanonicalForm
{
    private static readonly string[] NotHashed = ["note", "ignore"];

    /// <summary>The canonical text of a consolidated document.</summary>
    /// <param name="document">As read from its file, or put together from amendments.</param>
    /// <param name="kinds">The kinds of criterion that the document may use: they say which of their options are numbers and expressions.</param>
    public static string Of(MappingNode document, IReadOnlyList<ICriterionKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(kinds);
        var writer = new StringBuilder();
        var known = document.Entries.Where(entry => entry.Key.Text != "status").ToList();
        new CanonicalWriter(NotHashed).Write(document with { Entries = known }, RuleSetShape.Of(kinds), writer);
        return writer.ToString();
    }

    /// <summary>Whether two documents say the same, notes included.</summary>
    internal static bool Same(MappingNode one, MappingNode other, IReadOnlyList<ICriterionKind> kinds)
    {
        var shape = RuleSetShape.Of(kinds);
        return Text(one) == Text(other);

        string Text(MappingNode document)
        {
            var writer = new StringBuilder();
            new CanonicalWriter([]).Write(document, shape, writer);
            return writer.ToString();
        }
    }
}
