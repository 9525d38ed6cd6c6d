using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>Notes which meetings came, so that no cell is scored twice for one day by one form and assessor.</summary>
/// <remarks>Not thread-safe: one register belongs to one run. It is all that grows with a file: about sixteen bytes a meeting.</remarks>
public sealed class MeetingRegister
{
    private readonly FirstRows rows = new();

    /// <summary>Notes a meeting.</summary>
    /// <param name="facts">Its facts.</param>
    /// <param name="form">The form that scores it.</param>
    /// <param name="assessor">Who assessed it; null where the rule set has no assessors.</param>
    /// <returns>The mistake where the same meeting came before; null otherwise, and where its cell or day is not known.</returns>
    public Diagnostic? Add(FactSet facts, string form, string? assessor = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Cell is not { } cell || facts.HeldOn is not { } day)
        {
            return null;
        }

        var place = facts.Meeting.Place;
        var key = Key(cell, form, assessor, day);
        return rows.TryAdd(key, place?.Row ?? rows.Count + 1, out var first) ? null : BindingDiagnostics.MeetingTwice(cell, form, day, first, place);
    }

    // Two mixers of 64 bits.
    private static UInt128 Key(string cell, string form, string? assessor, DateOnly day)
    {
        var (low, high) = (14695981039346656037UL, 0x9E3779B97F4A7C15UL);
        Mix(cell);
        Mix(form);
        Mix(assessor ?? "");
        MixOne((uint)day.DayNumber);
        return new(Spread(high), Spread(low ^ ulong.RotateLeft(high, 32)));

        static ulong Spread(ulong bits)
        {
            bits = (bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCDUL;
            bits = (bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53UL;
            return bits ^ (bits >> 33);
        }

        void Mix(string text)
        {
            foreach (var letter in text)
            {
                MixOne(letter);
            }

            MixOne(0x10000);
        }

        void MixOne(uint unit)
        {
            low = (low ^ unit) * 1099511628211UL;
            high = ulong.RotateLeft((high + unit) * 0xBF58476D1CE4E5B9UL, 31);
            high ^= high >> 29;
        }
    }
}
