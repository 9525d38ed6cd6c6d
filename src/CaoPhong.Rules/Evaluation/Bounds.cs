namespace CaoPhong.Rules.Evaluation;

/// <summary>The least and the most points that what is unknown still allows; one number where all that matters is known.</summary>
/// <param name="From">The least.</param>
/// <param name="To">The most; never below <paramref name="From"/>.</param>
public readonly record struct Bounds(decimal From, decimal To)
{
    /// <summary>Whether there is one number left.</summary>
    public bool IsExact => From == To;

    /// <summary>One number.</summary>
    public static Bounds Exactly(decimal points) => new(points, points);
}
