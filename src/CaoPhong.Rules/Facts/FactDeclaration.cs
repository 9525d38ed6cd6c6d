using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>The type of a fact, as authors write it.</summary>
public enum FactType
{
    /// <summary><c>number</c></summary>
    Number,

    /// <summary><c>integer</c></summary>
    Integer,

    /// <summary><c>boolean</c></summary>
    Boolean,

    /// <summary><c>text</c></summary>
    Text,

    /// <summary><c>date</c></summary>
    Date,

    /// <summary><c>choice</c></summary>
    Choice,

    /// <summary><c>list of choice</c></summary>
    ListOfChoice,
}

/// <summary>Which way a number is good.</summary>
public enum Better
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>One value of a choice.</summary>
/// <param name="Id">As written in expressions and facts.</param>
/// <param name="Label">As printed.</param>
public sealed record ChoiceOption(string Id, string Label);

/// <summary>What may be known about a meeting: one line of <c>facts</c>.</summary>
/// <param name="Symbol">Its name, type and domain in expressions.</param>
/// <param name="Type">Its type as written.</param>
/// <param name="Span">Where its name is written; none for <c>cell</c>, <c>held_on</c> and facts that a criterion declares itself.</param>
public sealed record FactDeclaration(Symbol Symbol, FactType Type, SourceSpan Span)
{
    /// <summary>Its name.</summary>
    public string Name => Symbol.Name;

    /// <summary>As printed, and as heading of a column; the name where none is given.</summary>
    public string Label { get; init; } = Symbol.Name;

    /// <summary>The values of a choice, in the order written.</summary>
    public IReadOnlyList<ChoiceOption> Options { get; init; } = [];

    /// <summary>The value when it is not given; null: then it is unknown, or absent where it is optional.</summary>
    public Value? Default { get; init; }

    /// <summary>Such as <c>%</c>; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Which way is good; null where the author does not say.</summary>
    public Better? Better { get; init; }

    /// <summary>Whether the author wrote <c>step</c>, or it is an integer or a date.</summary>
    public decimal? Step => Symbol.Domain.Step;
}

/// <summary>A fact that follows from others: one line of <c>derived</c>.</summary>
/// <param name="Symbol">Its name, type and promised range in expressions.</param>
/// <param name="Value">How it is computed; checked.</param>
/// <param name="Span">Where its name is written.</param>
public sealed record DerivedFact(Symbol Symbol, Expr Value, SourceSpan Span)
{
    /// <summary>Its name.</summary>
    public string Name => Symbol.Name;

    /// <summary>As printed; the name where none is given.</summary>
    public string Label { get; init; } = Symbol.Name;

    /// <summary>Such as <c>%</c>; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the author promised a <c>range</c>: a value outside it is an error of that meeting.</summary>
    public bool HasRange { get; init; }

    /// <summary>Which way is good; null where the author does not say.</summary>
    public Better? Better { get; init; }
}

/// <summary>What must hold between the facts of one meeting: one line of <c>rules_of_facts</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Require">The condition; checked.</param>
/// <param name="Message">The author's words for the meeting that breaks it; null for none.</param>
/// <param name="Span">Where it is written.</param>
public sealed record FactRule(string Id, Expr Require, string? Message, SourceSpan Span);

/// <summary>Everything that may be known about a meeting under one version of a rule set.</summary>
/// <remarks>Slots: 0 is <c>cell</c>, 1 is <c>held_on</c>, then the other facts in the order written, then the derived facts
/// in an order in which each uses only earlier ones. Immutable; safe to share between threads.</remarks>
/// <param name="Facts">By slot.</param>
/// <param name="Derived">By slot, after the facts.</param>
/// <param name="Rules">In the order written.</param>
public sealed record FactSchema(IReadOnlyList<FactDeclaration> Facts, IReadOnlyList<DerivedFact> Derived, IReadOnlyList<FactRule> Rules)
{
    /// <summary>The number of slots that facts and derived facts take.</summary>
    public int SlotCount => Facts.Count + Derived.Count;

    /// <summary>The slot of <c>cell</c>.</summary>
    public const int CellSlot = 0;

    /// <summary>The slot of <c>held_on</c>.</summary>
    public const int HeldOnSlot = 1;

    /// <summary>The names of all facts and derived facts, with the functions that a host registered.</summary>
    public Scope ScopeWith(IEnumerable<FunctionDefinition>? functions = null) =>
        new(Facts.Select(fact => fact.Symbol).Concat(Derived.Select(fact => fact.Symbol)), functions);
}
