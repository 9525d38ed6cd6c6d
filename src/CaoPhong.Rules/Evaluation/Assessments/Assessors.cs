using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>Finds who assessed a meeting.</summary>
internal static class Assessors
{
    /// <summary>The slot of <c>assessed_by</c>; null where the rule set has no assessors.</summary>
    public static int? SlotOf(RuleSet ruleSet) =>
        ruleSet.Assessors.Count == 0 ? null : ruleSet.Facts.Facts.FirstOrDefault(fact => fact.Name == AssessorReader.FactName)?.Symbol.Slot;

    /// <summary>The assessor of a meeting; null where the rule set has none, and where the meeting does not say.</summary>
    public static ChoiceOption? Of(RuleSet ruleSet, FactSet facts) => SlotOf(ruleSet) is { } slot ? Of(ruleSet, facts.Values[slot]) : null;

    /// <summary>The assessor that a value of <c>assessed_by</c> names.</summary>
    public static ChoiceOption? Of(RuleSet ruleSet, Value value) =>
        value.Kind == ValueKind.Text ? ruleSet.Assessors.FirstOrDefault(assessor => assessor.Id == value.AsText) : null;

    /// <summary>The place of an assessor in the order of authority.</summary>
    public static int PlaceOf(RuleSet ruleSet, ChoiceOption assessor) => ruleSet.Assessors.TakeWhile(other => other.Id != assessor.Id).Count();
}
