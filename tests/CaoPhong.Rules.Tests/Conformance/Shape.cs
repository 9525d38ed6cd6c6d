namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>What a random rule set is asked to hold, so that nothing is left to luck: a way to write a criterion, and what it is when it does not apply.</summary>
/// <param name="Writing">The way, see <see cref="CriterionWriter"/>.</param>
/// <param name="Otherwise">Full, zero or left-out; null where it always applies.</param>
internal sealed record Shape(string Writing, string? Otherwise)
{
    private static readonly string?[] Outcomes = [null, "full", "zero", "left-out"];

    /// <summary>Every way of writing with every outcome; a penalty has no full points.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        .. from writing in CriterionWriter.Writings
           from otherwise in Outcomes
           select new Shape(writing, otherwise),
        .. from writing in CriterionWriter.Penalties
           from otherwise in Outcomes
           where otherwise != "full"
           select new Shape(writing, otherwise),
    ];

    /// <summary>Whether it takes points off.</summary>
    public bool IsPenalty => CriterionWriter.Penalties.Contains(Writing);
}
