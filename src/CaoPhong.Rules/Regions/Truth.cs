using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>What a condition is in a whole region.</summary>
public enum Truth
{
    /// <summary>True in some of it and false in the rest, as far as can be seen.</summary>
    Open,

    /// <summary>True wherever it has a value.</summary>
    True,

    /// <summary>False wherever it has a value.</summary>
    False,

    /// <summary>An error everywhere.</summary>
    Fails,
}

/// <summary>Reads truths from what is possible.</summary>
internal static class Truths
{
    public static Truth Of(Possible possible) =>
        possible.CanBeAnything || (possible.CanBeTrue && possible.CanBeFalse) ? Truth.Open
        : possible.CanBeTrue ? Truth.True
        : possible.CanBeFalse ? Truth.False
        : Truth.Fails;
}
