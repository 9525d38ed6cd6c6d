using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>How the meetings of a year become one grade: <c>year</c>.</summary>
/// <param name="Forms">The ids of the forms whose meetings count, in the order written.</param>
/// <param name="Starts">The day on which a year begins.</param>
/// <param name="Names">What its expressions may name.</param>
/// <param name="Span">Where its key is written.</param>
public sealed record Year(IReadOnlyList<string> Forms, MonthDay Starts, YearNames Names, SourceSpan Span)
{
    /// <summary>The meetings that a full year has, in the order written; none: then it is not said.</summary>
    public IReadOnlyList<YearExpectation> Expected { get; init; } = [];

    /// <summary>The points of the year over <see cref="YearNames.Meetings"/>; null for none.</summary>
    public Expr? Points { get; init; }

    /// <summary>Best first; the first whose condition holds counts. Empty: then the year has no grade.</summary>
    public IReadOnlyList<YearGrade> Grades { get; init; } = [];

    /// <summary>What lowers the grade of the year, in the order written.</summary>
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>When the year has no grade, in the order written.</summary>
    public IReadOnlyList<NotGraded> NotGraded { get; init; } = [];

    /// <summary>The nearest citation.</summary>
    public Citation? Source { get; init; }
}

/// <summary>A grade of the year.</summary>
/// <param name="Id">Unique in the year.</param>
/// <param name="Title">As printed.</param>
/// <param name="When">Its condition over meetings and points; null for the last one, <c>otherwise: true</c>.</param>
/// <param name="Band">The points of the year that it stands for, neighbours' bounds filled in; null where grades are conditions.</param>
/// <param name="Span">Where its id is written.</param>
public sealed record YearGrade(string Id, string Title, Expr? When, Domain? Band, SourceSpan Span)
{
    /// <summary>The nearest citation.</summary>
    public Citation? Source { get; init; }
}

/// <summary>How many meetings of a sort a full year has.</summary>
/// <param name="Name">The form, or the author's own word for the sort.</param>
/// <param name="Count">How many; above 0.</param>
/// <param name="Meetings">Those that are of the sort: a filter over <see cref="YearNames.Meetings"/>, to be asked over all
/// scored meetings of the year and not only those of the forms that count.</param>
/// <param name="Span">Where it is written.</param>
public sealed record YearExpectation(string Name, int Count, Expr Meetings, SourceSpan Span)
{
    /// <summary>The form that the meetings are of; null where only a condition says it.</summary>
    public string? Form { get; init; }
}
