using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Tells where the bounds of a box that is not cut further are certainly no wider than needed.</summary>
/// <remarks>A criterion with one row left, whose points name every open fact once, moves one way with each of them;
/// where all criteria that share a fact move the total the same way, its ends say all.</remarks>
internal static class Tightness
{
    /// <summary>Whether the ends of what each item comes to can occur together.</summary>
    public static bool IsCertain(OpenGroup group, PavingNode node, int[] unsettled) =>
        RowsLeft(group, node, unsettled) is { } rows && Shared(group, node, unsettled).All(axis => MoveTogether(group, node, unsettled, rows, axis));

    /// <summary>What the items come to at both ends of the one open fact that they share, where they move straight between: sums then have their ends there.</summary>
    public static (Outcome[] Low, Outcome[] High)? Segment(OpenGroup group, PavingNode node, int[] unsettled)
    {
        var open = unsettled.SelectMany(item => group.ItemAxes[item]).Where(node.IsOpen).Distinct().ToArray();
        if (open.Length != 1 || group.Meeting.Form.Layout.HasCeiling || Ends(node.Box[open[0]]) is not { } ends
            || RowsLeft(group, node, unsettled) is not { } rows
            || unsettled.Any(item => group.Items[item] is not OpenCriterion { Table.Criterion.Table: { Round: null, Tally: null } } || !IsStraight(group, rows[item].Points)))
        {
            return null;
        }

        var (low, high) = ((Outcome[])node.Outcomes.Clone(), (Outcome[])node.Outcomes.Clone());
        foreach (var item in unsettled)
        {
            if (PointsAt(group, node, rows[item], open[0], ends.Low) is not { } atLow || PointsAt(group, node, rows[item], open[0], ends.High) is not { } atHigh)
            {
                return null;
            }

            low[item] = low[item] with { From = atLow.From, To = atLow.To };
            high[item] = high[item] with { From = atHigh.From, To = atHigh.To };
        }

        return (low, high);
    }

    /// <summary>The open axes that the points of items hang on, each with one row left.</summary>
    public static IEnumerable<int> AxesOfPoints(OpenGroup group, PavingNode node, int[] unsettled) =>
        RowsLeft(group, node, unsettled) is { } rows
            ? group.AxesOf([.. rows.Values.SelectMany(row => Occurrences(group, row.Points))]).Where(node.IsOpen)
            : [];

    private static IEnumerable<int> Shared(OpenGroup group, PavingNode node, int[] unsettled) =>
        unsettled.SelectMany(item => group.ItemAxes[item]).Where(node.IsOpen).GroupBy(axis => axis).Where(same => same.Count() > 1).Select(same => same.Key);

    private static Dictionary<int, PlannedRow>? RowsLeft(OpenGroup group, PavingNode node, int[] unsettled)
    {
        var rows = new Dictionary<int, PlannedRow>();
        foreach (var item in unsettled)
        {
            if (group.Items[item] is not OpenCriterion criterion || RowLeft(group, node, criterion.Table) is not { } row)
            {
                return null;
            }

            rows[item] = row;
        }

        return rows;
    }

    private static PlannedRow? RowLeft(OpenGroup group, PavingNode node, PlannedTable table)
    {
        var knowledge = new BoxKnowledge(group.Meeting, group.Axes, node.Box);
        if (table.Applies is { } applies && Truth.Of(applies.When, knowledge.Of) is not { CanBeTrue: true, CanBeFalse: false })
        {
            return null;
        }

        PlannedRow? left = null;
        foreach (var row in table.Rows.Where(row => row.When is not null))
        {
            var truth = Truth.Of(row.When!, knowledge.Of);
            if (!truth.CanBeTrue)
            {
                continue;
            }

            if (truth.CanBeFalse || left is not null)
            {
                return null;
            }

            left = row;
            if (table.Hit == HitPolicy.First)
            {
                break;
            }
        }

        left ??= table.Otherwise is { } place ? table.Rows[place] : null;
        return left is not null && Occurrences(group, left.Points).GroupBy(slot => slot).All(same => same.Count() == 1) ? left : null;
    }

