using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>A meeting that shows something: what the expressions at hand need of it.</summary>
/// <remarks>Immutable. The real evaluator has confirmed it.</remarks>
/// <param name="Given">The facts, and derived facts that are given directly, with their values, in the order in which they are needed.</param>
/// <param name="Frame">All slots: what is not given is unknown, and derived facts that follow are computed.</param>
public sealed record Witness(IReadOnlyList<(Symbol Symbol, Value Value)> Given, Frame Frame);

/// <summary>What came of a search for a meeting in a region.</summary>
/// <param name="Witness">The meeting; null where none was found.</param>
/// <param name="IsImpossible">Whether it is proven that there is none.</param>
public sealed record WitnessResult(Witness? Witness, bool IsImpossible);
