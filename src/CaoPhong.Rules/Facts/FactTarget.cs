using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>What a given value must be to fill a slot: a fact, or a derived fact that is given directly.</summary>
/// <param name="Slot">Which slot.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">As printed, and as heading of a column.</param>
/// <param name="Type">Its type; null for a derived fact that cannot be given, such as a duration.</param>
/// <param name="Domain">The numbers or days it can take.</param>
internal sealed record FactTarget(int Slot, string Name, string Label, FactType? Type, Domain Domain)
{
    /// <summary>The values of a choice.</summary>
    public IReadOnlyList<ChoiceOption> Options { get; init; } = [];

    /// <summary>Whether its numbers are percentages, so that a cell formatted as percent gives its percent number.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether <c>null</c> says that it is absent.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it is derived: then the decimals that are given count.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The target of a fact.</summary>
    public static FactTarget Of(FactDeclaration fact, int slot) => new(slot, fact.Name, fact.Label, fact.Type, fact.Symbol.Domain)
    {
        Options = fact.Options,
        IsPercent = fact.Unit == "%",
        Optional = fact.Symbol.Optional,
    };

    /// <summary>The target of a derived fact; its domain has no step, because a quotient is given rounded.</summary>
    public static FactTarget Of(DerivedFact fact, int slot) =>
        new(slot, fact.Name, fact.Label, TypeOf(fact.Symbol.Type), fact.Symbol.Domain with { Step = null })
        {
            Options = [.. ValuesOf(fact.Symbol.Type).Select(id => new ChoiceOption(id, id))],
            IsPercent = fact.Unit == "%",
            IsDerived = true,
        };

    private static FactType? TypeOf(FeelType type) => type switch
    {
        NumberType => FactType.Number,
        BooleanType => FactType.Boolean,
        TextType => FactType.Text,
        DateType => FactType.Date,
        ChoiceType => FactType.Choice,
        ListType { Element: ChoiceType } => FactType.ListOfChoice,
        _ => null,
    };

    private static IReadOnlyList<string> ValuesOf(FeelType type) => type switch
    {
        ChoiceType choice => choice.Values,
        ListType { Element: ChoiceType choice } => choice.Values,
        _ => [],
    };
}
