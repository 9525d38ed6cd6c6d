using System.Globalization;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Some pieces of each axis, by their places in order, that are told as one.</summary>
/// <param name="Pieces">By axis.</param>
/// <param name="Class">What is told of them: boxes of different classes are never one.</param>
internal sealed record MergedBox(IReadOnlyList<int[]> Pieces, string Class);

/// <summary>Puts neighbouring boxes of one class together, so that there are few to read.</summary>
internal static class BoxMerger
{
    private const int MostCells = 4_096;

    /// <summary>The boxes, put together as far as that makes boxes.</summary>
    /// <param name="partition">Of which they are regions.</param>
    /// <param name="boxes">They do not overlap.</param>
    public static IReadOnlyList<MergedBox> Merge(Partition partition, IReadOnlyList<(Region Region, string Class)> boxes)
    {
        var cells = Cells(partition, boxes);
        IReadOnlyList<MergedBox>? best = null;
        for (var first = 0; first < Math.Max(1, partition.Axes.Count) && first < 8; first++)
        {
            var merged = Merged(partition, cells, first);
            best = best is null || merged.Count < best.Count ? merged : best;
        }

        return [.. best!.OrderBy(box => string.Join(',', box.Pieces.Select(pieces => pieces[0].ToString("000000", CultureInfo.InvariantCulture))), StringComparer.Ordinal)];
    }

    // The boxes, cut where any of them is cut, so that neighbours meet along whole sides.
    private static List<MergedBox> Cells(Partition partition, IReadOnlyList<(Region Region, string Class)> boxes)
    {
        var cuts = Enumerable.Range(0, partition.Axes.Count)
            .Select(axis => boxes.SelectMany(box => new[] { box.Region.Pieces[axis].From, box.Region.Pieces[axis].To + 1 }).Distinct().Order().ToArray())
            .ToArray();
        var cells = new List<MergedBox>();
        foreach (var (region, name) in boxes)
        {
            List<int[][]> parts = [[]];
            for (var axis = 0; axis < cuts.Length; axis++)
            {
                var stretches = Stretches(region.Pieces[axis], cuts[axis]);
                parts = [.. parts.SelectMany(part => stretches.Select(stretch => (int[][])[.. part, stretch]))];
                if (parts.Count > MostCells)
                {
                    parts = [[.. region.Pieces.Select(range => Enumerable.Range(range.From, range.To - range.From + 1).ToArray())]];
                    break;
                }
            }

            cells.AddRange(parts.Select(part => new MergedBox(part, name)));
            if (cells.Count > MostCells)
            {
                return [.. boxes.Select(box => new MergedBox([.. box.Region.Pieces.Select(range => Enumerable.Range(range.From, range.To - range.From + 1).ToArray())], box.Class))];
            }
        }

        return cells;
    }

    private static List<int[]> Stretches(PieceRange range, int[] cuts)
    {
        int[] inside = [.. cuts.Where(cut => cut > range.From && cut <= range.To), range.To + 1];
        var stretches = new List<int[]>();
        var from = range.From;
        foreach (var cut in inside)
        {
            stretches.Add([.. Enumerable.Range(from, cut - from)]);
            from = cut;
        }

        return stretches;
    }

    private static IReadOnlyList<MergedBox> Merged(Partition partition, IReadOnlyList<MergedBox> boxes, int first)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < partition.Axes.Count; i++)
            {
                var axis = (first + i) % partition.Axes.Count;
                var merged = Along(axis, HasOrder(partition.Axes[axis]), boxes);
                changed |= merged.Count < boxes.Count;
                boxes = merged;
            }
        }

        return boxes;
    }

    private static List<MergedBox> Along(int axis, bool hasOrder, IReadOnlyList<MergedBox> boxes)
    {
        var merged = new List<MergedBox>();
        foreach (var group in boxes.GroupBy(box => KeyWithout(axis, box)))
        {
            MergedBox? open = null;
            foreach (var box in group.OrderBy(box => box.Pieces[axis][0]))
            {
                if (open is not null && (!hasOrder || open.Pieces[axis][^1] + 1 == box.Pieces[axis][0]))
                {
                    open = open with { Pieces = [.. open.Pieces.Select((pieces, place) => place == axis ? [.. pieces.Concat(box.Pieces[axis]).Order()] : pieces)] };
                    continue;
                }

                if (open is not null)
                {
                    merged.Add(open);
                }

                open = box;
            }

            merged.Add(open!);
        }

        return merged;
    }

    private static string KeyWithout(int axis, MergedBox box) =>
        $"{box.Class}\n{string.Join('|', box.Pieces.Select((pieces, place) => place == axis ? "" : string.Join(',', pieces)))}";

    private static bool HasOrder(Axis axis) => axis.Pieces.Any(piece => piece.Ordinals is not null);
}
