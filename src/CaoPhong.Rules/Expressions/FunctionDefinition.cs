namespace CaoPhong.Rules.Expressions;

/// <summary>A function that a host registers.</summary>
/// <remarks>It must be pure: the same arguments give the same result, on every thread.</remarks>
/// <param name="Name">A name as for facts, used only before <c>(</c>; it may not be that of a function of the language.</param>
/// <param name="Parameters">The types of its arguments; all are needed.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="Invoke">Known arguments, never null or unknown, to a value; <see cref="Value.Unknown"/> is not allowed as a result.</param>
public sealed record FunctionDefinition(
    string Name, IReadOnlyList<FeelType> Parameters, FeelType Result, Func<IReadOnlyList<Value>, Value> Invoke);
