using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Years;

/// <summary>Gives the meetings of a case the facts that they share, the year that they lie in, and a day to those that have none.</summary>
/// <remarks>A meeting without a day is held on the first day after the one written before it on which no other is held. So the
/// order of the text is that of the year, and authors need not invent days where days do not matter.</remarks>
internal sealed class YearOfCase(RuleSet ruleSet, DiagnosticBag diagnostics)
{
    private const string Day = "held_on";

    private readonly MonthDay starts = ruleSet.Year?.Starts ?? MonthDay.NewYear;

    /// <summary>The year; null, and reported, where it cannot be told which one it is.</summary>
    /// <param name="given">As the case writes it.</param>
    /// <param name="shared">The facts of every meeting that does not give them itself.</param>
    public CaseYear? Of(GivenYear given, GivenFacts shared)
    {
        ReportSeveralCells(given, shared);
        var sharedDay = DayOf(shared);
        if (CalendarOf(given, sharedDay) is not { } calendar)
        {
            return null;
        }

        var window = YearWindow.Of(starts, calendar);
        var taken = given.Meetings.Select(meeting => DayOf(meeting.Own)).OfType<DateOnly>().ToHashSet();
        var next = sharedDay is { } day && window.Contains(day) ? day : window.From;
        var meetings = new List<CaseMeeting>();
        foreach (var meeting in given.Meetings)
        {
            for (var time = 0; time < meeting.Times; time++)
            {
                var facts = meeting.Own.Over(shared);
                if (DayOf(meeting.Own) is { } own)
                {
                    next = own.AddDays(1);
                }
                else if (!meeting.Own.Gives(Day) && (sharedDay is not null || !shared.Gives(Day)))
                {
                    next = FreeDay(next, window, taken);
                    facts = new GivenFacts([GivenDay(next, meeting.Span)]).Over(facts);
                    taken.Add(next);
                    next = next.AddDays(1);
                }

                meetings.Add(new(facts.ToMeeting(), meeting.Span));
            }
        }

        if (meetings.Count > 0 && meetings.TrueForAll(meeting => CaseFileReader.HeldOn(meeting.Meeting) is { } held && !window.Contains(held)))
        {
            diagnostics.Report(YearCaseDiagnostics.NoneInYear(given.Span, calendar, window.From, window.Last));
        }

        return new(calendar, window.From, window.Until, meetings, given.Span);
    }

    private static DateOnly FreeDay(DateOnly from, YearWindow window, HashSet<DateOnly> taken)
    {
        var day = window.Contains(from) ? from : window.From;
        for (var tried = day; ; )
        {
            if (!taken.Contains(tried))
            {
                return tried;
            }

            tried = tried == window.Last ? window.From : tried.AddDays(1);
            if (tried == day)
            {
                // More meetings than days: the year will say that two are on one day.
                return day;
            }
        }
    }

    private int? CalendarOf(GivenYear given, DateOnly? sharedDay)
    {
        if (given.Calendar is { } named)
        {
            return named;
        }

        (int Year, SourceSpan Span)? first = null;
        foreach (var meeting in given.Meetings)
        {
            if ((DayOf(meeting.Own) ?? (meeting.Own.Gives(Day) ? null : sharedDay)) is not { } day)
            {
                continue;
            }

            var year = YearOf(day);
            if (first is { } other && other.Year != year)
            {
                diagnostics.Report(YearCaseDiagnostics.SeveralYears(meeting.Span, year, other.Year, other.Span));
                return null;
            }

            first ??= (year, meeting.Span);
        }

        return first?.Year ?? (sharedDay is { } shared ? YearOf(shared) : FirstWholeYear());
    }

    private int YearOf(DateOnly day) => starts.In(day.Year) <= day ? day.Year : Math.Max(1, day.Year - 1);

    private int FirstWholeYear()
    {
        var year = YearOf(ruleSet.Header.From);
        return starts.In(year) == ruleSet.Header.From ? year : year + 1;
    }

    private void ReportSeveralCells(GivenYear given, GivenFacts shared)
    {
        (string Cell, SourceSpan Span)? first = null;
        foreach (var meeting in given.Meetings)
        {
            if (meeting.Own.Over(shared).Facts.FirstOrDefault(fact => fact.Name == "cell") is not { Value.Text: { Length: > 0 } cell })
            {
                continue;
            }

            if (first is { } other && other.Cell != cell)
            {
                diagnostics.Report(YearCaseDiagnostics.SeveralCells(meeting.Span, cell, other.Cell, other.Span));
                return;
            }

            first ??= (cell, meeting.Span);
        }
    }

    private static DateOnly? DayOf(GivenFacts facts) =>
        facts.Facts.FirstOrDefault(fact => fact.Name == Day) is { Value: { Kind: RawKind.Untyped or RawKind.Text } value } && ScalarReading.TryDate(value.Text, out var day) ? day : null;

    private static GivenFact GivenDay(DateOnly day, SourceSpan span) =>
        new(Day, RawValue.From(day), new FactPlace(span.Source?.Path, span.Position.Line, Day, Day));
}
