namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>An open block of a text: the keys or the items that stand at one column.</summary>
/// <param name="Column">How far they are indented.</param>
/// <param name="IsList">Whether they are items of a list.</param>
/// <param name="At">Offset of the first of them.</param>
internal sealed record Level(int Column, bool IsList, int At)
{
    /// <summary>Whether the last key or item has no value yet, so that a deeper block may follow.</summary>
    public bool Awaits { get; set; }

    /// <summary>Where a line stands that goes on with the text of the last key or item; 0 where that is no text that goes on.</summary>
    public int TextColumn { get; set; }

    /// <summary>Whether that text is a block scalar.</summary>
    public bool InBlockScalar { get; set; }
}

/// <summary>The open blocks of a text, from the outermost to the innermost.</summary>
/// <remarks>INVARIANT: columns grow from one level to the next; only a list may stand at the column of the keys that hold it.
/// Not thread-safe.</remarks>
internal sealed class Levels
{
    private readonly List<Level> open = [];

    /// <summary>Whether nothing is open.</summary>
    public bool IsEmpty => open.Count == 0;

    /// <summary>The innermost level.</summary>
    public Level? Last => open.Count == 0 ? null : open[^1];

    /// <summary>Closes everything.</summary>
    public void Clear() => open.Clear();

    /// <summary>The level at a column or the nearest one to the left of it.</summary>
    public Level? Under(int column) => IndexUnder(column) is var index and >= 0 ? open[index] : null;

    /// <summary>Whether keys stand at the column and may go on there.</summary>
    public bool HasKeysAt(int column) => KeysAt(column) is not null;

    /// <summary>Whether a key (or an item) may stand at a column.</summary>
    public bool Fits(bool item, int column)
    {
        var index = IndexUnder(column);
        if (index < 0)
        {
            return open.Count == 0;
        }

        var under = open[index];
        return under.Column < column ? under.Awaits && index == open.Count - 1
            : item ? under.IsList || under.Awaits
            : KeysAt(column) is not null;
    }

    /// <summary>Closes what is deeper than the column and gives the level for a key (or an item) there, opened where it is new.</summary>
    public Level Settle(bool item, int column, int at)
    {
        open.RemoveRange(IndexUnder(column) + 1, open.Count - IndexUnder(column) - 1);
        if (open.Count > 0 && open[^1].Column == column && open[^1].IsList && !item && open.Count > 1 && open[^2].Column == column)
        {
            open.RemoveAt(open.Count - 1);
        }

        if (open.Count > 0 && open[^1].Column == column && open[^1].IsList == item)
        {
            return open[^1];
        }

        if (open.Count > 0)
        {
            open[^1].Awaits = false;
        }

        return Push(item, column, at);
    }

    /// <summary>Opens a level inside the innermost one.</summary>
    public Level Push(bool item, int column, int at)
    {
        var level = new Level(column, item, at);
        open.Add(level);
        return level;
    }

    /// <summary>The level where a key (or an item) at a wrong column probably belongs, or null.</summary>
    public Level? Nearest(bool item, int column)
    {
        Level? best = null;
        foreach (var level in open)
        {
            // Not to the left of the block in which the line stands: that would tear it out of its parent.
            var inReach = level.Column > column || ReferenceEquals(level, Under(column));
            if (inReach && level.Column != column && Fits(item, level.Column) && (best is null || Distance(level) <= Distance(best)))
            {
                best = level;
            }
        }

        return best;

        int Distance(Level level) => Math.Abs(level.Column - column);
    }

    private int IndexUnder(int column)
    {
        var index = open.Count - 1;
        while (index >= 0 && open[index].Column > column)
        {
            index--;
        }

        return index;
    }

    private Level? KeysAt(int column)
    {
        var index = IndexUnder(column);
        return index < 0 || open[index].Column != column ? null
            : !open[index].IsList ? open[index]
            : index > 0 && open[index - 1].Column == column ? open[index - 1]
            : null;
    }
}
