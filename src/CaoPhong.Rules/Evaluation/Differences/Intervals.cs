using CaoPhong.Rules.Evaluation.Undecided;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>Sums and differences of points that may be open; an end that nothing bounds is that of <see cref="decimal"/>.</summary>
internal static class Intervals
{
    public static Bounds Negative(Bounds points) => new(-points.To, -points.From);

    public static Bounds Plus(Bounds left, Bounds right) => new(PointsRange.Sum(left.From, right.From), PointsRange.Sum(left.To, right.To));

    public static Bounds Minus(Bounds left, Bounds right) => Plus(left, Negative(right));

    /// <summary>What both allow; the second where they have nothing in common but a rounded digit.</summary>
    public static Bounds Both(Bounds left, Bounds right)
    {
        var (from, to) = (Math.Max(left.From, right.From), Math.Min(left.To, right.To));
        return from <= to ? new(from, to) : right;
    }
}
