using System.Diagnostics.CodeAnalysis;
using CaoPhong.Rules;
using CaoPhong.Rules.Compilation;

[assembly: RulePlugin(typeof(CaoPhong.Rules.NRules.NRulesPlugin))]

namespace CaoPhong.Rules.NRules;

/// <summary>Brings the engine <c>nrules</c> to the tool: <c>caophong score --engine nrules --plugin CaoPhong.Rules.NRules.dll</c>.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
public sealed class NRulesPlugin : IRulePlugin
{
    /// <summary>The plug-in.</summary>
    [RequiresDynamicCode("NRules compiles expression trees at run time")]
    [RequiresUnreferencedCode("NRules looks at the types of facts by reflection")]
    public NRulesPlugin()
    {
        Backends = [new NRulesBackend()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IRuleBackend> Backends { get; }
}
