namespace CaoPhong.Rules.Expressions;

/// <summary>One end of a <see cref="Domain"/>.</summary>
/// <param name="Value">The value; for dates the number of the day, <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Closed">Whether the value itself belongs.</param>
public sealed record Edge(decimal Value, bool Closed);

/// <summary>The numbers or days that something can take.</summary>
/// <param name="Lower">The least; null is unbounded.</param>
/// <param name="Upper">The greatest; null is unbounded.</param>
/// <param name="Step">How fine values are, counted from 0: 1 for integers and dates; null for any number.</param>
public sealed partial record Domain(Edge? Lower, Edge? Upper, decimal? Step)
{
    /// <summary>Every number.</summary>
    public static Domain Everything { get; } = new(null, null, null);

    /// <summary>Every whole number, or every day.</summary>
    public static Domain Whole { get; } = new(null, null, 1);

    /// <summary>Whether a number lies inside and on the step.</summary>
    public bool Contains(decimal value) =>
        (Lower is null || value > Lower.Value || (Lower.Closed && value == Lower.Value))
        && (Upper is null || value < Upper.Value || (Upper.Closed && value == Upper.Value))
        && (Step is null || value % Step.Value == 0);
}
