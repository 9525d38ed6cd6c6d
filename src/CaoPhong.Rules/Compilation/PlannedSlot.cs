using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Compilation;

/// <summary>How the value of a fact can be held while a meeting is scored.</summary>
public enum SlotStorage
{
    /// <summary>As a whole number: a number with a step times a power of ten, the number of a day, 0 or 1, the place of a choice among its ids.</summary>
    Scaled,

    /// <summary>As a decimal.</summary>
    Number,

    /// <summary>As it is: text and lists.</summary>
    Other,
}

/// <summary>A fact or derived fact in the plan.</summary>
/// <param name="Symbol">Its name, type, domain and slot.</param>
/// <param name="Storage">How its value can be held.</param>
/// <param name="Decimals">For a scaled number the exponent of the power of ten; 0 otherwise.</param>
public sealed record PlannedSlot(Symbol Symbol, SlotStorage Storage, int Decimals)
{
    /// <summary>The ids of a choice, whose places are its scaled values; empty otherwise.</summary>
    public IReadOnlyList<string> Ids => Symbol.Type is ChoiceType choice ? choice.Values : [];
}
