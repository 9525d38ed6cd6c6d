using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>What changed between two versions, in regions of meetings; empty where both mean the same.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Old">The one version.</param>
/// <param name="New">The other.</param>
/// <param name="Things">What differs, in the order of the text of the new version; what was removed stands behind its neighbours.</param>
public sealed record RuleSetDiff(RuleSet Old, RuleSet New, IReadOnlyList<ThingDiff> Things)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Things.Count == 0;

    /// <summary>Whether everything could be told: nothing is <see cref="ThingDiff.NotAnalysed"/>, and every region has a meeting that shows it.</summary>
    public bool IsComplete => Things.All(thing => !thing.NotAnalysed && thing.Regions.All(region => region.Witness is not null));
}

/// <summary>What sort of thing differs.</summary>
public enum DiffThing
{
    /// <summary>The head of the version: title, regulation, time, assessors.</summary>
    Header,

    /// <summary>A fact: its results are whether a value is accepted.</summary>
    Fact,

    /// <summary>A derived fact: its results are values.</summary>
    Derived,

    /// <summary>A rule between facts: its results are whether a meeting is accepted.</summary>
    FactRule,

    /// <summary>Which form scores a meeting.</summary>
    FormChoice,

    /// <summary>A form.</summary>
    Form,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A criterion: its results are points.</summary>
    Criterion,

    /// <summary>The grades of a form over its total.</summary>
    Grades,

    /// <summary>A cap: its results are the best grade still possible.</summary>
    Cap,

    /// <summary>Whether a meeting is not graded.</summary>
    NotGraded,

    /// <summary>The year: its forms, points and what is expected.</summary>
    Year,

    /// <summary>The grades of the year.</summary>
    YearGrades,

    /// <summary>A cap of the year.</summary>
    YearCap,

    /// <summary>Whether a year is not graded.</summary>
    YearNotGraded,
}

/// <summary>Whether a thing is in both versions.</summary>
public enum DiffPresence
{
    /// <summary>In both.</summary>
    Both,

    /// <summary>In the new version alone.</summary>
    Added,

    /// <summary>In the old version alone.</summary>
    Removed,
}

/// <summary>One thing that differs.</summary>
/// <param name="Thing">What it is.</param>
/// <param name="Id">By which both versions know it; empty where there is but one.</param>
public sealed record ThingDiff(DiffThing Thing, string Id)
{
    /// <summary>The form it belongs to; null for what belongs to none.</summary>
    public string? Form { get; init; }

    /// <summary>As printed by the new version or, where it has none, by the old one.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is in both versions.</summary>
    public DiffPresence Presence { get; init; }

    /// <summary>What differs in how it is built: a max, a step, the place in the form.</summary>
    public IReadOnlyList<PropertyDiff> Structure { get; init; } = [];

    /// <summary>What differs in words alone, so that no result does.</summary>
    public IReadOnlyList<PropertyDiff> Wording { get; init; } = [];

    /// <summary>Where results differ.</summary>
    public IReadOnlyList<RegionDiff> Regions { get; init; } = [];

    /// <summary>Whether there were too many regions to look at all of them, so that results may differ elsewhere too.</summary>
    public bool NotAnalysed { get; init; }

    /// <summary>Whether anything differs.</summary>
    internal bool HasAny => Presence != DiffPresence.Both || Structure.Count > 0 || Wording.Count > 0 || Regions.Count > 0 || NotAnalysed;
}

/// <summary>One property that differs, under the key that the author writes.</summary>
/// <param name="Key">Such as <c>max</c>.</param>
/// <param name="Old">As the old version has it; null where it says nothing.</param>
/// <param name="New">As the new version has it; null where it says nothing.</param>
public sealed record PropertyDiff(string Key, string? Old, string? New);
