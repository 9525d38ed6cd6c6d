using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>All that an expression may be, when what its names may be is given: never less than the truth.</summary>
/// <remarks>Immutable; safe to share between threads. Numbers count as the language compares them, at 20 decimal places.</remarks>
public sealed partial record Possible
{
    private Possible()
    {
    }

    /// <summary>Whether it may be true.</summary>
    public bool CanBeTrue { get; private init; }

    /// <summary>Whether it may be false.</summary>
    public bool CanBeFalse { get; private init; }

    /// <summary>Whether it may be absent.</summary>
    public bool CanBeNull { get; private init; }

    /// <summary>The numbers, days or durations that it may be, by <see cref="Value.AsOrdinal"/>; null for none.</summary>
    public Domain? Ordinals { get; private init; }

    /// <summary>What <see cref="Ordinals"/> are.</summary>
    public ValueKind OrdinalKind { get; private init; }

    /// <summary>The texts that it may be; null for none.</summary>
    public PossibleTexts? Texts { get; private init; }

    /// <summary>The lists that it may be; null for none.</summary>
    public PossibleList? List { get; private init; }

    /// <summary>What the members of a record may be; null for no record.</summary>
    public IReadOnlyDictionary<string, Possible>? Members { get; private init; }

    /// <summary>Whether it may be anything at all, also what the other properties do not say.</summary>
    public bool CanBeAnything { get; private init; }

    /// <summary>Whether there may be no value, because of an error.</summary>
    public bool CanFail { get; private init; }

    /// <summary>Such an error, as an example; null where none is at hand.</summary>
    public Diagnostic? Failure { get; private init; }

    /// <summary>Whether there may be a value.</summary>
    public bool CanHaveValue =>
        CanBeTrue || CanBeFalse || CanBeNull || CanBeAnything || Ordinals is not null || Texts is not null || List is not null || Members is not null;

    /// <summary>Whether there is an error whatever the names are.</summary>
    public bool AlwaysFails => CanFail && !CanHaveValue;

    /// <summary>Whether it is true wherever it has a value.</summary>
    public bool IsTrue => CanBeTrue && !CanBeFalse && HasOneKind;

    /// <summary>Whether it is false wherever it has a value.</summary>
    public bool IsFalse => CanBeFalse && !CanBeTrue && HasOneKind;

    /// <summary>The least that <see cref="Ordinals"/> allow; null for none or unbounded.</summary>
    public Edge? Least => Ordinals?.Lower;

    /// <summary>The greatest that <see cref="Ordinals"/> allow; null for none or unbounded.</summary>
    public Edge? Greatest => Ordinals?.Upper;

    /// <summary>The value, where there is but one, errors apart; null where there are several or none.</summary>
    public Value? Single
    {
        get
        {
            if (!HasOneKind)
            {
                return null;
            }

            if (CanBeTrue != CanBeFalse)
            {
                return Value.Of(CanBeTrue);
            }

            if (CanBeNull)
            {
                return Value.Null;
            }

            if (Ordinals is { Lower: { Closed: true } lower, Upper: { Closed: true } upper })
            {
                return lower.Value == upper.Value ? Value.OfOrdinal(OrdinalKind, lower.Value) : null;
            }

            if (Texts?.Single is { } text)
            {
                return Value.Of(text);
            }

            return List is not null ? List.Single : Members is not null ? SingleRecord() : null;
        }
    }

    /// <summary>The value, where there is but one and no error can come instead; null otherwise.</summary>
    public Value? Certain => CanFail ? null : Single;

    private bool HasOneKind =>
        !CanBeAnything
        && (CanBeTrue || CanBeFalse ? 1 : 0) + (CanBeNull ? 1 : 0) + (Ordinals is null ? 0 : 1)
            + (Texts is null ? 0 : 1) + (List is null ? 0 : 1) + (Members is null ? 0 : 1) == 1;

    /// <summary>Whether it may be this value; an error is one where it can fail.</summary>
    public bool Contains(Value value) => value.Kind switch
    {
        ValueKind.Error => CanFail,
        _ when CanBeAnything => true,
        ValueKind.Null => CanBeNull,
        ValueKind.Boolean => value.AsBoolean ? CanBeTrue : CanBeFalse,
        ValueKind.Text => Texts is not null && Texts.Contains(value.AsText),
        ValueKind.List => List is not null && HasList(List, value.AsList),
        ValueKind.Record => Members is not null && Members.All(member =>
            !value.AsRecord.TryGetValue(member.Key, out var found) || member.Value.Contains(found)),
        ValueKind.Number or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration =>
            Ordinals is not null && OrdinalKind == value.Kind && Ordinals.Has(value.AsOrdinal),
        _ => false,
    };

    private Value? SingleRecord()
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, member) in Members!)
        {
            if (member.Single is not { } value)
            {
                return null;
            }

            values[name] = value;
        }

        return Value.Of(values);
    }

    private static bool HasList(PossibleList list, IReadOnlyList<Value> values)
    {
        if (list.Items is not { } items)
        {
            return values.All(list.Element.Contains);
        }

        if (list.IsSet)
        {
            return values.All(list.Element.Contains) && items.Where(item => item.Certain).All(item => values.Any(item.Value.Contains));
        }

        // Which elements of the list the values can be, in order: reachable[i] after the first i elements of the list.
        var reachable = new HashSet<int> { 0 };
        foreach (var item in items)
        {
            var next = new HashSet<int>();
            foreach (var used in reachable)
            {
                if (!item.Certain)
                {
                    next.Add(used);
                }

                if (used < values.Count && item.Value.Contains(values[used]))
                {
                    next.Add(used + 1);
                }
            }

            reachable = next;
        }

        return reachable.Contains(values.Count);
    }
}
