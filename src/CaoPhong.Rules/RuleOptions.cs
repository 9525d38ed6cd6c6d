using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>What a host adds to the language.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RuleOptions
{
    /// <summary>Nothing added.</summary>
    public static RuleOptions Default { get; } = new();

    /// <summary>The kinds of criterion: the built-in ones, and registered ones under keys that begin with <c>x-</c>.</summary>
    public IReadOnlyList<ICriterionKind> Kinds { get; init; } = BuiltInKinds.All;

    /// <summary>Registered functions.</summary>
    public IReadOnlyList<FunctionDefinition> Functions { get; init; } = [];

    /// <summary>The readers of facts: the built-in ones, and registered ones for further formats; see <see cref="FactReaders.ForFile"/>.</summary>
    public IReadOnlyList<IFactReader> Readers { get; init; } = FactReaders.BuiltIn;

    /// <summary>What runs the rules: the direct interpreter, or a rules engine behind an adapter.</summary>
    public IRuleBackend Backend { get; init; } = new DirectBackend();

    /// <summary>The same with the kinds, functions and readers of a plug-in; which engine runs the rules is chosen apart, with <see cref="Backend"/>.</summary>
    public RuleOptions With(IRulePlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return this with
        {
            Kinds = [.. Kinds, .. plugin.Kinds],
            Functions = [.. Functions, .. plugin.Functions],
            Readers = [.. Readers, .. plugin.Readers],
        };
    }
}
