using System.Collections.Immutable;

namespace CaoPhong.Rules.Expressions.Absence;

/// <summary>What the value of a derived fact needs, wherever it is asked for.</summary>
/// <param name="Needed">What must not be absent in it.</param>
/// <param name="Value">What is known once it has a value.</param>
internal sealed record DerivedAbsence(IReadOnlyList<AbsentUse> Needed, Presence Value)
{
    /// <summary>That of an expression.</summary>
    /// <param name="value">The expression of the derived fact.</param>
    /// <param name="given">What is known to be there in every meeting.</param>
    /// <param name="derived">That of the derived facts which it uses.</param>
    public static DerivedAbsence Of(Expr value, ImmutableHashSet<string> given, Func<Symbol, DerivedAbsence?> derived)
    {
        var finder = new AbsenceFinder(derived);
        var presence = finder.Visit(value, given);
        return new(finder.Found, presence);
    }
}
