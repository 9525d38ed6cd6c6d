using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases;

/// <summary>One case: the facts of a meeting, or of the meetings of a year, and what they must give.</summary>
/// <param name="Name">Unique in its file; that of a row of <c>examples</c> ends in the facts that it gives, or in its number where it gives none.</param>
/// <param name="Meeting">The facts of <c>base</c>, of <c>given</c> and of the row, a later one in place of an earlier one; of a case for a year what its meetings share.</param>
/// <param name="Expected">What they must give; never nothing.</param>
/// <param name="Span">Where its name or its row is written.</param>
public sealed record Case(string Name, Meeting Meeting, Expectation Expected, SourceSpan Span)
{
    /// <summary>The meetings of a year; null for a case of one meeting.</summary>
    public CaseYear? Year { get; init; }

    /// <summary>Every meeting of the case: the one, or those of the year.</summary>
    public IEnumerable<Meeting> Meetings => Year is null ? [Meeting] : Year.Meetings.Select(meeting => meeting.Meeting);

    /// <summary>Where its expected values come from; null where not given.</summary>
    public Citation? Source { get; init; }

    /// <summary>What it is read from.</summary>
    internal CaseText Text { get; init; } = new(new([], Span), []);
}
