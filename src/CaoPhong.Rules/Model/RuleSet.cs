using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Model;

/// <summary>One version of a regulation, as the regulation words it, read and checked.</summary>
/// <remarks>Immutable; safe to share between threads. A rule set that you were handed has no errors.</remarks>
/// <param name="Header">What it is, and when it is in force.</param>
/// <param name="Facts">What may be known about a meeting.</param>
/// <param name="Forms">The forms that score meetings, in the order written.</param>
/// <param name="Document">The tree it was read from.</param>
public sealed record RuleSet(RuleSetHeader Header, FactSchema Facts, IReadOnlyList<Form> Forms, Syntax.MappingNode Document)
{
    /// <summary>The names that expressions over the facts of a meeting may use.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The SHA-256 of its canonical form, such as <c>sha256:9f86d0…</c>; blank while it has errors.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How a year is graded; null where the rule set does not say.</summary>
    public Year? Year { get; init; }

    /// <summary>Who assesses a meeting, in order of authority, the last one decides; empty: one assessment a meeting.</summary>
    public IReadOnlyList<ChoiceOption> Assessors { get; init; } = [];

    /// <summary>The citations of facts, derived facts and rules of facts, by their name or id, where they have one.</summary>
    public IReadOnlyDictionary<string, Citation> FactSources { get; init; } = new Dictionary<string, Citation>();

    /// <summary>The warnings and notes that the author switches off, with their places.</summary>
    public IgnoreSet Ignores { get; init; } = IgnoreSet.None;

    /// <summary>Rule set and version, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public string Name => $"{Header.Id}@{Header.Version}";
}

/// <summary>Where a version stands in its life.</summary>
public enum RuleSetStatus
{
    /// <summary>Being written; never in force.</summary>
    Draft,

    /// <summary>Issued and frozen.</summary>
    Published,

    /// <summary>Taken back.</summary>
    Withdrawn,
}

/// <summary>The document that a rule set restates; the number alone does not identify it.</summary>
/// <param name="Number">Such as <c>31-QĐi/TU</c>.</param>
/// <param name="Date">The day it was signed.</param>
/// <param name="Issuer">Who issued it; null where not given.</param>
public sealed record Regulation(string Number, DateOnly? Date, string? Issuer);

/// <summary>A document that citations name.</summary>
/// <param name="Id">As in <c>cite</c>.</param>
/// <param name="Title">Its title or number.</param>
/// <param name="Date">Its day; null where not given.</param>
/// <param name="Kind">Such as <c>báo</c>; null where not given.</param>
/// <param name="Span">Where it is written.</param>
public sealed record CitedSource(string Id, string Title, DateOnly? Date, string? Kind, SourceSpan Span)
{
    /// <summary>Its number; null where not given.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it; null where not given.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where it can be read; null where not given.</summary>
    public string? Address { get; init; }
}

/// <summary>The head of a rule set: what it is, and when it is in force.</summary>
/// <param name="Id">The rule set.</param>
/// <param name="Version">Unique within the rule set.</param>
/// <param name="Title">As printed.</param>
/// <param name="From">The first day it is in force.</param>
/// <param name="Span">Where it is written.</param>
public sealed record RuleSetHeader(string Id, string Version, string Title, DateOnly From, SourceSpan Span)
{
    /// <summary>The first day it is no longer in force, where the document itself says so; null otherwise.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public RuleSetStatus Status { get; init; }

    /// <summary>The document it restates; null where not given.</summary>
    public Regulation? Regulation { get; init; }

    /// <summary>The version that it replaces; null where not given.</summary>
    public string? Replaces { get; init; }

    /// <summary>The version that it amends; null where it is written whole.</summary>
    public string? Amends { get; init; }

    /// <summary>The word for <c>cell</c> on all that is printed.</summary>
    public Phrase CellWord { get; init; } = new("Chi bộ", "Cell");

    /// <summary>The word for a meeting on all that is printed.</summary>
    public Phrase MeetingWord { get; init; } = new("Kỳ sinh hoạt", "Meeting");

    /// <summary>The documents that citations name, in the order written.</summary>
    public IReadOnlyList<CitedSource> Sources { get; init; } = [];
}
