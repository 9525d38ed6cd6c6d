using System.Runtime.CompilerServices;
using NRules;
using NRules.RuleModel;

namespace CaoPhong.Rules.NRules;

/// <summary>Rule definitions to a factory of sessions.</summary>
internal static class RuleCompilation
{
    /// <summary>Compiles rules in which a fact is itself and not what it is equal to.</summary>
    /// <remarks>A scorecard is a record, and two meetings may score alike: by value the second would be taken for the first and refused.</remarks>
    public static ISessionFactory Compile(IEnumerable<IRuleDefinition> rules)
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = new ByReference();
        return compiler.Compile(rules);
    }

    private sealed class ByReference : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
