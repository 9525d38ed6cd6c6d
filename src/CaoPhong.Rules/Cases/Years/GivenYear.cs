using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cases.Years;

/// <summary>The meetings of a year as a case writes them, before they have the facts that all of them share.</summary>
/// <param name="Meetings">In the order written.</param>
/// <param name="Calendar">The year that the case names; null: it follows from the days of the meetings.</param>
/// <param name="Span">Where the meetings are written.</param>
internal sealed record GivenYear(IReadOnlyList<GivenMeeting> Meetings, int? Calendar, SourceSpan Span);

/// <summary>One meeting, or several that are alike: <c>{times: 7, task_rate: 92}</c>.</summary>
/// <param name="Own">Its own facts.</param>
/// <param name="Times">How many there are; above 0.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record GivenMeeting(GivenFacts Own, int Times, SourceSpan Span);