    private static bool MoveTogether(OpenGroup group, PavingNode node, int[] unsettled, Dictionary<int, PlannedRow> rows, int axis)
    {
        if (Ends(node.Box[axis]) is not { } ends)
        {
            return false;
        }

        var direction = 0;
        foreach (var item in unsettled.Where(item => group.ItemAxes[item].Contains(axis)))
        {
            if (PointsAt(group, node, rows[item], axis, ends.Low) is not { } low || PointsAt(group, node, rows[item], axis, ends.High) is not { } high)
            {
                return false;
            }

            var (least, most) = (low.From.CompareTo(high.From), low.To.CompareTo(high.To));
            if (least * most < 0)
            {
                return false;
            }

            var sign = (least != 0 ? least : most) * (((OpenCriterion)group.Items[item]).Table.Criterion.Role == CriterionRole.Penalty ? -1 : 1);
            if (sign * direction < 0)
            {
                return false;
            }

            direction = sign != 0 ? sign : direction;
        }

        return true;
    }

    private static PointsRange? PointsAt(OpenGroup group, PavingNode node, PlannedRow row, int axis, Possible end)
    {
        var knowledge = new BoxKnowledge(group.Meeting, group.Axes, BoxEvaluator.With(node.Box, axis, end));
        var points = ExprBounds.Evaluate(row.Points, knowledge.Of);
        return points.CanBeAnything ? null : PointsRange.Of(points.Ordinals);
    }

    // An end that does not belong is taken as if it did: the points come as near to its own as one likes.
    private static (Possible Low, Possible High)? Ends(Possible possible) => possible.Ordinals is { Lower: { } lower, Upper: { } upper }
        ? (Possible.Within(possible.OrdinalKind, Domain.Only(lower.Value)), Possible.Within(possible.OrdinalKind, Domain.Only(upper.Value)))
        : null;

    // Sums, differences, and products and quotients with what is known.
    private static bool IsStraight(OpenGroup group, Expr expr) => expr switch
    {
        LiteralExpr => true,
        NameExpr { Symbol: { IsLocal: false, Slot: var slot } } when group.Meeting.IsDerived(slot) && group.Axes.PlaceOf(slot) is null && group.Meeting.IsUnknown(slot) =>
            IsStraight(group, group.Meeting.DerivedOf(slot).Value),
        NameExpr => true,
        NegateExpr negate => IsStraight(group, negate.Operand),
        BinaryExpr { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => IsStraight(group, sum.Left) && IsStraight(group, sum.Right),
        BinaryExpr { Operator: BinaryOperator.Multiply } product =>
            IsStraight(group, product.Left) && IsStraight(group, product.Right) && (IsKnown(group, product.Left) || IsKnown(group, product.Right)),
        BinaryExpr { Operator: BinaryOperator.Divide } quotient => IsStraight(group, quotient.Left) && IsKnown(group, quotient.Right),
        _ => false,
    };

    private static bool IsKnown(OpenGroup group, Expr expr) => !Occurrences(group, expr).Any();

    // The open facts that an expression names in the end, each as often as it does.
    private static IEnumerable<int> Occurrences(OpenGroup group, Expr expr)
    {
        var found = new List<int>();
        ExprRewriter.Replace(expr, node =>
        {
            if (node is not NameExpr { Symbol: { IsLocal: false, Slot: var slot } } || slot >= group.Meeting.Schema.SlotCount)
            {
                return null;
            }

            if (!group.Meeting.IsDerived(slot) || group.Axes.PlaceOf(slot) is not null)
            {
                found.Add(slot);
            }
            else if (group.Meeting.IsUnknown(slot))
            {
                found.AddRange(Occurrences(group, group.Meeting.DerivedOf(slot).Value));
            }

            return null;
        });
        return found.Where(slot => group.Axes.PlaceOf(slot) is not null);
    }
}
