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
    /// <summary>Whether the order of the elements is not known: the values of a list of choice.</summary>
    public bool IsSet { get; init; }

    /// <summary>Where the order is not known: how many of the last <see cref="Items"/> may stand anywhere, while those before them stand in order; 0: then none is in order.</summary>
    public int Unplaced { get; init; }

    /// <summary>Whether it is one list with known elements.</summary>
    public bool IsSingle => Items is not null && (!IsSet || Items.Count <= 1) && Items.All(item => item.Certain && item.Value.Single is not null);

    /// <summary>Any list of such elements.</summary>
    public static PossibleList AnyOf(Possible element) => new(null, element);

    /// <summary>A list of these elements.</summary>
    public static PossibleList Of(IReadOnlyList<PossibleItem> items) =>
        new(items, items.Aggregate(Possible.Nothing, (all, item) => all.Or(item.Value)));

    /// <summary>What either allows.</summary>
    public PossibleList Or(PossibleList other) => Equals(other) ? this : AnyOf(Element.Or(other.Element));
}
