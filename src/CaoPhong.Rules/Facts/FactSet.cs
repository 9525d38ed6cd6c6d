using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>The facts of one meeting, typed by the schema of a version.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Schema">Of which version.</param>
/// <param name="Values">By slot. A fact that is not given has its default, or is <see cref="Value.Unknown"/>, or <see cref="Value.Null"/>
/// where it is optional. A derived fact has the value that was given directly, else <see cref="Value.Unknown"/>: it is computed when it is needed.</param>
/// <param name="Meeting">As given.</param>
public sealed record FactSet(FactSchema Schema, IReadOnlyList<Value> Values, Meeting Meeting)
{
    /// <summary>The decimals of derived facts that were given directly, by slot: a computed value must agree to them.</summary>
    public IReadOnlyDictionary<int, int> DecimalsGiven { get; init; } = new Dictionary<int, int>();

    /// <summary>Which cell held the meeting; null when not given.</summary>
    public string? Cell => Values[FactSchema.CellSlot] is { Kind: ValueKind.Text } cell ? cell.AsText : null;

    /// <summary>The day it was held; null when not given.</summary>
    public DateOnly? HeldOn => Values[FactSchema.HeldOnSlot] is { Kind: ValueKind.Date } day ? day.AsDate : null;
}
