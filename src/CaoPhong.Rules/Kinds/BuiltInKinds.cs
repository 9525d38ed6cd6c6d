using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>The kinds of criterion that the language has by itself.</summary>
public static class BuiltInKinds
{
    /// <summary>All of them, in the order of the language's own page.</summary>
    public static IReadOnlyList<ICriterionKind> All { get; } =
    [
        new BandsKind(),
        new ChoiceKind(),
        new YesNoKind(),
        new ChecklistKind(),
        new FirstOfKind(),
        new JudgedKind(),
        new DeductKind(),
        new AwardKind(),
        new PenaltyKind(),
        new ProportionalKind(),
        new TableKind(),
        new FormulaKind(),
    ];
}
