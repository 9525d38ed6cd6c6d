using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Tells where the bounds of a box that cannot be cut further are certainly no wider than needed.</summary>
internal static class Tightness
{
    /// <summary>Whether each item has one row left whose points name every open fact at most once, and no two items share an open fact.</summary>
    public static bool IsCertain(OpenGroup group, PavingNode node, int[] unsettled)
    {
        var seen = new HashSet<int>();
        foreach (var item in unsettled)
        {
            var open = group.ItemAxes[item].Where(node.IsOpen).ToArray();
            if (open.Any(axis => !seen.Add(axis)) || group.Items[item] is not OpenCriterion criterion || !NamesEachOnce(group, node, criterion))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NamesEachOnce(OpenGroup group, PavingNode node, OpenCriterion criterion)
    {
        var knowledge = new BoxKnowledge(group.Meeting, group.Axes, node.Box);
        if (criterion.Table.Applies is { } applies && Truth.Of(applies.When, knowledge.Of) is not ({ CanBeTrue: false } or { CanBeFalse: false }))
        {
            return false;
        }

        var left = criterion.Table.Rows.Where(row => row.When is { } when ? Truth.Of(when, knowledge.Of).CanBeTrue : true).ToArray();
        if (left.Length > 1 && left.Any(row => row.When is null))
        {
            left = [.. left.Where(row => row.When is not null)];
        }

        return left.Length == 1 && (left[0].When is not { } condition || !Truth.Of(condition, knowledge.Of).CanBeFalse)
            && !Occurrences(group, left[0].Points).GroupBy(slot => slot).Any(same => same.Count() > 1);
    }

    // The open facts that an expression names in the end, each as often as it does.
    private static IEnumerable<int> Occurrences(OpenGroup group, Expr expr)
    {
        var found = new List<int>();
        ExprRewriter.Replace(expr, node =>
        {
            if (node is NameExpr { Symbol: { IsLocal: false, Slot: var slot } } && slot < group.Meeting.Schema.SlotCount)
            {
                if (!group.Meeting.IsDerived(slot))
                {
                    found.Add(slot);
                }
                else if (group.Axes.PlaceOf(slot) is not null)
                {
                    found.Add(slot);
                }
                else if (group.Meeting.IsUnknown(slot))
                {
                    found.AddRange(Occurrences(group, group.Meeting.DerivedOf(slot).Value));
                }
            }

            return null;
        });
        return found.Where(slot => group.Axes.PlaceOf(slot) is not null);
    }
}
