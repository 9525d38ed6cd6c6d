using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What a rule between facts reads.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
/// <param name="Slots">The facts and derived facts that it names.</param>
/// <param name="Compared">Those among the facts that it compares with something else, as <c>speakers</c> in <c>speakers &lt;= present</c>,
/// and that no other rule reads.</param>
internal sealed record RuleReads(int[] Slots, int[] Compared)
{
    /// <summary>The reads of all rules, in order.</summary>
    public static RuleReads[] Of(FactSchema schema)
    {
        var reading = new SlotReading(schema);
        var all = schema.Rules.Select(rule => SlotReading.Of(rule.Require).Distinct().ToArray()).ToArray();
        var shared = all.SelectMany(slots => reading.WithBases(slots)).GroupBy(slot => slot).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. schema.Rules.Select((rule, place) => new RuleReads(all[place], [.. ComparedIn(rule.Require).Where(slot => slot < schema.Facts.Count && !shared.Contains(slot))]))];
    }

    /// <summary>The one fact that is unknown, where it is compared with what is known; null otherwise.</summary>
    public int? OnlyUnknown(Frame frame)
    {
        int? unknown = null;
        foreach (var slot in Slots)
        {
            if (frame.Slots[slot].Kind != ValueKind.Unknown)
            {
                continue;
            }

            if (unknown is not null || !Compared.Contains(slot))
            {
                return null;
            }

            unknown = slot;
        }

        return unknown;
    }

    private static IEnumerable<int> ComparedIn(Expr require)
    {
        if (require is not BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison)
        {
            return [];
        }

        return new[] { (Name: comparison.Left, Other: comparison.Right), (Name: comparison.Right, Other: comparison.Left) }
            .Where(pair => pair.Name is NameExpr)
            .SelectMany(pair => SlotReading.Of(pair.Name).Except(SlotReading.Of(pair.Other)));
    }
}
