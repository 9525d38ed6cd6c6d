using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Compilation;

/// <summary>The values of scaled slots as whole numbers, so that conditions compare without decimals.</summary>
/// <remarks>Not thread-safe: it belongs to one meeting.</remarks>
internal sealed class ScaledSlots
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    private readonly PlannedSlot[] slots;
    private readonly Dictionary<string, int>?[] places;
    private readonly bool[] exact;

    public ScaledSlots(RulePlan plan)
    {
        slots = [.. plan.Slots];
        Values = new long[slots.Length];
        exact = new bool[slots.Length];
        places = [.. slots.Select(PlacesOf)];
    }

    /// <summary>The most decimals that are scaled.</summary>
    public static int MostDecimals => Powers.Length - 1;

    /// <summary>By slot; what is not exact is not to be read.</summary>
    public long[] Values { get; }

    /// <summary>Whether all these slots hold their value exactly.</summary>
    public bool AreExact(int[] read)
    {
        foreach (var slot in read)
        {
            if (!exact[slot])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the value of a slot over.</summary>
    public void Load(int slot, in Value value) =>
        exact[slot] = slots[slot].Storage == SlotStorage.Scaled && TryScale(slot, value, out Values[slot]);

    /// <summary>A number times a power of ten, where that is a whole number that a long holds.</summary>
    public static bool TryScale(decimal number, int decimals, out long scaled)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] != 0 || scale > decimals + MostDecimals || digits > long.MaxValue)
        {
            scaled = 0;
            return false;
        }

        var magnitude = (long)digits;
        if (scale <= decimals)
        {
            if (Math.BigMul(magnitude, Powers[decimals - scale], out magnitude) is var high && (high != 0 || magnitude < 0))
            {
                scaled = 0;
                return false;
            }
        }
        else
        {
            var (quotient, rest) = Math.DivRem(magnitude, Powers[scale - decimals]);
            if (rest != 0)
            {
                scaled = 0;
                return false;
            }

            magnitude = quotient;
        }

        scaled = bits[3] < 0 ? -magnitude : magnitude;
        return true;
    }

    private bool TryScale(int slot, in Value value, out long scaled)
    {
        switch (value.Kind)
        {
            case ValueKind.Number:
                return TryScale(value.AsNumber, slots[slot].Decimals, out scaled);
            case ValueKind.Boolean:
                scaled = value.AsBoolean ? 1 : 0;
                return true;
            case ValueKind.Date:
                return TryScale(value.AsOrdinal, 0, out scaled);
            case ValueKind.Text when places[slot] is { } known && known.TryGetValue(value.AsText, out var place):
                scaled = place;
                return true;
            default:
                scaled = 0;
                return false;
        }
    }

    private static Dictionary<string, int>? PlacesOf(PlannedSlot slot) => slot.Ids is { Count: > 0 } ids
        ? ids.Select((id, place) => (id, place)).DistinctBy(item => item.id).ToDictionary(item => item.id, item => item.place, StringComparer.Ordinal)
        : null;
}
