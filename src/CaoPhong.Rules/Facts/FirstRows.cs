namespace CaoPhong.Rules.Facts;

/// <summary>The row in which each key came first: twelve bytes a key, and the room of an open table.</summary>
/// <remarks>Not thread-safe. A key is kept as 64 of its bits in one of 256 tables: among a million keys two are taken for one by
/// chance less often than once in 10^9 runs.</remarks>
internal sealed class FirstRows
{
    private readonly Table?[] tables = new Table?[256];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>Notes the row of a key.</summary>
    /// <param name="key">The key; its bits must be well mixed.</param>
    /// <param name="row">Its row, not negative.</param>
    /// <param name="first">The row in which it came first.</param>
    /// <returns>Whether it had not come before.</returns>
    public bool TryAdd(UInt128 key, int row, out int first)
    {
        ref var table = ref tables[(int)(key >> 120)];
        table ??= new();
        var added = table.TryAdd((ulong)key, row, out first);
        Count += added ? 1 : 0;
        return added;
    }

    // Many small tables grow one after another, so that no large one is ever there twice.
    private sealed class Table
    {
        private ulong[] keys = new ulong[16];
        private int[] ends = new int[16];   // one behind the row; 0 where the place is free
        private int count;

        public bool TryAdd(ulong key, int row, out int first)
        {
            if ((count + 1) * 5 > keys.Length * 4)
            {
                Grow();
            }

            var place = PlaceOf(key);
            var isNew = ends[place] == 0;
            if (isNew)
            {
                (keys[place], ends[place]) = (key, row + 1);
                count++;
            }

            first = ends[place] - 1;
            return isNew;
        }

        private void Grow()
        {
            var (oldKeys, oldEnds) = (keys, ends);
            var length = oldKeys.Length + (oldKeys.Length / 4);
            (keys, ends) = (new ulong[length], new int[length]);
            for (var old = 0; old < oldKeys.Length; old++)
            {
                if (oldEnds[old] != 0)
                {
                    var place = PlaceOf(oldKeys[old]);
                    (keys[place], ends[place]) = (oldKeys[old], oldEnds[old]);
                }
            }
        }

        // Its place, or the free one where it belongs.
        private int PlaceOf(ulong key)
        {
            var place = (int)Math.BigMul(key, (ulong)keys.Length, out _);
            while (ends[place] != 0 && keys[place] != key)
            {
                place = place + 1 == keys.Length ? 0 : place + 1;
            }

            return place;
        }
    }
}
