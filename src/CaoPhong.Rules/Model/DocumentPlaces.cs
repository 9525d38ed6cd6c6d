using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>A thing in a document that a change may name.</summary>
/// <param name="Path">By what it is named.</param>
/// <param name="Holder">The mapping or list that it stands in.</param>
/// <param name="Node">The thing; in a mapping the value under its key.</param>
internal sealed record DocumentPlace(string Path, SyntaxNode Holder, SyntaxNode Node)
{
    /// <summary>Whether it is a section or criterion, which are named by their id alone.</summary>
    public bool IsPart { get; init; }
}

/// <summary>All things in a document that a change may name.</summary>
internal sealed class DocumentPlaces
{
    /// <summary>Lists of things at the top, by the first word of their paths.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["facts", "derived", "rules_of_facts", "sources", "choices", "forms"];

    /// <summary>Things at the top that are named by their key.</summary>
    public static IReadOnlyList<string> Singles { get; } = ["title", "subject", "assessors", "year"];

    private readonly List<DocumentPlace> places = [];

    public DocumentPlaces(MappingNode document)
    {
        foreach (var entry in document.Entries)
        {
            if (Singles.Contains(entry.Key.Text))
            {
                places.Add(new(entry.Key.Text, document, entry.Value));
            }

            if (Lists.Contains(entry.Key.Text))
            {
                AddAll(entry.Value, entry.Key.Text);
            }
        }

        if (document.Find("year")?.Value is MappingNode year)
        {
            AddAll(year.Find("grades")?.Value, "year.grades");
            AddAll(year.Find("caps")?.Value, "year.caps");
        }

        foreach (var form in (document.Find("forms")?.Value as MappingNode)?.Entries ?? [])
        {
            AddAll((form.Value as MappingNode)?.Find("grades")?.Value, $"grades.{form.Key.Text}");
            AddAll((form.Value as MappingNode)?.Find("caps")?.Value, $"caps.{form.Key.Text}");
            AddParts(form.Value);
        }
    }

    private DocumentPlaces()
    {
    }

    /// <summary>All paths.</summary>
    public IReadOnlyList<string> Paths => [.. places.Select(place => place.Path)];

    /// <summary>The paths of things that stand inside a node.</summary>
    public IEnumerable<string> PathsInside(SyntaxNode node)
    {
        var nodes = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        Collect(node, nodes);
        nodes.Remove(node);
        return places.Where(place => nodes.Contains(place.Node)).Select(place => place.Path);
    }

    /// <summary>The sections and criteria inside a section.</summary>
    public static DocumentPlaces Inside(SyntaxNode part)
    {
        var inside = new DocumentPlaces();
        inside.AddParts(part);
        return inside;
    }

    /// <summary>The things of a path: none, one, or a section or criterion and something else that is named alike.</summary>
    public IReadOnlyList<DocumentPlace> Find(string path) => [.. places.Where(place => place.Path == path).DistinctBy(place => place.IsPart)];

    /// <summary>The id of an item of a list.</summary>
    public static string? IdOf(SyntaxNode item) => ((item as MappingNode)?.Find("id")?.Value as ScalarNode)?.Text;

    private static void Collect(SyntaxNode node, HashSet<SyntaxNode> nodes)
    {
        nodes.Add(node);
        var inside = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode sequence => sequence.Items,
            _ => [],
        };
        foreach (var child in inside)
        {
            Collect(child, nodes);
        }
    }

    private void AddAll(SyntaxNode? holder, string prefix)
    {
        switch (holder)
        {
            case MappingNode mapping:
                places.AddRange(mapping.Entries.Select(entry => new DocumentPlace($"{prefix}.{entry.Key.Text}", mapping, entry.Value)));
                break;
            case SequenceNode list:
                places.AddRange(
                    from item in list.Items
                    let id = IdOf(item)
                    where id is not null
                    select new DocumentPlace($"{prefix}.{id}", list, item));
                break;
        }
    }

    private void AddParts(SyntaxNode holder)
    {
        foreach (var entry in (holder as MappingNode)?.Entries ?? [])
        {
            if (entry.Key.Text is not ("sections" or "criteria") || entry.Value is not SequenceNode list)
            {
                continue;
            }

            foreach (var item in list.Items)
            {
                if (IdOf(item) is { } id)
                {
                    places.Add(new(id, list, item) { IsPart = true });
                }

                AddParts(item);
            }
        }
    }
}
