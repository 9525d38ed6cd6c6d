using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Compares two versions of a criterion, or two conditions, in regions.</summary>
internal static class RegionDifference
{
    /// <summary>Whether a criterion ever comes to something else than another.</summary>
    public static VersionDifference Of(FactKnowledge knowledge, Form form, Criterion one, Criterion other)
    {
        Expr[] conditions = [.. Conditions(one), .. Conditions(other)];
        Expr[] values = [.. one.Table.Rows.Concat(other.Table.Rows).Select(row => row.Points), .. one.Table.Counts, .. other.Table.Counts];
        return Search(
            knowledge, form.When, conditions, values,
            value => (CriterionOutcome.Of(one, value), CriterionOutcome.Of(other, value)) is var (left, right)
                && left.Kind != OutcomeKind.Open && right.Kind != OutcomeKind.Open ? left == right : null);
    }

    /// <summary>Whether a condition is ever something else than another.</summary>
    public static VersionDifference Of(FactKnowledge knowledge, Expr? assumed, Expr one, Expr other) =>
        LinearProof.AreEqual(knowledge, assumed, one, other)
            ? new(true, null)
            : Search(
                knowledge, assumed, [one, other], [],
                value => (value(one), value(other)) is var (left, right) && left.Kind == ValueKind.Boolean && right.Kind == ValueKind.Boolean
                    ? left.AsBoolean == right.AsBoolean
                    : null);

    // Same: true or false where that is certain, null where it is not.
    private static VersionDifference Search(FactKnowledge knowledge, Expr? assumed, Expr[] conditions, Expr[] values, Func<Func<Expr, Value>, bool?> isSame)
    {
        Expr[] assumptions = assumed is null ? [] : [assumed];
        Expr[] all = [.. assumptions, .. conditions, .. values];
        var partition = Partition.Of(knowledge, all);
        var finder = new WitnessFinder(partition, all);
        var walk = new RegionSearch(partition, conditions, assumptions, new RegionBudget());
        Witness? witness = null;
        var open = false;
        var tries = 0;
        walk.Run((region, truths) =>
        {
            var same = isSame(expr => region.Evaluate(expr) is var possible && possible.Single is { } single ? single
                : possible.AlwaysFails ? Failure : Value.Unknown);
            if (same == true)
            {
                return Step.Done;
            }

            if (same is null && truths.Contains(Truth.Open))
            {
                return Step.Split;
            }

            if (!region.IsPossible)
            {
                return Step.Done;
            }

            if (++tries > MostTries)
            {
                open = true;
                return Step.Stop;
            }

            var found = finder.Find(region, value => assumptions.All(assumption => value(assumption).IsTrue) && isSame(value) == false);
            witness ??= found.Witness;
            open |= found is { Witness: null, IsImpossible: false };
            return witness is null ? Step.Done : Step.Stop;
        });
        return witness is not null ? new(false, witness) : walk.IsComplete && !open ? new(true, null) : VersionDifference.Unproven;
    }

    // A value that is an error wherever it is looked at.
    private static Value Failure => Value.Null;

    private static IEnumerable<Expr> Conditions(Criterion criterion) =>
        new[] { criterion.Applies?.When }.Concat(criterion.Table.Rows.Select(row => row.When)).OfType<Expr>();

    private const int MostTries = 40;
}
