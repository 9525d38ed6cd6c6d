using CaoPhong.Rules;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.SamplePlugin;

[assembly: RulePlugin(typeof(QuorumPlugin))]

namespace CaoPhong.Rules.SamplePlugin;

/// <summary>All that this assembly brings: <c>caophong check rules --plugin CaoPhong.Rules.SamplePlugin.dll</c>.</summary>
public sealed class QuorumPlugin : IRulePlugin
{
    /// <inheritdoc/>
    public IReadOnlyList<ICriterionKind> Kinds { get; } = [new QuorumKind()];

    /// <inheritdoc/>
    public IReadOnlyList<FunctionDefinition> Functions { get; } = [MajorityFunction.Definition];

    /// <inheritdoc/>
    public IReadOnlyList<IFactReader> Readers { get; } = [new FixedWidthReader()];
}
