using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>The meetings of a YAML text.</summary>
/// <remarks>What the YAML reader finds belongs to the meeting in whose lines it stands, else to the file.</remarks>
internal sealed class YamlMeetings
{
    private readonly FactFile file;
    private readonly int firstLine;
    private readonly IReadOnlyList<Diagnostic> found;

    private YamlMeetings(FactFile file, int firstLine, IReadOnlyList<Diagnostic> found) => (this.file, this.firstLine, this.found) = (file, firstLine, found);

    /// <summary>The meetings of a text that is a list, or one meeting.</summary>
    /// <param name="text">The whole file, or some items of it.</param>
    /// <param name="firstLine">The line of the file on which the text begins.</param>
    /// <param name="file">Where it comes from.</param>
    public static IEnumerable<FactRow> Read(string text, int firstLine, FactFile file)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(new(file.Name, text), YamlOptions.Facts, bag);
        IReadOnlyList<SyntaxNode> items = root switch
        {
            SequenceNode list => list.Items,
            MappingNode one => [one],
            _ => [],
        };

        var reader = new YamlMeetings(file, firstLine, bag.InOrder());
        return reader.Rows(root, items);
    }

    private IEnumerable<FactRow> Rows(SyntaxNode? root, IReadOnlyList<SyntaxNode> items)
    {
        var before = items.Count == 0 ? found : [.. found.Where(diagnostic => diagnostic.Span.Start < items[0].Span.Start)];
        if (before.Count > 0)
        {
            yield return new(file.At(null), null, [.. before.Select(InFile)]);
        }
        else if (items.Count == 0)
        {
            yield return FactRow.Broken(file.At(null), root is SequenceNode ? FactFileDiagnostics.NoMeetings(file.At(null)) : FactFileDiagnostics.NotObject(file.At(null)));
        }

        for (var index = 0; index < items.Count; index++)
        {
            var end = index + 1 < items.Count ? items[index + 1].Span.Start : int.MaxValue;
            yield return Row(items[index], end);
        }
    }

    private FactRow Row(SyntaxNode item, int end)
    {
        var place = file.At(LineOf(item.Span));
        List<Diagnostic> mistakes = [.. found.Where(diagnostic => diagnostic.Span.Start >= item.Span.Start && diagnostic.Span.Start < end).Select(InFile)];
        Meeting? meeting = null;
        if (item is MappingNode mapping)
        {
            meeting = new([.. Given(mapping, mistakes)], place);
        }
        else if (item is not MissingNode)
        {
            mistakes.Add(FactFileDiagnostics.NotObject(place));
        }

        return new(place, meeting, mistakes) { Original = file.KeepOriginal ? Encoding.UTF8.GetBytes(AsItem(item)) : default };
    }

    private IEnumerable<GivenFact> Given(MappingNode mapping, List<Diagnostic> mistakes)
    {
        foreach (var entry in mapping.Entries)
        {
            var at = new FactPlace(file.Name, LineOf(entry.Key.Span), entry.Key.Text, null);
            if (ValueOf(entry.Value) is { } value)
            {
                yield return new(entry.Key.Text, value, at);
            }
            else if (entry.Value is not MissingNode)
            {
                mistakes.Add(FactFileDiagnostics.NestedValue(at, entry.Key.Text));
            }
        }
    }

    /// <summary>A node as a raw value; null where it is neither a scalar nor a list of scalars, or is missing.</summary>
    public static RawValue? ValueOf(SyntaxNode node) => node switch
    {
        ScalarNode scalar => ValueOf(scalar),
        SequenceNode list when list.Items.All(item => item is ScalarNode) => new(RawKind.List, "", [.. list.Items.Select(item => ValueOf((ScalarNode)item))]),
        _ => null,
    };

    private static RawValue ValueOf(ScalarNode scalar) => scalar switch
    {
        { IsNull: true } => RawValue.Of(RawKind.Null),
        { Style: ScalarStyle.Plain, Text: "unknown" } => RawValue.Of(RawKind.Unknown),
        { Style: ScalarStyle.Plain } => RawValue.Of(RawKind.Untyped, scalar.Text),
        _ => RawValue.Of(RawKind.Text, scalar.Text),
    };

    private int LineOf(SourceSpan span) => firstLine + span.Position.Line - 1;

    // A piece of a long file has no lines of its own to show: there the place says where.
    private Diagnostic InFile(Diagnostic diagnostic)
    {
        var place = file.At(LineOf(diagnostic.Span));
        return firstLine == 1 ? diagnostic.WithPlace(place) : diagnostic.OnlyAt(place);
    }

    // The meeting as an item of a list, so that rows can be put under one another and read again.
    private static string AsItem(SyntaxNode item)
    {
        var column = item.Span.Position.Column;
        return column > 2
            ? "-" + new string(' ', column - 2) + item.Span.Text
            : "- " + item.Span.Text.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal);
    }
}
