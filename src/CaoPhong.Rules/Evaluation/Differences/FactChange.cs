using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>A fact that is not the same in two scorecards of one meeting.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Fact">Its symbol under the version of the later scorecard.</param>
/// <param name="Before">Its value before; null where that version has no such fact.</param>
/// <param name="After">Its value after.</param>
public sealed record FactChange(Symbol Fact, Value? Before, Value After)
{
    /// <summary>The facts that differ, in the order of the later version; what says who assessed is none of them.</summary>
    internal static IReadOnlyList<FactChange> Between(FactSet before, FactSet after)
    {
        var changes = new List<FactChange>();
        var sameSchema = ReferenceEquals(before.Schema, after.Schema);
        foreach (var symbol in after.Schema.Facts.Select(fact => fact.Symbol).Concat(after.Schema.Derived.Select(fact => fact.Symbol)))
        {
            var slot = sameSchema ? symbol.Slot : SlotOf(before.Schema, symbol.Name);
            Value? old = slot is { } at ? before.Values[at] : null;
            if (symbol.Name != Model.AssessorReader.FactName && old != after.Values[symbol.Slot])
            {
                changes.Add(new(symbol, old, after.Values[symbol.Slot]));
            }
        }

        return changes;
    }

    private static int? SlotOf(FactSchema schema, string name) =>
        schema.Facts.Select(fact => fact.Symbol).Concat(schema.Derived.Select(fact => fact.Symbol)).FirstOrDefault(symbol => symbol.Name == name)?.Slot;
}
