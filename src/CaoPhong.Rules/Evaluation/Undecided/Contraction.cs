using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Takes away from the ends of unknown numbers and days what brings an error whatever else is filled in.</summary>
internal static class Contraction
{
    private const long FewValues = 64;
    private const decimal Far = 1_000_000_000_000_000m;

    /// <summary>The box with narrower ends.</summary>
    public static Possible[] Narrow(OpenGroup group, Possible[] box, BoxEvaluator evaluator)
    {
        var narrowed = (Possible[])box.Clone();
        for (var axis = 0; axis < group.Axes.Facts.Count; axis++)
        {
            if (narrowed[axis] is { Ordinals: not null, CanBeNull: false } possible && !(BoxSplit.SizeOf(possible) <= FewValues))
            {
                narrowed[axis] = Narrow(group, narrowed, axis, evaluator);
            }
        }

        return narrowed;
    }

    private static Possible Narrow(OpenGroup group, Possible[] box, int axis, BoxEvaluator evaluator)
    {
        var slot = group.Axes.Slots[axis];
        var places = Candidates(group, slot).ToList();
        var possible = box[axis];
        foreach (var above in new[] { true, false })
        {
            var numbers = possible.Ordinals!;
            var cuts = places.Concat(OnLattice(numbers, above)).Distinct().Order().ToList();
            if (!above)
            {
                cuts.Reverse();
            }

            // What lies beyond a dead cut is dead: the first dead cut is found by halving.
            var (live, dead) = (-1, cuts.Count);
            while (dead - live > 1)
            {
                var middle = (live + dead) / 2;
                (live, dead) = IsDead(cuts[middle]) ? (live, middle) : (middle, dead);
            }

            if (dead < cuts.Count)
            {
                var kept = Beyond(numbers, cuts[dead], !above);
                if (kept is null)
                {
                    return possible;
                }

                possible = Possible.Within(possible.OrdinalKind, Finer(kept, live < 0 ? null : cuts[live], above));
            }

            bool IsDead(Cut cut) =>
                Beyond(numbers, cut, above) is not { } rest
                || evaluator.Evaluate(BoxEvaluator.With(box, axis, Possible.Within(possible.OrdinalKind, rest))) is null;

            // Between two cuts of a lattice the dead end is found to the step.
            Domain Finer(Domain kept, Cut? last, bool upwards)
            {
                if (kept.Step is not { } step || kept.Lower is not { } lower || kept.Upper is not { } upper)
                {
                    return kept;
                }

                var (low, high) = (lower.Value, upper.Value);
                if (last is { } known)
                {
                    (low, high) = upwards ? (Math.Max(low, known.Value), high) : (low, Math.Min(high, known.Value));
                }

                return Halved(kept, low, high, step, upwards);
            }

            Domain Halved(Domain kept, decimal low, decimal high, decimal step, bool upwards)
            {
                while (high - low >= step)
                {
                    var middle = low + (decimal.Floor((high - low) / step / 2) * step);
                    var cut = upwards ? new Cut(middle, true) : new Cut(middle + step, false);
                    if (IsDead(cut))
                    {
                        (low, high) = upwards ? (low, middle) : (middle + step, high);
                    }
                    else if (upwards)
                    {
                        low = middle + step;
                    }
                    else
                    {
                        high = middle;
                    }
                }

                return Beyond(kept, upwards ? new Cut(high, true) : new Cut(low, false), !upwards) ?? kept;
            }
        }

        return possible;
    }

    private static Domain? Beyond(Domain numbers, Cut cut, bool above) =>
        numbers.And(above ? new(cut.Lower, null, null) : new(null, cut.Upper, null));

    // Constants at which something may begin to be an error.
    private static IEnumerable<Cut> Candidates(OpenGroup group, int slot) =>
        group.ItemCuts.Concat(group.RuleCuts).SelectMany(cuts => cuts.CutsOf(slot))
            .Concat(group.Items.OfType<OpenCriterion>().SelectMany(item => Ends(item.Table.Criterion.Table.Points)))
            .Concat(group.Items.OfType<OpenCriterion>().SelectMany(item => item.Table.Rows).SelectMany(row => row.Row.Allowed is { } allowed ? Ends(allowed) : []));

    private static IEnumerable<Cut> Ends(PointsDomain points) =>
        new[] { points.From, points.To }.Where(end => Math.Abs(end) < Far).SelectMany(end => new Cut[] { new(end, false), new(end, true) });

    // Ever farther places, where a side is unbounded or long.
    private static IEnumerable<Cut> OnLattice(Domain numbers, bool above)
    {
        if (numbers.Step is not { } step)
        {
            yield break;
        }

        var start = (above ? numbers.Lower?.Value : numbers.Upper?.Value) ?? 0;
        start -= start % step;
        for (var distance = step; distance < Far; distance *= 2)
        {
            yield return above ? new(start + distance, true) : new(start - distance, false);
        }
    }
}
