using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>A name that expressions may use: a fact, a derived fact, or something that a room adds, such as <c>total</c>.</summary>
/// <remarks>Two symbols of one scope differ in name and in slot.</remarks>
/// <param name="Name">As written in expressions.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Slot">Its place in the slots of a <see cref="Frame"/>; a variable of a quantifier or filter counts its own from 0, see <see cref="IsLocal"/>.</param>
public sealed record Symbol(string Name, FeelType Type, int Slot)
{
    /// <summary>The numbers or days it can take; <see cref="Domain.Everything"/> for other types.</summary>
    public Domain Domain { get; init; } = Domain.Everything;

    /// <summary>Whether it may be absent, <c>null</c>.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it is the variable of a quantifier or the element of a filter.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourceSpan Declared { get; init; }
}
