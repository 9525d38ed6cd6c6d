using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Applies the changes of an amendment to a document, in order.</summary>
internal sealed class ChangeReader(
    MappingNode document, IReadOnlyList<ICriterionKind> kinds, MappingEntry? source, DiagnosticBag diagnostics)
{
    private static readonly Phrase Words = new("thay đổi", "a change");

    private static readonly Dictionary<string, string[]> KeysOf = new(StringComparer.Ordinal)
    {
        ["replace"] = ["with"],
        ["set"] = ["to"],
        ["add"] = ["with", "in", "after", "before"],
        ["move"] = ["in", "after", "before"],
        ["remove"] = [],
    };

    private readonly TouchedThings touched = new(diagnostics);
    private MappingNode document = document;

    /// <summary>The keys of a change.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["replace", "set", "add", "move", "remove", "with", "to", "in", "after", "before", "source", "note"];

    /// <summary>Whether a key says what a change does.</summary>
    public static bool IsVerb(string key) => KeysOf.ContainsKey(key);

    /// <summary>The changed document; a change that is wrong is reported and left out.</summary>
    public MappingNode Apply(IReadOnlyList<SyntaxNode> changes)
    {
        foreach (var item in changes)
        {
            if (MappingReader.Of(item, Words, Keys, diagnostics) is { } reader && VerbOf(reader) is { } verb && PathOf(reader, verb) is { } path)
            {
                document = Changed(reader, verb, path) ?? document;
            }
        }

        return document;
    }

    private string? VerbOf(MappingReader reader)
    {
        var verbs = KeysOf.Keys.Where(reader.Has).ToList();
        if (verbs.Count != 1)
        {
            diagnostics.Report(AmendmentDiagnostics.OneVerb(verbs.Count > 1 ? reader.SpanOf(verbs[1]) : reader.Start));
            return null;
        }

        var verb = verbs[0];
        var strays = reader.Node.Entries
            .Where(entry => Keys.Contains(entry.Key.Text) && entry.Key.Text != verb && !KeysOf[verb].Contains(entry.Key.Text) && entry.Key.Text is not ("source" or "note"))
            .ToList();
        foreach (var stray in strays)
        {
            diagnostics.Report(AmendmentDiagnostics.StrayKey(stray.Key, verb, KeysOf[verb]));
        }

        return strays.Count == 0 ? verb : null;
    }

    private static ScalarNode? PathOf(MappingReader reader, string verb) => reader.Text(verb) is null ? null : reader.Scalar(verb);

    private MappingNode? Changed(MappingReader reader, string verb, ScalarNode path)
    {
        var places = new DocumentPlaces(document);
        if (verb == "add")
        {
            return Add(reader, path, places);
        }

        if (Find(path, places) is not { } place)
        {
            return null;
        }

        switch (verb)
        {
            case "replace":
                return Replace(reader, path, place, places);
            case "set":
                return Set(reader, path, place, places);
            case "move":
                return Move(reader, path, place);
            default:
                return touched.Take(path, null) && Keeps(path, places, [place.Node]) ? TreeEdit.Without(document, place.Holder, place.Node) : null;
        }
    }

    private DocumentPlace? Find(ScalarNode path, DocumentPlaces places)
    {
        var found = places.Find(path.Text);
        switch (found.Count)
        {
            case 0 when touched.Of(path.Text) is { } other:
                diagnostics.Report(AmendmentDiagnostics.Twice(path.Span, path.Text, other.Span));
                return null;
            case 0:
                diagnostics.Report(AmendmentDiagnostics.NotFound(path.Span, path.Text, places.Paths));
                return null;
            case 1:
                return found[0];
            default:
                diagnostics.Report(AmendmentDiagnostics.Ambiguous(path));
                return null;
        }
    }

    private MappingNode? Replace(MappingReader reader, ScalarNode path, DocumentPlace place, DocumentPlaces places)
    {
        if (!reader.Require("with") || reader.Value("with") is not { } written)
        {
            return null;
        }

        if (NewThing(reader, written, path, place.Holder, (place.Node as MappingNode)?.Find("id")) is not { } thing)
        {
            return null;
        }

        return touched.Take(path, null) && Keeps(path, places, [place.Node]) ? Swapped(path, place.Node, thing) : null;
    }

    // What an earlier change did to a thing would go with what the thing stands in.
    private bool Keeps(ScalarNode path, DocumentPlaces places, IEnumerable<SyntaxNode> lost)
    {
        foreach (var inside in lost.SelectMany(places.PathsInside))
        {
            if (touched.Of(inside) is { } other)
            {
                diagnostics.Report(AmendmentDiagnostics.Twice(path.Span, inside, other.Span));
                return false;
            }
        }

        return true;
    }

    private MappingNode? Set(MappingReader reader, ScalarNode path, DocumentPlace place, DocumentPlaces places)
    {
        if (!reader.Require("to") || reader.Value("to") is not { } written)
        {
            return null;
        }

        if (place.Node is not MappingNode mapping)
        {
            // 'set' of what has no keys, such as the title, is the same as 'replace'.
            return touched.Take(path, null) ? Swapped(path, place.Node, written) : null;
        }

        if (MappingReader.Of(written, Phrase.Same("'to'"), [.. (written as MappingNode)?.Entries.Select(entry => entry.Key.Text) ?? []], diagnostics) is not { } keys)
        {
            return null;
        }

        var entries = OwnSource(reader) is { } cited && keys.Node.Find("source") is null ? [.. keys.Node.Entries, cited] : keys.Node.Entries;
        var setter = new KeySetter(kinds, diagnostics);
        return touched.Take(path, [.. entries.SelectMany(entry => setter.Means(entry.Key.Text))])
            && Keeps(path, places, entries.Select(entry => mapping.Find(entry.Key.Text)?.Value).OfType<SyntaxNode>())
            && setter.Set(mapping, entries, path, place.Holder is SequenceNode) is { } changed
            ? Swapped(path, mapping, changed)
            : null;
    }

    private MappingNode? Swapped(ScalarNode path, SyntaxNode old, SyntaxNode replacement)
    {
        var changed = (MappingNode)TreeEdit.Swap(document, old, replacement);
        if (!CanonicalForm.Same(changed, document, kinds))
        {
            return changed;
        }

        diagnostics.Report(AmendmentDiagnostics.Nothing(path.Span, path.Text));
        return null;
    }

    private MappingNode? Add(MappingReader reader, ScalarNode path, DocumentPlaces places)
    {
        if (!reader.Require("with") || reader.Value("with") is not { } written)
        {
            return null;
        }

        if (places.Find(path.Text) is [var there, ..])
        {
            diagnostics.Report(AmendmentDiagnostics.Exists(path.Span, path.Text, there.Node.Span));
            return null;
        }

        var target = new ChangeTarget(document, places, diagnostics);
        if (target.ForNew(reader, path, written) is not { } list
            || NewThing(reader, written, path, list.Holder, null, list.Id) is not { } thing
            || !touched.Take(path, null))
        {
            return null;
        }

        return list.Insert(document, thing);
    }

    private MappingNode? Move(MappingReader reader, ScalarNode path, DocumentPlace place)
    {
        // Taken out first, so that the places among its new siblings are counted without it.
        var left = TreeEdit.Left(place.Holder, place.Node);
        var without = (MappingNode)TreeEdit.Swap(document, place.Holder, left);
        var target = new ChangeTarget(without, new DocumentPlaces(without), diagnostics).ForMoved(reader, path, place, left);
        if (target is null || !touched.Take(path, []))
        {
            return null;
        }

        var entry = (place.Holder as MappingNode)?.Entries.First(line => ReferenceEquals(line.Value, place.Node));
        var moved = TreeEdit.Pruned(target.Insert(without, place.Node, entry), left);
        if (TreeEdit.SameOrder(moved, document))
        {
            diagnostics.Report(AmendmentDiagnostics.Nothing(path.Span, path.Text));
            return null;
        }

        return moved;
    }

    // The thing as it enters the document: an item of a list has its id in front, and a thing without a source has that of the change.
    private SyntaxNode? NewThing(
        MappingReader reader, SyntaxNode written, ScalarNode path, SyntaxNode holder, MappingEntry? oldId, ScalarNode? newId = null)
    {
        if (written is not MappingNode mapping)
        {
            return written;
        }

        var entries = mapping.Entries.ToList();
        if (holder is SequenceNode && (newId ?? oldId?.Value as ScalarNode) is { } id)
        {
            if (mapping.Find("id") is { Value: ScalarNode own } && own.Text != id.Text)
            {
                diagnostics.Report(AmendmentDiagnostics.OtherId(own, path.Text));
                return null;
            }

            if (mapping.Find("id") is null)
            {
                entries.Insert(0, oldId ?? new(new("id", ScalarStyle.Plain, path.Span), id, path.Span));
            }
        }

        var takesSource = !path.Text.StartsWith("sources.", StringComparison.Ordinal) && !path.Text.StartsWith("choices.", StringComparison.Ordinal);
        if (takesSource && mapping.Find("source") is null && (OwnSource(reader) ?? source) is { } cited)
        {
            entries.Add(cited);
        }

        return mapping with { Entries = entries };
    }

    private static MappingEntry? OwnSource(MappingReader reader) => reader.Node.Find("source");
}
