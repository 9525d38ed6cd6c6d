namespace CaoPhong.Rules.Compilation;

/// <summary>The interpreter of plans, which needs no rules engine and makes no code at run time.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class DirectBackend : IRuleBackend
{
    /// <inheritdoc/>
    public string Name => "direct";

    /// <inheritdoc/>
    public IRuleEngine Build(RulePlan plan) => new DirectEngine(plan);
}
