using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>What was found of conditions that split all meetings among them.</summary>
public sealed record Coverage
{
    /// <summary>The partition that was searched.</summary>
    public required Partition Partition { get; init; }

    /// <summary>The conditions that were asked about.</summary>
    public required IReadOnlyList<Expr?> Conditions { get; init; }

    /// <summary>Whether something other than conditions that never count could have been found.</summary>
    public required bool CanBeWrong { get; init; }

    /// <summary>Meetings that none covers.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; init; } = [];

    /// <summary>Pairs that hold at once.</summary>
    public IReadOnlyList<CoverageOverlap> Overlaps { get; init; } = [];

    /// <summary>What could not be told.</summary>
    public IReadOnlyList<CoverageStop> Stops { get; init; } = [];

    /// <summary>The conditions that certainly never count.</summary>
    public IReadOnlyList<int> Dead { get; init; } = [];

    /// <summary>For a dead condition of which the first counts: those that count where it holds, in order; none where it never holds.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Shadows { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>The condition that holds just beside a gap along its only axis.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="side">-1 below it, 1 above it.</param>
    /// <returns>Its place; -1 where there is none, or more than one axis.</returns>
    public int Neighbour(CoverageGap gap, int side)
    {
        ArgumentNullException.ThrowIfNull(gap);
        if (Partition.Axes.Count != 1)
        {
            return -1;
        }

        var piece = side < 0 ? gap.Region.Pieces[0].From - 1 : gap.Region.Pieces[0].To + 1;
        if (piece < 0 || piece >= Partition.Axes[0].Pieces.Count)
        {
            return -1;
        }

        var beside = gap.Region.At(0, piece);
        for (var place = 0; place < Conditions.Count; place++)
        {
            if (Conditions[place] is { } condition && beside.Evaluate(condition).IsTrue)
            {
                return place;
            }
        }

        return -1;
    }
}
