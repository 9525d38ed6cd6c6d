using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>Short ways to write shapes.</summary>
internal static class Shapes
{
    public static OptionShape Text(Phrase doc) => new TextShape { Doc = doc };

    public static OptionShape Id(Phrase doc) => new IdShape { Doc = doc };

    public static OptionShape Number(Phrase doc, bool aboveZero = false, bool whole = false) => new NumberShape(aboveZero, whole) { Doc = doc };

    public static OptionShape Boolean(Phrase doc) => new BooleanShape { Doc = doc };

    public static OptionShape Date(Phrase doc) => new DateShape { Doc = doc };

    public static OptionShape Word(Phrase doc, params string[] words) => new WordShape(words) { Doc = doc };

    public static OptionShape Expression(Phrase doc, FeelType? type = null) => new ExpressionShape(type) { Doc = doc };

    public static OptionShape Condition(Phrase doc) => new ExpressionShape(FeelType.Boolean) { Doc = doc, Role = OptionRole.Condition };

    public static OptionField Required(string key, OptionShape shape) => new(key, shape, Required: true);

    /// <summary>The ends of a band of numbers or days.</summary>
    public static IReadOnlyList<OptionField> Ends { get; } =
    [
        new("from", new EdgeShape { Role = OptionRole.Edge, Doc = new("từ (≥)", "at least (≥)") }),
        new("above", new EdgeShape { Role = OptionRole.Edge, Doc = new("trên (>)", "more than (>)") }),
        new("below", new EdgeShape { Role = OptionRole.Edge, Doc = new("dưới (<)", "less than (<)") }),
        new("to", new EdgeShape { Role = OptionRole.Edge, Doc = new("đến (≤)", "at most (≤)") }),
        new("is", new EdgeShape { Role = OptionRole.Edge, Doc = new("đúng một giá trị", "one value") }),
    ];

    /// <summary><c>round</c>.</summary>
    public static OptionShape Rounding { get; } = new MappingShape(
    [
        Required("to", Number(new("bội số làm tròn đến", "the multiple"), aboveZero: true)),
        Required("mode", Word(new("cách làm tròn", "which way"), [.. RoundingReader.Modes.Keys])),
    ])
    {
        Doc = new("làm tròn", "rounding"),
    };
}
