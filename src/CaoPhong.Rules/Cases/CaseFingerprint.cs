using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>The SHA-256 of what a case gives and expects, by which a published version freezes it.</summary>
/// <remarks>Independent of layout, order of keys, comments and notes, of needless zeros, and of whether a fact stands in <c>base</c>,
/// in <c>given</c> or in a column. This form never changes: locks depend on it.</remarks>
internal static class CaseFingerprint
{
    // The facts are written apart, merged, and so are the meetings of a year; the name is what the hash is kept under.
    private static readonly string[] NotHashed = ["name", "given", "meetings", "year", "examples", "note", "ignore"];

    /// <summary>Such as <c>sha256:9f86d0…</c>.</summary>
    public static string Of(Case one, RuleSet ruleSet) => Fingerprint.OfText(Canonical(one, ruleSet));

    /// <summary>The text that is hashed.</summary>
    public static string Canonical(Case one, RuleSet ruleSet)
    {
        var texts = ruleSet.Facts.Facts.Where(fact => fact.Type == FactType.Text).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        var writer = new StringBuilder("{\"given\":");
        Write(writer, one.Meeting, texts);
        if (one.Year is { } year)
        {
            writer.Append(CultureInfo.InvariantCulture, $",\"year\":{year.Calendar},\"meetings\":[");
            Join(writer, year.Meetings, meeting => Write(writer, meeting.Meeting, texts));
            writer.Append(']');
        }

        foreach (var (key, value) in Rest(one.Text).OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            writer.Append(',');
            Quote(writer, key);
            writer.Append(':');
            Write(writer, value);
        }

        return writer.Append('}').ToString();
    }

    private static void Write(StringBuilder writer, Meeting meeting, HashSet<string> texts)
    {
        writer.Append('{');
        Join(writer, meeting.Given.OrderBy(fact => fact.Name, StringComparer.Ordinal), fact =>
        {
            Quote(writer, fact.Name);
            writer.Append(':');
            Write(writer, fact.Value, texts.Contains(fact.Name));
        });
        writer.Append('}');
    }

    // A cell is an expectation under the head of its column; the same as under 'expect', so no key of the item is named like one.
    private static IEnumerable<(string Key, SyntaxNode Value)> Rest(CaseText text) =>
        text.Item.Entries.Where(entry => !NotHashed.Contains(entry.Key.Text)).Select(entry => (entry.Key.Text, entry.Value))
            .Concat(text.Cells.Select(cell => ("column " + cell.Head.Text, cell.Cell)));

    private static void Write(StringBuilder writer, RawValue value, bool isText)
    {
        switch (value.Kind)
        {
            case RawKind.List:
                writer.Append('[');
                Join(writer, value.Items, item => Write(writer, item, isText));
                writer.Append(']');
                break;
            case RawKind.Unknown:
                writer.Append("unknown");
                break;
            case RawKind.Null:
                writer.Append("null");
                break;
            case RawKind.Untyped when !isText && Numbers.TryParse(value.Text, out var number):
                writer.Append(Numbers.Format(number));
                break;
            default:
                Quote(writer, value.Text);
                break;
        }
    }

    private static void Write(StringBuilder writer, SyntaxNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                writer.Append('{');
                Join(writer, mapping.Entries.Where(entry => entry.Key.Text is not ("note" or "ignore")).OrderBy(entry => entry.Key.Text, StringComparer.Ordinal), entry =>
                {
                    Quote(writer, entry.Key.Text);
                    writer.Append(':');
                    Write(writer, entry.Value);
                });
                writer.Append('}');
                break;
            case SequenceNode sequence:
                writer.Append('[');
                Join(writer, sequence.Items, item => Write(writer, item));
                writer.Append(']');
                break;
            case ScalarNode { Style: ScalarStyle.Plain } plain when Numbers.TryParse(plain.Text, out var number):
                writer.Append(Numbers.Format(number));
                break;
            case ScalarNode { Style: ScalarStyle.Plain, Text: "null" or "~" or "unknown" } word:
                writer.Append(word.Text is "unknown" ? "unknown" : "null");
                break;
            case ScalarNode scalar:
                Quote(writer, scalar.Text);
                break;
            default:
                writer.Append("null");
                break;
        }
    }

    private static void Join<T>(StringBuilder writer, IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            writer.Append(first ? "" : ",");
            first = false;
            write(item);
        }
    }

    private static void Quote(StringBuilder writer, string text) => CanonicalWriter.WriteText(TextForms.Compose(text), writer);
}
