using System.Globalization;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>Facts of a meeting, each under its name.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record FactChanges(IReadOnlyList<GivenFact> Facts)
{
    /// <summary>Nothing given.</summary>
    public static FactChanges None { get; } = new([]);

    /// <summary>The facts of a meeting, by their names in the schema; a day that was assigned to a meeting of a year apart.</summary>
    public static FactChanges Of(Meeting meeting) => new([.. meeting.Given.Where(given => given is not { Name: "held_on", Value.Kind: RawKind.Date })]);

    /// <summary>These facts, in place of those of the same name.</summary>
    public Meeting Over(Meeting start) =>
        new([.. start.Given.Where(given => Facts.All(own => own.Name != given.Name)), .. Facts]);

    /// <summary>Those that a meeting does not give so already.</summary>
    public FactChanges Beyond(Meeting start) =>
        new([.. Facts.Where(fact => start.Given.FirstOrDefault(given => given.Name == fact.Name) is not { } same || !Alike(same.Value, fact.Value))]);

    /// <summary>A value as it is given.</summary>
    public static RawValue Raw(Value value) => value.Kind switch
    {
        ValueKind.Boolean => RawValue.From(value.AsBoolean),
        ValueKind.Number => RawValue.From(value.AsNumber),
        ValueKind.Text => RawValue.From(value.AsText),
        ValueKind.Date => RawValue.From(value.AsDate),
        ValueKind.List => new(RawKind.List, "", [.. value.AsList.Select(Raw)]),
        ValueKind.Null => RawValue.Of(RawKind.Null),
        _ => RawValue.Of(RawKind.Unknown),
    };

    private static bool Alike(RawValue one, RawValue other) =>
        one.Items.Count == other.Items.Count
        && one.Items.Zip(other.Items).All(pair => Alike(pair.First, pair.Second))
        && IsGiven(one) == IsGiven(other)
        && (one.Text == other.Text || (TryNumber(one, out var left) && TryNumber(other, out var right) && left == right));

    private static bool IsGiven(RawValue value) => value.Kind is not (RawKind.Blank or RawKind.Null or RawKind.Unknown);

    private static bool TryNumber(RawValue value, out decimal number) =>
        decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
