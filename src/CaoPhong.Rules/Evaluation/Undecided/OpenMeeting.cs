using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>A meeting of which some facts are unknown, under the form that scores it.</summary>
/// <remarks>Not thread-safe: it lives while one meeting is scored.</remarks>
internal sealed class OpenMeeting
{
    private readonly Possible?[] roots;
    private readonly Value[] slots;

    public OpenMeeting(FormConditions form, DerivedFacts derived, FactSet given, Frame frame)
    {
        Form = form;
        Derived = derived;
        Given = given;
        slots = frame.Slots[..given.Schema.SlotCount];
        roots = new Possible?[slots.Length];
    }

    public FormConditions Form { get; }

    public DerivedFacts Derived { get; }

    public FactSet Given { get; }

    public FactSchema Schema => Given.Schema;

    /// <summary>Whether a slot is that of a derived fact.</summary>
    public bool IsDerived(int slot) => slot >= Schema.Facts.Count;

    /// <summary>Whether the value of a slot is not known.</summary>
    public bool IsUnknown(int slot) => slots[slot].Kind == ValueKind.Unknown;

    /// <summary>Whether a fact was not given: it is unknown or absent.</summary>
    public bool IsAbsent(int slot) => slots[slot].Kind == ValueKind.Null;

    /// <summary>The name, type and domain of a slot.</summary>
    public Symbol SymbolOf(int slot) => IsDerived(slot) ? DerivedOf(slot).Symbol : Schema.Facts[slot].Symbol;

    public DerivedFact DerivedOf(int slot) => Schema.Derived[slot - Schema.Facts.Count];

    /// <summary>The value of a slot, or all that its type and domain allow.</summary>
    public Possible RootOf(int slot) =>
        roots[slot] ??= slots[slot].Kind == ValueKind.Unknown ? Possible.Of(SymbolOf(slot)) : Possible.Of(slots[slot]);

    /// <summary>The unknown facts that expressions over these slots depend on in the end.</summary>
    /// <param name="read">The slots.</param>
    /// <param name="throughGiven">Whether the facts under a derived fact that was given directly count too: they must agree with it.</param>
    public SortedSet<int> UnknownUnder(IEnumerable<int> read, bool throughGiven)
    {
        var unknown = new SortedSet<int>();
        foreach (var slot in read.Where(slot => slot < Schema.SlotCount))
        {
            if (!IsDerived(slot))
            {
                Add(slot);
            }
            else if (throughGiven || IsUnknown(slot))
            {
                foreach (var under in Derived.BasesOf(slot))
                {
                    Add(under);
                }
            }
        }

        return unknown;

        void Add(int slot)
        {
            if (IsUnknown(slot))
            {
                unknown.Add(slot);
            }
        }
    }

    /// <summary>The derived facts that expressions over these slots read, with those under them, in an order in which each uses only earlier ones.</summary>
    public IReadOnlyList<int> DerivedUnder(IEnumerable<int> read) =>
        [.. Derived.WithBases(read.Where(slot => slot < Schema.SlotCount)).Where(IsDerived)];
}
