using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>A place where a line is cut: just before a value, or just after it.</summary>
/// <param name="Value">The value.</param>
/// <param name="After">Whether the value lies on the lower side.</param>
internal readonly record struct Cut(decimal Value, bool After) : IComparable<Cut>
{
    public int CompareTo(Cut other)
    {
        var order = Value.CompareTo(other.Value);
        return order != 0 ? order : After.CompareTo(other.After);
    }

    /// <summary>The same cut on a lattice, where <c>after 89</c> and <c>before 90</c> are one.</summary>
    public Cut On(decimal? step)
    {
        if (step is not { } grid || Math.Abs(Value) > 1_000_000_000_000_000_000m)
        {
            return this;
        }

        var rest = Value % grid;
        var at = Value - rest - (rest < 0 ? grid : 0);
        return rest == 0 && !After ? this : new(at + grid, false);
    }

    /// <summary>The end of what lies below.</summary>
    public Edge Upper => new(Value, After);

    /// <summary>The end of what lies above.</summary>
    public Edge Lower => new(Value, !After);

    /// <summary>The cuts that a comparison with a value needs.</summary>
    public static IEnumerable<Cut> Of(BinaryOperator comparison, decimal value) => comparison switch
    {
        BinaryOperator.Less or BinaryOperator.GreaterOrEqual => [new(value, false)],
        BinaryOperator.LessOrEqual or BinaryOperator.Greater => [new(value, true)],
        _ => [new(value, false), new(value, true)],
    };
}
