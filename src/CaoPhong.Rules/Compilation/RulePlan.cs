using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Compilation;

/// <summary>A checked rule set lowered to flat data: all that an engine needs, with names resolved to slots and points to numbers.</summary>
/// <remarks>Immutable; safe to share between threads. Every expression is checked.</remarks>
/// <param name="RuleSet">What was lowered.</param>
/// <param name="Slots">How the value of every fact and derived fact is held, by slot.</param>
/// <param name="Forms">In the order written.</param>
public sealed record RulePlan(RuleSet RuleSet, IReadOnlyList<PlannedSlot> Slots, IReadOnlyList<PlannedForm> Forms)
{
    /// <summary>Rule set and version, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public string Name => RuleSet.Name;
}
