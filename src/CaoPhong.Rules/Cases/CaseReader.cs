using CaoPhong.Rules.Cases.Years;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads one entry of <c>cases</c>, which is one case or, with <c>examples</c>, one for each row.</summary>
internal sealed class CaseReader
{
    private readonly CaseNames names;
    private readonly DiagnosticBag diagnostics;
    private readonly GivenReader given;
    private readonly GivenYearReader years;
    private readonly YearOfCase yearOfCase;

    public CaseReader(CaseNames names, CitationReader citations, DiagnosticBag diagnostics)
    {
        this.names = names;
        this.diagnostics = diagnostics;
        given = new(names, diagnostics);
        years = new(names, given, citations, diagnostics);
        yearOfCase = new(names.RuleSet, diagnostics);
    }

    /// <summary>The facts that every case of a file starts from.</summary>
    public GivenFacts ReadBase(MappingReader file)
    {
        if ((file.Value("base") as MappingNode)?.Find(GivenYearReader.MeetingsKey) is { } meetings)
        {
            diagnostics.Report(YearCaseDiagnostics.InBase(meetings.Key.Span, meetings.Key.Text));
        }

        return given.Read(file, "base", key => key == GivenYearReader.MeetingsKey);
    }

    /// <summary>The cases of an entry; what is wrong is reported and left out.</summary>
    /// <param name="one">The entry.</param>
    /// <param name="start">The facts of <c>base</c>.</param>
    /// <param name="source">The nearest citation.</param>
    public IEnumerable<Case> Read(MappingReader one, GivenFacts start, Citation? source)
    {
        one.Require("name");
        var name = one.Text("name") ?? "";
        var span = one.Has("name") ? one.Value("name")?.Span ?? one.Start : one.Start;
        var before = diagnostics.Count;
        var year = years.Read(one, ExampleReader.HasMeetings(one));
        if (year is not null && names.RuleSet.Year is null)
        {
            diagnostics.Report(YearCaseDiagnostics.NoYear(year.Span, names.RuleSet.Name));
            return [];
        }

        var isBroken = year is not null && diagnostics.Count > before;
        var own = given.Read(one, "given", key => year is not null && years.IsKey(key));
        var expectations = new ExpectationReader(names, year is not null, diagnostics);
        var expected = expectations.Read(one);
        ReportOverridden(own, year, span);

        // The meetings that could be read alone would come to another year.
        if (isBroken)
        {
            return [];
        }

        if (one.Has("examples"))
        {
            var rows = new ExampleReader(names, given, expectations, years, diagnostics).Read(one, name, span, expected);
            return [.. rows.Select(row => Make(row, start, own, year) is { } made ? made with { Source = source, Text = new(one.Node, row.Wanted) } : null).OfType<Case>()];
        }

        if (expected.IsEmpty)
        {
            if (diagnostics.Count == before)
            {
                diagnostics.Report(CaseDiagnostics.ExpectsNothing(span, name, expectations.OwnKeys));
            }

            return [];
        }

        return Make(name, start, own, year, expected, span) is { } made ? [made with { Source = source, Text = new(one.Node, []) }] : [];
    }

    private Case? Make(ExampleRow row, GivenFacts start, GivenFacts own, GivenYear? year)
    {
        var ofRow = year is null ? null : row.Meetings is { } meetings ? meetings with { Calendar = year.Calendar } : year;
        ReportOverridden(row.Facts, ofRow, row.Span);
        return Make(row.Name, start, row.Facts.Over(own), ofRow, row.Expected, row.Span);
    }

    private Case? Make(string name, GivenFacts start, GivenFacts own, GivenYear? year, Expectation expected, SourceSpan span)
    {
        var shared = own.Over(start);
        var one = new Case(name, shared.ToMeeting(), expected, span);
        return year is null ? one
            : yearOfCase.Of(year, shared) is { } meetings ? one with { Year = meetings }
            : null;
    }

    private void ReportOverridden(GivenFacts shared, GivenYear? year, SourceSpan span)
    {
        if (year is not { Meetings.Count: > 0 })
        {
            return;
        }

        foreach (var fact in shared.Facts.Where(fact => year.Meetings.All(meeting => meeting.Own.Gives(fact.Name))))
        {
            diagnostics.Report(YearCaseDiagnostics.Overridden(shared.Places.TryGetValue(fact.Name, out var place) ? place : span, fact.Name));
        }
    }
}
