namespace CaoPhong.Rules.Expressions;

/// <summary>An element that a list has, or may have.</summary>
/// <param name="Value">What it may be.</param>
/// <param name="Certain">Whether the list certainly has it.</param>
public sealed record PossibleItem(Possible Value, bool Certain);

/// <summary>The lists that something may be.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Items">The elements in order, each of which the list has or may have; null: any number of <paramref name="Element"/>.</param>
/// <param name="Element">What every element may be.</param>
public sealed record PossibleList(IReadOnlyList<PossibleItem>? Items, Possible Element)
{
    // Null: what the items may be together, put together when it is looked at. It costs more than the list and is seldom needed.
    private Possible? element = Element;

    private PossibleList(IReadOnlyList<PossibleItem> items)
        : this(items, Possible.Nothing) => element = null;

    /// <summary>What every element may be.</summary>
    public Possible Element
    {
        get => element ??= Items!.Aggregate(Possible.Nothing, (all, item) => all.Or(item.Value));
        init => element = value;
    }

    /// <summary>Whether the order of the elements is not known: the values of a list of choice.</summary>
    public bool IsSet { get; init; }

    /// <summary>Where the order is not known: how many of the last <see cref="Items"/> may stand anywhere, while those before them stand in order; 0: then none is in order.</summary>
    public int Unplaced { get; init; }

    /// <summary>Whether it is one list with known elements.</summary>
    public bool IsSingle => Single is not null;

    /// <summary>That list; null where there may be several.</summary>
    internal Value? Single
    {
        get
        {
            if (Items is not { } items || (IsSet && items.Count > 1))
            {
                return null;
            }

            var values = new Value[items.Count];
            for (var place = 0; place < values.Length; place++)
            {
                if (!items[place].Certain || items[place].Value.Single is not { } value)
                {
                    return null;
                }

                values[place] = value;
            }

            return Value.Of((IReadOnlyList<Value>)values);
        }
    }

    /// <summary>Any list of such elements.</summary>
    public static PossibleList AnyOf(Possible element) => new(null, element);

    /// <summary>A list of these elements.</summary>
    public static PossibleList Of(IReadOnlyList<PossibleItem> items) => new(items);

    /// <summary>What either allows.</summary>
    public PossibleList Or(PossibleList other) => Equals(other) ? this : AnyOf(Element.Or(other.Element));

    /// <inheritdoc/>
    public bool Equals(PossibleList? other) =>
        other is not null && Equals(Items, other.Items) && IsSet == other.IsSet && Unplaced == other.Unplaced && Element == other.Element;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Items, IsSet, Unplaced);
}
