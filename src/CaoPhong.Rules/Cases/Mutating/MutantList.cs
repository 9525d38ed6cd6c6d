using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Collects the mutants of one thing: edges that are equal move together.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="place">What they are of, by its id.</param>
/// <param name="criterion">The mapping of the criterion; null for something else.</param>
/// <param name="apart">Whether equal edges also move one by one, where not every value must have exactly one row.</param>
internal sealed class MutantList(string place, MappingNode? criterion, bool apart)
{
    private readonly List<Mutant> mutants = [];
    private readonly List<EdgeSite> edges = [];

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<Mutant> Finish()
    {
        foreach (var group in edges.GroupBy(edge => (edge.Scope, edge.Value)))
        {
            AddEdges([.. group]);
            if (apart && group.Count() > 1)
            {
                foreach (var edge in group)
                {
                    AddEdges([edge]);
                }
            }
        }

        return [.. mutants.OrderBy(mutant => mutant.Spans[0].Start)];
    }

    /// <summary>An edge, to be moved by a step each way and to be opened or closed.</summary>
    public void Add(EdgeSite edge) => edges.Add(edge);

    /// <summary>Characters that are written otherwise.</summary>
    public void Add(TextEdit edit, Phrase change) =>
        Add(change, [edit.Scalar.SpanOf(edit.Start, edit.Length)], TextEdit.Apply([edit]));

    /// <summary>Two values that change places.</summary>
    public void AddSwap(SyntaxNode one, SyntaxNode other, Phrase change) => Add(change, [one.Span, other.Span], [(one, other), (other, one)]);

    /// <summary>Something that is left out of a list or group of keys.</summary>
    public void AddDrop(SyntaxNode holder, SyntaxNode node, SourceSpan span, Phrase change) =>
        Add(change, [span], [(holder, Model.TreeEdit.Left(holder, node))]);

    /// <summary>Any change.</summary>
    public void Add(Phrase change, IReadOnlyList<SourceSpan> spans, IReadOnlyList<(SyntaxNode Old, SyntaxNode New)> edits) =>
        mutants.Add(new(place, change, spans) { Edits = edits, Criterion = criterion });

    private void AddEdges(IReadOnlyList<EdgeSite> sites)
    {
        SourceSpan[] spans = [.. sites.Select(site => site.Span)];
        foreach (var step in new[] { sites[0].Step, -sites[0].Step })
        {
            var (old, moved) = (sites[0].Written(sites[0].Value), sites[0].Written(sites[0].Value + step));
            Add(Becomes(old, moved), spans, TextEdit.Apply(sites.Select(site => site.Number with { Text = site.Written(site.Value + step) })));
        }

        var turns = sites.Select(site => site.Turn).OfType<EdgeTurn>().ToList();
        if (turns.Count == sites.Count)
        {
            var edge = sites[0].Written(sites[0].Value);
            Add(
                Becomes($"{turns[0].From} {edge}", $"{turns[0].To} {edge}"), spans,
                [.. TextEdit.Apply(turns.Select(turn => turn.Edit).OfType<TextEdit>()), .. Rekeyed(turns)]);
        }
    }

    private static IEnumerable<(SyntaxNode Old, SyntaxNode New)> Rekeyed(List<EdgeTurn> turns) =>
        turns.Where(turn => turn.Mapping is not null)
            .GroupBy(turn => turn.Mapping!, ReferenceEqualityComparer.Instance)
            .Select(group => ((SyntaxNode)group.First().Mapping!, (SyntaxNode)Rekeyed(group.First().Mapping!, [.. group])));

    private static MappingNode Rekeyed(MappingNode mapping, List<EdgeTurn> turns) => mapping with
    {
        Entries = [.. mapping.Entries.Select(entry => turns.Find(turn => turn.Key == entry.Key.Text) is { } turn
            ? entry with { Key = new(turn.To, ScalarStyle.Plain, entry.Key.Span) }
            : entry)],
    };

    /// <summary>The words for one text in place of another.</summary>
    public static Phrase Becomes(string old, string text) => new($"{old} thành {text}", $"{old} becomes {text}");
}
