namespace CaoPhong.Rules.Expressions;

/// <summary>An end of an interval in a calculation: a number, or nothing on that side.</summary>
/// <param name="Infinity">-1 or 1 where there is no end; 0 for <paramref name="Value"/>.</param>
/// <param name="Value">The number.</param>
/// <param name="Closed">Whether it belongs.</param>
internal readonly record struct Limit(int Infinity, decimal Value, bool Closed)
{
    public static Limit Zero { get; } = new(0, 0, true);

    public bool IsZero => Infinity == 0 && Value == 0;

    public int Sign => Infinity != 0 ? Infinity : Math.Sign(Value);

    public Edge? Edge => Infinity != 0 ? null : new(Value, Closed);

    public static Limit Endless(int side) => new(side, 0, false);

    public static Limit LowerOf(Domain domain) => domain.Lower is { } edge ? new(0, edge.Value, edge.Closed) : Endless(-1);

    public static Limit UpperOf(Domain domain) => domain.Upper is { } edge ? new(0, edge.Value, edge.Closed) : Endless(1);

    public static Limit operator -(Limit limit) => new(-limit.Infinity, -limit.Value, limit.Closed);

    /// <summary>Whether this is the smaller, and of two alike the one that belongs.</summary>
    public bool IsBelow(Limit other) =>
        Infinity != other.Infinity ? Infinity < other.Infinity
        : Infinity == 0 && (Value < other.Value || (Value == other.Value && Closed && !other.Closed));

    /// <summary>Whether this is the larger, and of two alike the one that belongs.</summary>
    public bool IsAbove(Limit other) =>
        Infinity != other.Infinity ? Infinity > other.Infinity
        : Infinity == 0 && (Value > other.Value || (Value == other.Value && Closed && !other.Closed));
}
