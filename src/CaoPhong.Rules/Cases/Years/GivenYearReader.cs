using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Years;

/// <summary>Reads <c>meetings</c> and <c>year</c> of a case, which stand in <c>given</c> or beside it.</summary>
internal sealed class GivenYearReader(CaseNames names, GivenReader given, CitationReader citations, DiagnosticBag diagnostics)
{
    /// <summary>The key of the meetings; it is reserved, so that no fact has it as its name.</summary>
    public const string MeetingsKey = "meetings";

    private const string YearKey = "year";
    private const string TimesKey = "times";

    // A year has no more days, and two meetings of one form on one day are a mistake.
    private const int MostTimes = 366;

    private static readonly Phrase Words = new("'meetings'", "'meetings'");
    private static readonly Phrase MeetingWords = new("một kỳ của 'meetings'", "a meeting of 'meetings'");

    /// <summary>The keys in <c>given</c> that are no facts.</summary>
    public bool IsKey(string key) => key == MeetingsKey || (key == YearKey && names.FindFact(YearKey) is null);

    /// <summary>The year of a case; null for a case of one meeting.</summary>
    /// <param name="one">The case.</param>
    /// <param name="hasColumn">Whether the meetings are given by a column of its examples.</param>
    public GivenYear? Read(MappingReader one, bool hasColumn)
    {
        var inGiven = one.Value("given") as MappingNode;
        var meetings = Either(one, inGiven, MeetingsKey);
        var calendar = Either(one, names.FindFact(YearKey) is null ? inGiven : null, YearKey);
        var year = calendar is null ? null : Calendar(calendar.Value);
        if (meetings is not null)
        {
            return new(Meetings(meetings.Value), year, meetings.Key.Span);
        }

        if (hasColumn)
        {
            return new([], year, one.Start);
        }

        if (calendar is not null)
        {
            diagnostics.Report(YearCaseDiagnostics.NoMeetings(calendar.Key.Span));
        }

        return null;
    }

    /// <summary>The meetings of a list, which may be empty.</summary>
    public IReadOnlyList<GivenMeeting> Meetings(SyntaxNode value)
    {
        if (value is SequenceNode list)
        {
            return [.. list.Items.Select(Meeting).OfType<GivenMeeting>()];
        }

        if (value is not MissingNode)
        {
            diagnostics.Report(ReadingDiagnostics.NotSequence(value, Words));
        }

        return [];
    }

    private MappingEntry? Either(MappingReader one, MappingNode? inGiven, string key)
    {
        var beside = one.Node.Find(key);
        var inside = inGiven?.Find(key);
        if (beside is not null && inside is not null)
        {
            diagnostics.Report(YearCaseDiagnostics.WrittenTwice(key, inside.Key.Span, beside.Key.Span));
        }

        return beside ?? inside;
    }

    private GivenMeeting? Meeting(SyntaxNode item)
    {
        if (item is not MappingNode mapping)
        {
            if (item is not MissingNode)
            {
                diagnostics.Report(ReadingDiagnostics.NotMapping(item, MeetingWords).WithHelp(YearCaseDiagnostics.MeetingAdvice));
            }

            return null;
        }

        citations.Read(mapping);
        var own = given.Read(mapping.Entries.Where(entry => !IsAnnotation(entry.Key.Text) && !IsTimes(entry.Key.Text)));
        var times = mapping.Find(TimesKey) is { } entry && IsTimes(TimesKey) ? Times(entry) : 1;
        if (times > 1 && own.Facts.FirstOrDefault(fact => fact.Name == "held_on") is not null)
        {
            diagnostics.Report(YearCaseDiagnostics.OneDay(mapping.Find(TimesKey)!.Key.Span, times));
        }

        return new(own, times, mapping.Span);
    }

    private bool IsAnnotation(string key) => Annotations.Keys.Contains(key) && names.FindFact(key) is null;

    private bool IsTimes(string key) => key == TimesKey && names.FindFact(TimesKey) is null;

    private int Times(MappingEntry entry)
    {
        if (entry.Value is not ScalarNode scalar)
        {
            if (entry.Value is not MissingNode)
            {
                diagnostics.Report(ReadingDiagnostics.NotScalar(entry.Value, TimesKey));
            }

            return 1;
        }

        if (ScalarReading.Whole(scalar, TimesKey, diagnostics) is not { } times)
        {
            return 1;
        }

        if (times is >= 1 and <= MostTimes)
        {
            return (int)times;
        }

        diagnostics.Report(YearCaseDiagnostics.StrangeTimes(scalar, MostTimes));
        return 1;
    }

    private int? Calendar(SyntaxNode value)
    {
        if (value is not ScalarNode scalar)
        {
            if (value is not MissingNode)
            {
                diagnostics.Report(ReadingDiagnostics.NotScalar(value, YearKey));
            }

            return null;
        }

        if (scalar.Text is { Length: 4 } text && text.All(char.IsAsciiDigit) && text[0] != '0' && text != "9999")
        {
            return text.Aggregate(0, (number, digit) => (number * 10) + (digit - '0'));
        }

        diagnostics.Report(YearCaseDiagnostics.NotYear(scalar));
        return null;
    }
}
