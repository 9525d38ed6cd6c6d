using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Compilation;

/// <summary>A form in the plan.</summary>
/// <param name="Index">Its place among the forms, from 0.</param>
/// <param name="Name">Such as <c>31-qdi-tu@2018.1/regular</c>.</param>
/// <param name="Form">As the rule set words it.</param>
/// <param name="Tables">One for every criterion, in the order of the text.</param>
/// <param name="Needs">The slots of the facts and derived facts that anything that counts for the form reads, with what those derived facts read, in order.</param>
public sealed record PlannedForm(int Index, string Name, Form Form, IReadOnlyList<PlannedTable> Tables, IReadOnlyList<int> Needs)
{
    /// <summary>The number of rows of all tables.</summary>
    public int RowCount { get; } = Tables.Sum(table => table.Rows.Count);

    /// <summary>By table, the number of rows before it.</summary>
    internal int[] FirstRows { get; } = [.. Tables.Select(table => table.FirstRow)];
}
