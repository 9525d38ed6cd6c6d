using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>The words for the types of facts, and what each type is in expressions.</summary>
internal static class FactTypes
{
    public static IReadOnlyDictionary<string, FactType> ByWord { get; } = new Dictionary<string, FactType>(StringComparer.Ordinal)
    {
        ["number"] = FactType.Number,
        ["integer"] = FactType.Integer,
        ["boolean"] = FactType.Boolean,
        ["text"] = FactType.Text,
        ["date"] = FactType.Date,
        ["choice"] = FactType.Choice,
        ["list of choice"] = FactType.ListOfChoice,
    };

    public static string WordOf(FactType type) => ByWord.First(pair => pair.Value == type).Key;

    public static bool IsNumber(FactType type) => type is FactType.Number or FactType.Integer;

    public static bool IsChoice(FactType type) => type is FactType.Choice or FactType.ListOfChoice;

    public static FeelType InExpressions(FactType type, IReadOnlyList<ChoiceOption> options) => type switch
    {
        FactType.Number or FactType.Integer => FeelType.Number,
        FactType.Boolean => FeelType.Boolean,
        FactType.Text => FeelType.Text,
        FactType.Date => FeelType.Date,
        FactType.Choice => new ChoiceType([.. options.Select(option => option.Id)]),
        _ => new ListType(new ChoiceType([.. options.Select(option => option.Id)])),
    };
}
