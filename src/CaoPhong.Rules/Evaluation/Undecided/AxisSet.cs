namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>The axes of a component: unknown facts, and derived facts that are cut by themselves.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class AxisSet
{
    private readonly Dictionary<int, int> places;

    public AxisSet(IReadOnlyList<int> facts, IReadOnlyList<int> derived)
    {
        Facts = facts;
        Derived = derived;
        Slots = [.. facts, .. derived];
        places = Slots.Select((slot, place) => (slot, place)).ToDictionary(item => item.slot, item => item.place);
    }

    /// <summary>The slots of the unknown facts.</summary>
    public IReadOnlyList<int> Facts { get; }

    /// <summary>The slots of derived facts.</summary>
    public IReadOnlyList<int> Derived { get; }

    /// <summary>All of them, by place.</summary>
    public IReadOnlyList<int> Slots { get; }

    /// <summary>The place of a slot; null where it is no axis.</summary>
    public int? PlaceOf(int slot) => places.TryGetValue(slot, out var place) ? place : null;
}
