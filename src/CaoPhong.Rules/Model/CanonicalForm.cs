using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>A document of rules in the one form that is hashed.</summary>
/// <remarks>Keys are sorted by their UTF-16 units; numbers have no needless zeros, expressions are their tokens with one blank between them;
/// every scalar is a quoted text. <c>note</c>, <c>ignore</c> and <c>status</c> are not in it, nor are comments, layout, quotes
/// and the order of keys. Nothing is filled in. This form never changes: fingerprints of published versions depend on it.</remarks>
public static class CanonicalForm
{
    private static readonly string[] Silent = ["note", "ignore"];

    /// <summary>The canonical text of a consolidated document.</summary>
    /// <param name="document">As read from its file, or put together from amendments.</param>
    /// <param name="kinds">The kinds of criterion that the document may use: they say which of their options are numbers and expressions.</param>
    public static string Of(MappingNode document, IReadOnlyList<ICriterionKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(kinds);
        var writer = new StringBuilder();
        var known = document.Entries.Where(entry => entry.Key.Text != "status").ToList();
        WriteMapping(document with { Entries = known }, RuleSetShape.Of(kinds), writer);
        return writer.ToString();
    }

    private static void Write(SyntaxNode node, OptionShape? shape, StringBuilder writer)
    {
        switch (node)
        {
            case MappingNode mapping:
                WriteMapping(mapping, shape, writer);
                break;
            case SequenceNode sequence:
                WriteSequence(sequence, shape, writer);
                break;
            case ScalarNode scalar:
                WriteText(TextOf(scalar, Resolve(shape, node)), writer);
                break;
            default:
                writer.Append("null");
                break;
        }
    }

    private static void WriteMapping(MappingNode mapping, OptionShape? shape, StringBuilder writer)
    {
        var here = Resolve(shape, mapping);
        var hasFreeKeys = here is DictionaryShape;
        writer.Append('{');
        var first = true;
        foreach (var entry in mapping.Entries.Where(entry => hasFreeKeys || !Silent.Contains(entry.Key.Text)).OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
        {
            writer.Append(first ? "" : ",");
            first = false;
            WriteText(entry.Key.Text, writer);
            writer.Append(':');
            Write(entry.Value, Below(here, entry.Key.Text, mapping), writer);
        }

        writer.Append('}');
    }

    private static void WriteSequence(SequenceNode sequence, OptionShape? shape, StringBuilder writer)
    {
        var item = (Resolve(shape, sequence) as ListShape)?.Item;
        writer.Append('[');
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            writer.Append(i == 0 ? "" : ",");
            Write(sequence.Items[i], item, writer);
        }

        writer.Append(']');
    }

    private static OptionShape? Below(OptionShape? shape, string key, MappingNode mapping) => shape switch
    {
        DictionaryShape dictionary => dictionary.Value,
        MappingShape known when known.Fields.FirstOrDefault(field => field.Key == key) is { } field => field.Shape is FactValueShape
            ? new FactValueShape { IsNumber = (mapping.Find("type")?.Value as ScalarNode)?.Text is "number" or "integer" }
            : field.Shape,
        _ => null,
    };

    private static OptionShape? Resolve(OptionShape? shape, SyntaxNode node) => shape switch
    {
        NamedShape named => Resolve(named.Shape, node),
        EitherShape either => Resolve(node switch
        {
            MappingNode => either.Mapping,
            SequenceNode => either.List,
            _ => either.Scalar,
        }, node),
        _ => shape,
    };

    private static string TextOf(ScalarNode scalar, OptionShape? shape) => shape switch
    {
        NumberShape or EdgeShape or FactValueShape { IsNumber: true } when Numbers.TryParse(scalar.Text, out var number) => Numbers.Format(number),
        ExpressionShape or CellShape => CanonicalTokens.Of(scalar.Text),
        _ => TextForms.Compose(scalar.Text),
    };

    private static void WriteText(string text, StringBuilder writer)
    {
        writer.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => writer.Append("\\\""),
                '\\' => writer.Append("\\\\"),
                '\n' => writer.Append("\\n"),
                < ' ' => writer.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => writer.Append(letter),
            };
        }

        writer.Append('"');
    }
}
