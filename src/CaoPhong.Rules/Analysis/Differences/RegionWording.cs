using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Says where a box of pieces lies: for each axis that matters what it may be.</summary>
internal sealed class RegionWording(DiffRun run, DiffSearch search)
{
    /// <summary>The axes that matter: along the others the box holds every meeting that is asked about.</summary>
    /// <param name="box">Some pieces of each axis.</param>
    /// <param name="part">A region in it: an axis that has no value in one has none in all of the box.</param>
    public IReadOnlyList<RegionAxis> Where(MergedBox box, Region part)
    {
        var where = new List<RegionAxis>();
        for (var place = 0; place < box.Pieces.Count; place++)
        {
            var axis = search.Partition.Axes[place];
            var pieces = box.Pieces[place];
            var missing = Enumerable.Range(0, axis.Pieces.Count).Except(pieces);
            if (!part.LacksFacts(place) && missing.Any(piece => search.IsLive(place, piece)))
            {
                where.Add(Of(axis, pieces));
            }
        }

        return where;
    }

    /// <summary>Places in order as runs of neighbours.</summary>
    public static IEnumerable<PieceRange> Stretches(IReadOnlyList<int> pieces)
    {
        var from = pieces[0];
        for (var i = 1; i <= pieces.Count; i++)
        {
            if (i == pieces.Count || pieces[i] != pieces[i - 1] + 1)
            {
                yield return new(from, pieces[i - 1]);
                from = i < pieces.Count ? pieces[i] : 0;
            }
        }
    }

    private RegionAxis Of(Axis axis, int[] pieces)
    {
        Possible[] stretches = [.. Stretches(pieces).Select(range => Opened(axis, range))];
        var subject = run.Joint.Calculated.GetValueOrDefault(axis.Text, axis.Text);
        return new(subject, stretches.Aggregate((all, one) => all.Or(one)))
        {
            Label = axis.Fact is { } fact ? LabelOf(fact) : null,
            Stretches = HasOrder(axis) ? stretches : [pieces.Select(piece => axis.Pieces[piece]).Aggregate((all, one) => all.Or(one))],
        };
    }

    // An end that is also the end of everything says nothing, unless it is the only value there is.
    private static Possible Opened(Axis axis, PieceRange range)
    {
        var values = axis.Between(range.From, range.To);
        if (values.Ordinals is not { } domain || domain.Single is not null)
        {
            return values;
        }

        var first = axis.Pieces.ToList().FindIndex(piece => piece.Ordinals is not null);
        var open = domain with
        {
            Lower = range.From <= first ? null : domain.Lower,
            Upper = range.To == axis.Pieces.Count - 1 ? null : domain.Upper,
        };
        return values.WithOrdinals(open);
    }

    private static bool HasOrder(Axis axis) => axis.Pieces.Any(piece => piece.Ordinals is not null);

    private string? LabelOf(Symbol symbol) =>
        run.Joint.Find(symbol.Name) is { } fact && fact.Symbol.Slot == symbol.Slot ? LabelOf(fact.Label, symbol)
        : run.Joint.FindDerived(symbol.Name) is { } derived ? LabelOf(derived.Label, symbol)
        : null;

    private static string? LabelOf(string label, Symbol symbol) => label == symbol.Name ? null : label;
}
