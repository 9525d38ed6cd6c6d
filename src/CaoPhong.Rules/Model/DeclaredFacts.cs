using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Finds the facts that criteria declare themselves: those that are judged by hand and name no fact.</summary>
/// <remarks>They must be known before any expression is read, so that the tree is walked ahead of the readers, which report what is wrong.</remarks>
internal static class DeclaredFacts
{
    /// <summary>The facts, in the order of the text.</summary>
    public static IReadOnlyList<AddedFact> Find(MappingNode document, IReadOnlyList<ICriterionKind> kinds)
    {
        var found = new List<AddedFact>();
        foreach (var form in Entries(document, "forms"))
        {
            FindInSections(form.Value, kinds, found);
        }

        return found;
    }

    /// <summary>The name of the fact that a criterion of a kind declares; null where it declares none.</summary>
    public static string? NameFor(ICriterionKind kind, MappingNode criterion)
    {
        var shape = kind.Options switch
        {
            MappingShape mapping => mapping,
            EitherShape { Mapping: MappingShape mapping } => mapping,
            _ => null,
        };

        return shape?.Fields.FirstOrDefault(field => field.Shape is FactShape { DeclaredWhenMissing: true }) is { } field
            && criterion.Find(kind.Key)?.Value is MappingNode options && options.Find(field.Key) is null
            && criterion.Find("id")?.Value is ScalarNode id
            ? id.Text.Replace('.', '_').Replace('-', '_')
            : null;
    }

    private static void FindInSections(SyntaxNode holder, IReadOnlyList<ICriterionKind> kinds, List<AddedFact> found)
    {
        foreach (var entry in holder is MappingNode mapping ? mapping.Entries : [])
        {
            foreach (var item in entry.Value is SequenceNode list ? list.Items.OfType<MappingNode>() : [])
            {
                if (entry.Key.Text == "sections")
                {
                    FindInSections(item, kinds, found);
                }
                else if (entry.Key.Text == "criteria" && Declared(item, kinds) is { } fact)
                {
                    found.Add(fact);
                }
            }
        }
    }

    private static AddedFact? Declared(MappingNode criterion, IReadOnlyList<ICriterionKind> kinds)
    {
        var named = kinds.Where(kind => criterion.Find(kind.Key) is not null).ToList();
        if (named.Count != 1 || NameFor(named[0], criterion) is not { } name)
        {
            return null;
        }

        var id = (ScalarNode)criterion.Find("id")!.Value;
        var symbol = new Symbol(name, FeelType.Number, 0)
        {
            Domain = new(new(0, true), Number(criterion, "max") is { } max ? new Edge(max, true) : null, Number(criterion.Find(named[0].Key)!.Value, "step")),
            Declared = id.Span,
        };

        var label = criterion.Find("title")?.Value is ScalarNode { Text: var title } && !string.IsNullOrWhiteSpace(title) ? title : name;
        return new(new(symbol, FactType.Number, id.Span) { Label = label }, id.Text);
    }

    private static decimal? Number(SyntaxNode node, string key) =>
        node is MappingNode mapping && mapping.Find(key)?.Value is ScalarNode scalar && Numbers.TryParse(scalar.Text, out var number) && number > 0
            ? number
            : null;

    private static IReadOnlyList<MappingEntry> Entries(MappingNode document, string key) =>
        document.Find(key)?.Value is MappingNode mapping ? mapping.Entries : [];
}
