using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Compilation;

/// <summary>Tells tables in which at most one row can hold: bands of one slot, and a condition beside its contrary.</summary>
internal sealed class DisjointRows(SlotTests reader)
{
    /// <summary>Whether no two of these rows can hold together, as far as their shape tells.</summary>
    public bool Are(IReadOnlyList<PlannedRow> rows)
    {
        var conditions = rows.Select(row => row.When).OfType<Expr>().ToArray();
        return conditions.Length < 2 || AreContraries(conditions) || AreBands(conditions);
    }

    private static bool AreContraries(Expr[] conditions) =>
        conditions is [var one, NotExpr { Operand: var other }] && ReferenceEquals(one, other);

    private bool AreBands(Expr[] conditions)
    {
        var bands = new List<SlotTest>();
        foreach (var condition in conditions)
        {
            if (reader.Of(condition) is not [{ Outside: false } band])
            {
                return false;
            }

            bands.Add(band);
        }

        bands.Sort((one, other) => one.Low.CompareTo(other.Low));
        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].Slot != bands[0].Slot || bands[i].Low <= bands[i - 1].High)
            {
                return false;
            }
        }

        return true;
    }
}
