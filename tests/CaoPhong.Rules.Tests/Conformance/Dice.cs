namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Draws from a seed, the same on every machine.</summary>
internal sealed class Dice(uint seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15UL) + 0xD1B54A32D192ED03UL;

    /// <summary>A whole number from 0 to below a limit.</summary>
    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 33) % (ulong)limit);
    }

    /// <summary>A whole number within both ends.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>Whether something happens that happens so many times in a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of some things.</summary>
    public T One<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
