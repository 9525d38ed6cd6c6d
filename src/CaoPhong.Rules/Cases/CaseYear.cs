using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases;

/// <summary>The meetings of a case for a whole year.</summary>
/// <param name="Calendar">Which year; one that does not begin in January is named by the year in which it begins.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">The first day of the next year.</param>
/// <param name="Meetings">In the order written; one that gives no day has one that was assigned.</param>
/// <param name="Span">Where the meetings are written.</param>
public sealed record CaseYear(int Calendar, DateOnly From, DateOnly Until, IReadOnlyList<CaseMeeting> Meetings, SourceSpan Span)
{
    /// <summary>The meetings that lie in the year, and those whose day cannot be read.</summary>
    public IEnumerable<CaseMeeting> InYear =>
        Meetings.Where(meeting => CaseFileReader.HeldOn(meeting.Meeting) is not { } day || (day >= From && day < Until));
}

/// <summary>One meeting of a <see cref="CaseYear"/>.</summary>
/// <param name="Meeting">The facts of <c>base</c>, of <c>given</c>, of the row and its own, a later one in place of an earlier one.</param>
/// <param name="Span">Where its own facts are written.</param>
public sealed record CaseMeeting(Meeting Meeting, SourceSpan Span);
