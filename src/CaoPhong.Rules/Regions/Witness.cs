using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>A meeting that shows something: what the expressions at hand need of it.</summary>
/// <remarks>Immutable. The real evaluator has confirmed it.</remarks>
/// <param name="Values">The facts and derived facts that are asked for with their values, in the order in which they are.</param>
/// <param name="Frame">All slots: what is not needed is unknown, and derived facts are given directly, or computed where all under them is there.</param>
public sealed record Witness(IReadOnlyList<(Symbol Symbol, Value Value)> Values, Frame Frame);

/// <summary>What came of a search for a meeting in a region.</summary>
/// <param name="Witness">The meeting; null where none was found.</param>
/// <param name="IsImpossible">Whether it is proven that there is none.</param>
public sealed record WitnessResult(Witness? Witness, bool IsImpossible);
