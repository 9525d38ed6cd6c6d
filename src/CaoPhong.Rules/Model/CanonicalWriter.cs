using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Writes nodes in their canonical form.</summary>
/// <param name="silent">Keys that are left out, except where authors choose the keys.</param>
internal sealed class CanonicalWriter(IReadOnlyList<string> silent)
{
    /// <summary>Writes a node of a shape.</summary>
    public void Write(SyntaxNode node, OptionShape? shape, StringBuilder writer)
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

    private void WriteMapping(MappingNode mapping, OptionShape? shape, StringBuilder writer)
    {
        var here = Resolve(shape, mapping);
        var hasFreeKeys = here is DictionaryShape;
        writer.Append('{');
        var first = true;
        foreach (var entry in mapping.Entries.Where(entry => hasFreeKeys || !silent.Contains(entry.Key.Text)).OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
        {
            writer.Append(first ? "" : ",");
            first = false;
            WriteText(entry.Key.Text, writer);
            writer.Append(':');
            Write(entry.Value, Below(here, entry.Key.Text, mapping), writer);
        }

        writer.Append('}');
    }

    private void WriteSequence(SequenceNode sequence, OptionShape? shape, StringBuilder writer)
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

    /// <summary>Writes a text in quotes.</summary>
    public static void WriteText(string text, StringBuilder writer)
    {
        writer.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => writer.Append("\\\""),
                '\\' => writer.Append("\\\\"),
                '\n' => writer.Append("\\n"),
                < ' ' => writer.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => writer.Append(letter),
            };
        }

        writer.Append('"');
    }
}
