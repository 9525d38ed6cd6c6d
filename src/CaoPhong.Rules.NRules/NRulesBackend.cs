using System.Diagnostics.CodeAnalysis;
using CaoPhong.Rules.Compilation;

namespace CaoPhong.Rules.NRules;

/// <summary>Runs plans as rules of NRules: one rule for every criterion.</summary>
/// <remarks>Thread-safe. The rules of a plan are compiled once and shared; sessions are not shared between threads.
/// NRules compiles expressions at run time, so that this backend works neither trimmed nor as native code.</remarks>
[RequiresDynamicCode("NRules compiles expression trees at run time; DirectBackend needs no code at run time")]
[RequiresUnreferencedCode("NRules looks at the types of facts by reflection; DirectBackend does not")]
public sealed class NRulesBackend : IRuleBackend
{
    /// <inheritdoc/>
    public string Name => "nrules";

    /// <inheritdoc/>
    public IRuleEngine Build(RulePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new NRulesEngine(PlanRules.Of(plan));
    }
}
