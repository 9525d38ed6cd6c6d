using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Works the items of a group through together: cuts the box of their unknown facts until every outcome is told.</summary>
/// <remarks>Not thread-safe: it paves once. INVARIANT: what the items come to for facts that bring no error lies in some leaf.
/// Counts decide where it stops, never time.</remarks>
internal sealed class Paver
{
    /// <summary>How many combinations are worked through.</summary>
    public const int MostLeaves = 4096;

    private const int MostDoubts = 1024;

    private const int MostCoarse = 512;

    private readonly OpenGroup group;
    private readonly BoxEvaluator evaluator;
    private readonly SplitChoice choice;
    private readonly HashSet<int> relevant = [];
    private readonly Possible[] root;
    private int coarse;
    private int leafCount;
    private bool wide;

    private Paver(OpenGroup group, BoxEvaluator evaluator, Possible[] root)
    {
        this.group = group;
        this.root = root;
        this.evaluator = evaluator;
        choice = new(group);
    }

    /// <summary>The paving of a group.</summary>
    /// <param name="group">Its derived facts have not been looked at yet.</param>
    /// <param name="items">The items that are to be told.</param>
    /// <param name="holding">The items whose errors the fillings must avoid.</param>
    public static Paving Pave(OpenGroup group, int[] items, int[] holding)
    {
        var evaluator = new BoxEvaluator(group);
        var root = group.Root();
        if (evaluator.Evaluate(root) is null)
        {
            return new(group.Axes, [], new HashSet<int>(), false, evaluator.Failures);
        }

        // What brings errors far away from the facts says nothing to a reader: it is found with an evaluator of its own.
        var box = Contraction.Narrow(group, root, new(group));
        var cut = group.With(DerivedAxes.Of(group, box));
        if (cut != group)
        {
            evaluator = new(cut);
            box = [.. box, .. cut.Root()[box.Length..]];
        }

        var paver = new Paver(cut, evaluator, box);
        var leaves = evaluator.Evaluate(box) is { } node ? paver.Run(node, items, holding) : [];
        return new(cut.Axes, leaves, paver.RelevantFacts(), paver.wide, evaluator.Failures);
    }

    private HashSet<int> RelevantFacts() => [.. relevant.Where(axis => axis < group.Axes.Facts.Count).Select(axis => group.Axes.Slots[axis])];

    private List<Leaf> Run(PavingNode root, int[] items, int[] holding)
    {
        var leaves = new List<Leaf>();
        var doubts = new Queue<PavingNode>();
        var queue = new Queue<PavingNode>([root]);
        while (queue.TryDequeue(out var node))
        {
            var unsettled = items.Where(item => !choice.IsTold(node, item)).ToArray();
            if (unsettled.Length == 0)
            {
                if (choice.IsDoubtful(node, holding))
                {
                    doubts.Enqueue(node);
                }
                else
                {
                    leaves.Add(Told(node, items));
                }

                continue;
            }

            if (leafCount + leaves.Count + queue.Count >= MostLeaves)
            {
                wide = true;
                leaves.Add(new(node.Box, node.Outcomes));
                continue;
            }

            // Where nothing is cut any more, the ends may say all.
            if (choice.SplitAtCut(node, unsettled) is null && !choice.IsDoubtful(node, holding) && TryEnd(node, unsettled, leaves))
            {
                continue;
            }

            var together = choice.Together(node, unsettled, items);
            if (unsettled.Length > 1 && together.Length == 0)
            {
                AddApart(node, unsettled, leaves);
            }
            else if (Split(node, together.Length > 0 ? together : unsettled) is { } split)
            {
                Enqueue(queue, node, split);
            }
            else
            {
                var certain = Tightness.IsCertain(group, node, unsettled);
                wide |= !certain;
                leaves.Add(new(node.Box, node.Outcomes, IsApart: certain));
                relevant.UnionWith(certain ? Tightness.AxesOfPoints(group, node, unsettled) : []);
            }
        }

        Settle(doubts, items, holding, leaves);
        leafCount += leaves.Count;
        new Relevance(group, relevant).Mark(leaves, items);
        return leaves;
    }

