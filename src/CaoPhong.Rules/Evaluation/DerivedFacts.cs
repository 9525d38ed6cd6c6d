using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Computes derived facts, and holds them to their range and to what was given directly.</summary>
/// <remarks>Immutable; thread-safe. What is wrong with a derived fact is its value, an error: it counts where it is looked at, and nowhere else.</remarks>
internal sealed class DerivedFacts
{
    private readonly FactSchema schema;
    private readonly Eval[] values;
    private readonly int[][] bases;
    private readonly SlotReading reading;

    public DerivedFacts(FactSchema schema)
    {
        this.schema = schema;
        values = [.. schema.Derived.Select(fact => ExprCompiler.Compile(fact.Value))];
        reading = new(schema);
        bases = [.. schema.Derived.Select(fact => reading.WithBases(SlotReading.Of(fact.Value)).Where(slot => slot < schema.Facts.Count).ToArray())];
    }

    /// <summary>The slots of the facts that a derived fact follows from in the end.</summary>
    public int[] BasesOf(int slot) => bases[slot - schema.Facts.Count];

    /// <summary>The slots, with all that the derived facts among them read, in order.</summary>
    public IReadOnlyList<int> WithBases(IEnumerable<int> slots) => reading.WithBases(slots);

    /// <summary>Writes the value of a derived fact to its slot; those that it uses must be there.</summary>
    public void Compute(int slot, Frame frame, FactSet facts)
    {
        var computed = values[slot - schema.Facts.Count](frame);
        frame.Slots[slot] = Settled(slot, computed, facts, HasUngiven(slot, frame));
    }

    /// <summary>The value of a derived fact, from what was computed and what was given directly.</summary>
    /// <param name="slot">Which.</param>
    /// <param name="computed">What its expression gives.</param>
    /// <param name="facts">What was given.</param>
    /// <param name="hasUngiven">Whether one of the facts under it was not given.</param>
    public Value Settled(int slot, Value computed, FactSet facts, bool hasUngiven)
    {
        var fact = schema.Derived[slot - schema.Facts.Count];
        var given = facts.Values[slot];
        if (given.IsKnown && (computed.Kind == ValueKind.Unknown || (hasUngiven && computed.Kind is (ValueKind.Error or ValueKind.Null))))
        {
            return HeldToRange(fact, given);
        }

        if (!computed.IsKnown)
        {
            return computed;
        }

        var held = HeldToRange(fact, computed);
        return held.Kind != ValueKind.Error && given.IsKnown && !Agrees(given, computed, DecimalsOf(facts, slot, given))
            ? Value.Failed(MeetingDiagnostics.Disagrees(fact, given, computed))
            : held;
    }

    /// <summary>Whether a value is what was given, to the decimals that were given.</summary>
    public static bool Agrees(Value given, Value computed, int decimals) =>
        given.Kind == ValueKind.Number && computed.Kind == ValueKind.Number
            ? Decimals.TryRound(computed.AsNumber, decimals, DecimalRounding.HalfUp, out var rounded) && Decimals.Compare(rounded, given.AsNumber) == 0
            : given == computed;

    /// <summary>How many decimals a derived fact was given with.</summary>
    public static int DecimalsOf(FactSet facts, int slot, Value given) =>
        facts.DecimalsGiven.TryGetValue(slot, out var decimals) ? decimals
        : given.Kind == ValueKind.Number ? given.AsNumber.Scale
        : 0;

    private bool HasUngiven(int slot, Frame frame)
    {
        foreach (var under in bases[slot - schema.Facts.Count])
        {
            if (frame.Slots[under].Kind is ValueKind.Unknown or ValueKind.Null)
            {
                return true;
            }
        }

        return false;
    }

    private static Value HeldToRange(DerivedFact fact, Value value) =>
        fact.HasRange && value.Kind is (ValueKind.Number or ValueKind.Date) && !fact.Symbol.Domain.Has(value.AsOrdinal)
            ? Value.Failed(MeetingDiagnostics.OutsideRange(fact, value))
            : value;
}
