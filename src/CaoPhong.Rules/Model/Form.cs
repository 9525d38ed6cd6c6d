using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>A form (biểu): the sections and criteria that score one sort of meeting, and the grades of its total.</summary>
/// <param name="Id">Its key under <c>forms</c>.</param>
/// <param name="Title">As printed.</param>
/// <param name="Max">The most points of its total.</param>
/// <param name="Sections">In the order written.</param>
/// <param name="Span">Where its key is written.</param>
public sealed record Form(string Id, string Title, decimal Max, IReadOnlyList<Section> Sections, SourceSpan Span)
{
    /// <summary>Which meetings it scores; null when there is one form.</summary>
    public Expr? When { get; init; }

    /// <summary>How the total is rounded; null for not at all.</summary>
    public Rounding? Round { get; init; }

    /// <summary>Whether the total may pass <see cref="Max"/>: <c>over_max: allowed</c>.</summary>
    public bool OverMaxAllowed { get; init; }

    /// <summary>Best first; empty: then there is no grade.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];

    /// <summary>What lowers the grade, in the order written.</summary>
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>When there is no grade, in the order written.</summary>
    public IReadOnlyList<NotGraded> NotGraded { get; init; } = [];

    /// <summary>Its own citation.</summary>
    public Citation? Source { get; init; }

    /// <summary>Whether its max, or a section of it, could not be read and was reported: then no sum over it says anything.</summary>
    public bool HasUnknownMax { get; init; }

    /// <summary>The names <c>total</c>, <c>points("id")</c> and <c>full("id")</c> for <see cref="Caps"/> and <see cref="NotGraded"/>.</summary>
    public required ScorecardNames Names { get; init; }

    /// <summary>All parts of the form, a section before what is in it, in the order of the text.</summary>
    public IEnumerable<Part> Parts => Sections.SelectMany(section => section.Tree);

    /// <summary>All criteria, in the order of the text.</summary>
    public IEnumerable<Criterion> Criteria => Parts.OfType<Criterion>();
}

/// <summary>A section or a criterion.</summary>
/// <param name="Id">Unique in the rule set.</param>
/// <param name="Title">As printed.</param>
/// <param name="Span">Where its id is written.</param>
public abstract record Part(string Id, string Title, SourceSpan Span)
{
    /// <summary>The number printed before it, such as <c>1.1</c>; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>The nearest citation, its own or that of what it is in.</summary>
    public Citation? Source { get; init; }

    /// <summary>Whether its max, or what it holds, could not be read and was reported: then no sum over it says anything.</summary>
    public bool HasUnknownMax { get; init; }

    /// <summary>The part itself and all in it, in the order of the text.</summary>
    public abstract IEnumerable<Part> Tree { get; }
}

/// <summary>A group of criteria and sections whose points are added up.</summary>
/// <param name="Id">Unique in the rule set.</param>
/// <param name="Title">As printed.</param>
/// <param name="Max">What its parts add up to; with a ceiling, the ceiling.</param>
/// <param name="HasCeiling">Whether its points stop at <paramref name="Max"/> while its parts add up to more.</param>
/// <param name="Parts">In the order written.</param>
/// <param name="Span">Where its id is written.</param>
public sealed record Section(string Id, string Title, decimal Max, bool HasCeiling, IReadOnlyList<Part> Parts, SourceSpan Span)
    : Part(Id, Title, Span)
{
    /// <inheritdoc/>
    public override IEnumerable<Part> Tree => Parts.SelectMany(part => part.Tree).Prepend(this);
}

/// <summary>What a criterion's points count towards.</summary>
public enum CriterionRole
{
    /// <summary>The points of its section.</summary>
    Ordinary,

    /// <summary>Points on top, in no sum of maxima: <c>bonus: true</c>.</summary>
    Bonus,

    /// <summary>Points off the form's total: <c>penalty</c>.</summary>
    Penalty,
}

/// <summary>One criterion: a question to the meeting that is answered in points.</summary>
/// <param name="Id">Unique in the rule set.</param>
/// <param name="Title">As printed.</param>
/// <param name="Max">Its most points; 0 for a penalty, which has none.</param>
/// <param name="Kind">The key of its kind, such as <c>bands</c>.</param>
/// <param name="Table">What the kind expanded to.</param>
/// <param name="Span">Where its id is written.</param>
public sealed record Criterion(string Id, string Title, decimal Max, string Kind, DecisionTable Table, SourceSpan Span)
    : Part(Id, Title, Span)
{
    /// <summary>What its points count towards.</summary>
    public CriterionRole Role { get; init; }

    /// <summary>Whether its kind could not be read and was reported: then its table is empty and says nothing.</summary>
    public bool IsBroken { get; init; }

    /// <summary>When it applies; null for always.</summary>
    public Applies? Applies { get; init; }

    /// <summary>The text fact that must be given when points are lost; null for none.</summary>
    public Symbol? ReasonRequired { get; init; }

    /// <summary>What the author wrote under the key of the kind.</summary>
    public required BoundOption Options { get; init; }

    /// <summary>Whether it can be left out.</summary>
    public bool CanBeLeftOut => Applies is { Otherwise: Otherwise.LeftOut };

    /// <inheritdoc/>
    public override IEnumerable<Part> Tree => [this];
}

/// <summary>What a criterion is when it does not apply.</summary>
public enum Otherwise
{
    /// <summary>Its max.</summary>
    Full,

    /// <summary>0 points.</summary>
    Zero,

    /// <summary>Taken out; the rest is rescaled.</summary>
    LeftOut,
}

/// <summary>When a criterion applies, and what it is otherwise.</summary>
/// <param name="When">The condition.</param>
/// <param name="Otherwise">What it is where the condition is false.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Applies(Expr When, Otherwise Otherwise, SourceSpan Span);
