using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What a criterion or a condition can come to within a box of facts.</summary>
/// <remarks>A condition counts 1 where it holds and 0 where not. Neither counted nor left out: whatever the facts are, there is an error.</remarks>
/// <param name="Applies">Whether the criterion can apply.</param>
/// <param name="Replaced">Whether it can be not applicable and have its max, or 0.</param>
/// <param name="LeftOut">Whether it can be left out.</param>
/// <param name="From">The least points where it counts.</param>
/// <param name="To">The most points where it counts.</param>
/// <param name="CanFail">Whether some facts bring an error.</param>
/// <param name="Failure">Such an error; null where none is at hand.</param>
internal readonly record struct Outcome(
    bool Applies, bool Replaced, bool LeftOut, decimal From, decimal To, bool CanFail, Diagnostic? Failure)
{
    /// <summary>Nothing but an error.</summary>
    public static Outcome Failed(Diagnostic? why) => new(false, false, false, 0, 0, true, why);

    /// <summary>Points of a criterion that applies.</summary>
    public static Outcome Points(decimal from, decimal to) => new(true, false, false, from, to, false, null);

    /// <summary>Whether it can count.</summary>
    public bool Counts => Applies || Replaced;

    /// <summary>Whether there is an error whatever the facts are.</summary>
    public bool AlwaysFails => !Counts && !LeftOut;

    /// <summary>Whether there is one result, errors apart.</summary>
    public bool IsSettled => Counts ? !LeftOut && From == To : LeftOut;

    /// <summary>The result as it is compared with others: errors and where points come from do not matter.</summary>
    public OutcomeKey Key => Counts ? new(LeftOut, true, From, To) : new(LeftOut, false, 0, 0);

    /// <summary>What either allows.</summary>
    public Outcome Or(Outcome other)
    {
        var (from, to) = Counts
            ? other.Counts ? (Math.Min(From, other.From), Math.Max(To, other.To)) : (From, To)
            : (other.From, other.To);
        return new(
            Applies || other.Applies, Replaced || other.Replaced, LeftOut || other.LeftOut,
            from, to, CanFail || other.CanFail, Failure ?? other.Failure);
    }

    /// <summary>The same, and an error may come instead.</summary>
    public Outcome OrFailure(bool canFail, Diagnostic? why) => canFail ? this with { CanFail = true, Failure = Failure ?? why } : this;
}

/// <summary>What an <see cref="Outcome"/> means for sums.</summary>
internal readonly record struct OutcomeKey(bool LeftOut, bool Counts, decimal From, decimal To);