    private bool TryEnd(PavingNode node, int[] unsettled, List<Leaf> leaves)
    {
        if (Tightness.IsCertain(group, node, unsettled))
        {
            leaves.Add(new(node.Box, node.Outcomes, IsApart: true));
        }
        else if (Tightness.Segment(group, node, unsettled) is { } ends)
        {
            leaves.Add(new(node.Box, ends.Low, IsApart: true));
            leaves.Add(new(node.Box, ends.High, IsApart: true));
        }
        else
        {
            return false;
        }

        // What the conditions of a row that certainly holds look at does not matter.
        relevant.UnionWith(Tightness.AxesOfPoints(group, node, unsettled));
        return true;
    }

    // A fact of more values than are worked through is cut between its cuts a few times only: it would not come to an end.
    private (int Axis, Possible One, Possible Other)? Split(PavingNode node, int[] unsettled)
    {
        if (choice.SplitAtCut(node, unsettled) is { } atCut)
        {
            return atCut;
        }

        return choice.SplitBetween(node, unsettled) is { } between && (BoxSplit.SizeOf(root[between.Axis]) <= MostLeaves || ++coarse <= MostCoarse)
            ? between
            : null;
    }

    // Items that share nothing in this box: each is worked through alone, and what it comes to is put together.
    private void AddApart(PavingNode node, int[] unsettled, List<Leaf> leaves)
    {
        var outcomes = (Outcome[])node.Outcomes.Clone();
        foreach (var item in unsettled)
        {
            var alone = Run(node, [item], [item]);
            if (alone.Count == 0)
            {
                return;
            }

            outcomes[item] = alone.Select(leaf => leaf.Outcomes[item]).Aggregate((all, one) => all.Or(one));
        }

        leaves.Add(new(node.Box, outcomes, IsApart: true));
    }

    // Boxes of which it is not sure that any of their facts brings no error. One that comes to the same as a sure one
    // can only show that a fact matters, and waits.
    private void Settle(Queue<PavingNode> doubts, int[] items, int[] holding, List<Leaf> leaves)
    {
        var start = evaluator.Count;
        var waiting = new Queue<PavingNode>();
        while (doubts.TryDequeue(out var node))
        {
            if (leaves.Any(leaf => AreAlike(leaf.Outcomes, node.Outcomes, items)))
            {
                waiting.Enqueue(node);
            }
            else if (!TrySettle(node, items, holding, doubts, leaves, evaluator.Count - start < MostDoubts))
            {
                leaves.Add(Told(node, items));
            }
        }

        start = evaluator.Count;
        while (evaluator.Count - start < MostDoubts && waiting.TryDequeue(out var node))
        {
            _ = TrySettle(node, items, holding, waiting, leaves, canSplit: true);
        }
    }

    private bool TrySettle(PavingNode node, int[] items, int[] holding, Queue<PavingNode> queue, List<Leaf> leaves, bool canSplit)
    {
        if (Witnesses.Has(group, node, evaluator))
        {
            leaves.Add(Told(node, items));
            return true;
        }

        if (!canSplit || choice.SplitDoubt(node, holding) is not { } split)
        {
            return false;
        }

        Enqueue(queue, node, split);
        return true;
    }

    private static Leaf Told(PavingNode node, int[] items) =>
        new(node.Box, node.Outcomes, IsApart: items.Any(item => !node.Outcomes[item].IsSettled));

    private static bool AreAlike(Outcome[] one, Outcome[] other, int[] items) => items.All(item => one[item].Key == other[item].Key);

    private void Enqueue(Queue<PavingNode> queue, PavingNode node, (int Axis, Possible One, Possible Other) split)
    {
        foreach (var half in new[] { split.One, split.Other })
        {
            if (evaluator.Evaluate(BoxEvaluator.With(node.Box, split.Axis, half), node, split.Axis) is { } child)
            {
                queue.Enqueue(child);
            }
        }
    }
}
