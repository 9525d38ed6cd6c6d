namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>The traps found so far in one text.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TrapList
{
    private readonly List<Trap> found = [];

    /// <summary>The traps, in the order in which they were found.</summary>
    public IReadOnlyList<Trap> Found => found;

    /// <summary>How many there are.</summary>
    public int Count => found.Count;

    /// <summary>Adds a trap that a YAML parser cannot read.</summary>
    public void AddBreaking(int start, int end, TrapWords words, params TextEdit[] edits) =>
        found.Add(new(start, end, words, TrapWeight.Breaks, edits));

    /// <summary>Adds a line at a wrong column, and the line with which it should line up.</summary>
    public void AddIndentation(int start, int end, TrapWords words, int other, TextEdit edit) =>
        found.Add(new(start, end, words, TrapWeight.Breaks, [edit]) { Related = (other, new("thẳng hàng với dòng này", "to line up with this line")) });

    /// <summary>Adds a trap that a YAML parser reads as something else.</summary>
    public void AddMisread(int start, int end, TrapWords words, params TextEdit[] edits) =>
        found.Add(new(start, end, words, TrapWeight.Misreads, edits));

    /// <summary>Adds a place that is read as it stands, though it may have been meant otherwise.</summary>
    public void AddDoubt(int start, int end, TrapWords words, params TextEdit[] edits) =>
        found.Add(new(start, end, words, TrapWeight.Doubt, edits));

    /// <summary>Adds a repair that follows from one that has been reported.</summary>
    public void AddRepair(int start, TextEdit edit) => found.Add(new(start, start, null, TrapWeight.Breaks, [edit]));

    /// <summary>Whether the last trap inserts a text at a place.</summary>
    public bool Inserts(int at, string text) => found.Count > 0 && found[^1].Edits.Contains(new TextEdit(at, 0, text));

    /// <summary>Forgets what was found after a count: the place turned out to be part of something larger.</summary>
    public void ForgetFrom(int count) => found.RemoveRange(count, found.Count - count);
}
