using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>What became of a mutant.</summary>
/// <param name="IsNoticed">Whether a case notices it.</param>
/// <param name="Witness">A meeting that shows that it is another, where no case notices it; null where there is none.</param>
/// <param name="IsUnproven">Whether no case notices it and nobody knows whether it is another.</param>
internal readonly record struct MutantFate(bool IsNoticed, Phrase? Witness, bool IsUnproven)
{
    /// <summary>The checker refuses it, or it is proven to change nothing.</summary>
    public static MutantFate Uncounted => default;

    /// <summary>A case notices it.</summary>
    public static MutantFate Noticed => new(true, null, false);

    /// <summary>No case notices it, and nobody knows whether it is another.</summary>
    public static MutantFate Unproven => new(false, null, true);

    /// <summary>No case notices it though a meeting shows that it is another.</summary>
    public static MutantFate Survives(Phrase witness) => new(false, witness, false);
}
