using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Finds where a change puts a thing: its parent, its list and its place among its siblings.</summary>
internal sealed class ChangeTarget(MappingNode document, DocumentPlaces places, DiagnosticBag diagnostics)
{
    private static readonly string[] SectionKeys = ["sections", "criteria", "ceiling"];

    /// <summary>Where a new thing goes; null, and reported, where nothing says it.</summary>
    public TargetList? ForNew(MappingReader reader, ScalarNode path, SyntaxNode thing)
    {
        if (reader.Has("in") && !IsOwnList(reader, path))
        {
            if (ListOf(path).Id is not null && reader.Scalar("in") is { } strange)
            {
                diagnostics.Report(AmendmentDiagnostics.NotAParent(strange, path.Text));
                return null;
            }

            var isSection = thing is MappingNode mapping && SectionKeys.Any(key => mapping.Find(key) is not null);
            return Part(reader, path, isSection ? "sections" : "criteria");
        }

        if (DocumentPlaces.Singles.Contains(path.Text))
        {
            return new(document, null, path, null, document.Entries.Count);
        }

        var (parent, key, id) = ListOf(path);
        if (parent is null)
        {
            diagnostics.Report(id is null ? AmendmentDiagnostics.NoParent(path.Span, path.Text) : AmendmentDiagnostics.NotFound(path.Span, path.Text, places.Paths));
            return null;
        }

        return InList(reader, path, parent, key, id!);
    }

    /// <summary>Where a thing that is moved goes; null, and reported, where nothing says it.</summary>
    /// <param name="reader">The change.</param>
    /// <param name="path">By what the thing is named.</param>
    /// <param name="place">The thing where it was.</param>
    /// <param name="left">What it stood in, without it.</param>
    public TargetList? ForMoved(MappingReader reader, ScalarNode path, DocumentPlace place, SyntaxNode left)
    {
        if (!reader.Has("in"))
        {
            if (!reader.Has("after") && !reader.Has("before"))
            {
                diagnostics.Report(AmendmentDiagnostics.NoPlace(path.Span, path.Text));
                return null;
            }

            return AtSibling(reader, path, left) is { } at ? new(null, null, path, left, at) : null;
        }

        if (reader.Scalar("in") is not { } parent)
        {
            return null;
        }

        if (DocumentPlaces.Inside(place.Node).Find(parent.Text).Count > 0 || parent.Text == path.Text)
        {
            diagnostics.Report(AmendmentDiagnostics.IntoItself(path));
            return null;
        }

        if (!place.IsPart)
        {
            diagnostics.Report(AmendmentDiagnostics.NotAParent(parent, path.Text));
            return null;
        }

        var isSection = place.Node is MappingNode mapping && SectionKeys.Any(key => mapping.Find(key) is not null);
        return Part(reader, path, isSection ? "sections" : "criteria");
    }

    private TargetList? Part(MappingReader reader, ScalarNode path, string key)
    {
        if (reader.Scalar("in") is not { } parent)
        {
            return null;
        }

        var found = places.Find(parent.Text).Where(place => place.Node is MappingNode mapping && Takes(place, mapping, key)).ToList();
        if (found.Count == 0)
        {
            diagnostics.Report(places.Find(parent.Text).Count == 0
                ? AmendmentDiagnostics.NotFound(parent.Span, parent.Text, places.Paths)
                : AmendmentDiagnostics.NotAParent(parent, path.Text));
            return null;
        }

        return InList(reader, path, (MappingNode)found[0].Node, key, path);
    }

    // Sections stand in forms and sections, criteria in sections alone.
    private static bool Takes(DocumentPlace place, MappingNode mapping, string key) =>
        place.IsPart
            ? SectionKeys.Any(sectionKey => mapping.Find(sectionKey) is not null)
            : key == "sections" && place.Path.StartsWith("forms.", StringComparison.Ordinal);

    private TargetList? InList(MappingReader reader, ScalarNode path, MappingNode parent, string? key, ScalarNode id)
    {
        var holder = key is null ? parent : parent.Find(key)?.Value;
        return AtSibling(reader, path, holder) is { } at ? new(parent, key, id, holder, at) : null;
    }

    private int? AtSibling(MappingReader reader, ScalarNode path, SyntaxNode? holder)
    {
        if (reader.Has("after") && reader.Has("before"))
        {
            diagnostics.Report(AmendmentDiagnostics.AfterOrBefore(reader.SpanOf("before")));
            return null;
        }

        var ids = holder switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Key.Text).ToList(),
            SequenceNode list => [.. list.Items.Select(item => DocumentPlaces.IdOf(item) ?? "")],
            _ => [],
        };

        if (reader.Scalar("after") is not { } sibling && (sibling = reader.Scalar("before")!) is null)
        {
            return ids.Count;
        }

        // A sibling is named as other things are: by its id, or by its path.
        var place = ids.FindIndex(id => id == sibling.Text || PathWithout(path.Text) + id == sibling.Text);
        if (place < 0)
        {
            diagnostics.Report(AmendmentDiagnostics.NotASibling(sibling, path.Text));
            return null;
        }

        return reader.Has("after") ? place + 1 : place;
    }

    private static string PathWithout(string path) => path[..(path.LastIndexOf('.') + 1)];

    // 'in: facts' says of facts.NAME what its path says already; grades and caps may also name their form.
    private bool IsOwnList(MappingReader reader, ScalarNode path) =>
        ListOf(path).Id is not null && reader.Scalar("in")?.Text is { } parent
        && (parent == PathWithout(path.Text)[..^1] || path.Text.Split('.') is [var list, var form, _] && (parent == $"forms.{form}" || (list == "year" && parent == "year")));

    // facts.NAME and the like: what the list stands in, the key of the list, and the id in it.
    private (MappingNode? Parent, string? Key, ScalarNode? Id) ListOf(ScalarNode path)
    {
        var parts = path.Text.Split('.');
        if (parts.Length == 2 && DocumentPlaces.Lists.Contains(parts[0]))
        {
            return (document, parts[0], Piece(path, parts[0].Length + 1));
        }

        if (parts.Length == 3 && parts[0] is "grades" or "caps")
        {
            var form = (document.Find("forms")?.Value as MappingNode)?.Find(parts[1])?.Value as MappingNode;
            return (form, parts[0], Piece(path, parts[0].Length + parts[1].Length + 2));
        }

        return parts.Length == 3 && parts[0] == "year" && parts[1] is "grades" or "caps"
            ? (document.Find("year")?.Value as MappingNode, parts[1], Piece(path, parts[0].Length + parts[1].Length + 2))
            : (null, null, null);
    }

    private static ScalarNode Piece(ScalarNode path, int start) =>
        new(path.Text[start..], ScalarStyle.Plain, path.SpanOf(start, path.Text.Length - start));
}
