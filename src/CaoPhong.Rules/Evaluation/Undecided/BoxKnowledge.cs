using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What names may be within a box: the unknown facts as the box says, derived facts as they follow from them.</summary>
/// <remarks>Not thread-safe: it remembers the derived facts that it has computed.</remarks>
internal sealed class BoxKnowledge
{
    private readonly OpenMeeting meeting;
    private readonly AxisSet axes;
    private readonly Possible[] box;
    private readonly Dictionary<int, Possible> computed = [];

    public BoxKnowledge(OpenMeeting meeting, AxisSet axes, Possible[] box)
    {
        this.meeting = meeting;
        this.axes = axes;
        this.box = box;
    }

    /// <summary>What a fact or derived fact may be.</summary>
    public Possible Of(Symbol symbol) => Of(symbol.Slot);

    /// <summary>What a slot may be.</summary>
    public Possible Of(int slot)
    {
        if (!meeting.IsDerived(slot))
        {
            return axes.PlaceOf(slot) is { } place ? box[place] : meeting.RootOf(slot);
        }

        if (!computed.TryGetValue(slot, out var possible))
        {
            computed[slot] = possible = Derived(slot);
        }

        return possible;
    }

    /// <summary>Whether no facts lie in the box: a derived fact that is an axis cannot be what the box says.</summary>
    public bool IsEmpty()
    {
        foreach (var axis in axes.Derived)
        {
            if (Of(axis) is { CanHaveValue: false, CanFail: false })
            {
                return true;
            }
        }

        return false;
    }

    private Possible Derived(int slot)
    {
        var fact = meeting.DerivedOf(slot);
        var follows = ExprBounds.Evaluate(fact.Value, Of);
        var given = meeting.Given.Values[slot];
        if (given.IsKnown)
        {
            return GivenDirectly(slot, fact, follows, given);
        }

        var held = HeldToRange(fact, follows);
        return axes.PlaceOf(slot) is { } place ? held.And(box[place]).OrFailure(held) : held;
    }

    // What was given counts while a fact under it is not given; but the facts must be able to come to it.
    private Possible GivenDirectly(int slot, DerivedFact fact, Possible follows, Value given)
    {
        var value = HeldToRange(fact, Possible.Of(given));
        var bases = meeting.Derived.BasesOf(slot);
        if (bases.Any(meeting.IsAbsent))
        {
            return value;
        }

        if (!bases.Any(slot => meeting.IsUnknown(slot) && axes.PlaceOf(slot) is not null))
        {
            return meeting.RootOf(slot);
        }

        if (CanBe(follows, given, DerivedFacts.DecimalsOf(meeting.Given, slot, given)))
        {
            return follows.Single is null ? value.OrFailure() : value;
        }

        return Possible.Failed(follows.Ordinals is not null || follows.Single is not null ? MeetingDiagnostics.Disagrees(fact, given, follows) : follows.Failure);
    }

    private static bool CanBe(Possible follows, Value given, int decimals)
    {
        if (given.Kind != ValueKind.Number)
        {
            return follows.Contains(given);
        }

        if (follows.CanBeAnything)
        {
            return true;
        }

        // Rounded half up to the decimals given: at most half a unit away.
        var half = new decimal(5, 0, 0, false, (byte)Math.Min(decimals + 1, 28));
        var near = new Domain(new(given.AsNumber - half, true), new(given.AsNumber + half, true), null);
        return follows.Ordinals is { } numbers && numbers.And(near) is not null;
    }

    private static Possible HeldToRange(DerivedFact fact, Possible value)
    {
        if (!fact.HasRange || value.Ordinals is not { } numbers)
        {
            return value;
        }

        var inside = numbers.And(fact.Symbol.Domain);
        if (inside is not null && inside == numbers)
        {
            return value;
        }

        var outside = value.Single is { } single ? MeetingDiagnostics.OutsideRange(fact, single) : null;
        return inside is null
            ? Possible.Failed(outside)
            : Possible.Within(value.OrdinalKind, inside).OrFailure(value).OrFailure();
    }
}

/// <summary>Errors that go along with values.</summary>
internal static class PossibleFailure
{
    /// <summary>The same, with the errors of another.</summary>
    public static Possible OrFailure(this Possible possible, Possible other) =>
        other.CanFail ? possible.OrFailure(other.Failure) : possible;
}
