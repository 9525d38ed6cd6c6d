using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What facts may be, when some are unknown.</summary>
internal static class PossibleFacts
{
    /// <summary>The value of a fact, or all that its type and domain allow.</summary>
    public static Possible Of(Symbol symbol, Frame frame) =>
        frame.Slots[symbol.Slot] is { Kind: not ValueKind.Unknown } value ? Possible.Of(value) : Possible.Of(symbol);
}
