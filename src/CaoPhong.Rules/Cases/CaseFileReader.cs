using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Positioned tree to cases.</summary>
/// <remarks>Never throws on any tree. Thread-safe.</remarks>
internal static class CaseFileReader
{
    private static readonly Phrase FileWords = new("tệp trường hợp mẫu", "a case file");
    private static readonly Phrase CaseWords = new("một trường hợp", "a case");

    /// <summary>Which rule set and version a case file is for; null, and reported, where it does not say.</summary>
    public static (ScalarNode RuleSet, ScalarNode Version)? ReadHeader(SyntaxNode? document, DiagnosticBag diagnostics)
    {
        if (Open(document, diagnostics) is not { } reader)
        {
            return null;
        }

        reader.Require("ruleset", "version", "cases");
        return reader.Scalar("ruleset") is { } ruleSet && reader.Scalar("version") is { } version ? (ruleSet, version) : null;
    }

    /// <summary>The cases of a document whose header was read, for the rule set that the header names.</summary>
    /// <returns>The cases that could be read; the mistakes of the others are in the bag.</returns>
    public static IReadOnlyList<Case> ReadCases(MappingNode document, RuleSet ruleSet, DiagnosticBag diagnostics)
    {
        // The keys of the file were held to what is known when its header was read.
        var reader = MappingReader.Of(document, FileWords, [.. document.Entries.Select(entry => entry.Key.Text)], diagnostics)!;
        var names = new CaseNames(ruleSet);
        var citations = new CitationReader(ruleSet.Header.Sources, diagnostics);
        var inherited = citations.Read(document);
        var oneByOne = new CaseReader(names, citations, diagnostics);
        var start = oneByOne.ReadBase(reader);
        var cases = new List<Case>();
        foreach (var item in reader.Items("cases"))
        {
            if (MappingReader.Of(item, CaseWords, ["name", "source", "given", "meetings", "year", "expect", "examples", "note", "ignore"], diagnostics) is { } one)
            {
                cases.AddRange(oneByOne.Read(one, start, citations.Read(one.Node) ?? inherited));
            }
        }

        ReportDuplicates(cases, diagnostics);
        foreach (var one in cases)
        {
            ReportOutsideTime(one, ruleSet.Header, diagnostics);
        }

        return cases;
    }

    /// <summary>The facts that every case of a document starts from, as far as they can be read.</summary>
    public static Meeting ReadStart(MappingNode document, RuleSet ruleSet)
    {
        // What is wrong with them is reported where the cases are read.
        var unheard = new DiagnosticBag();
        var reader = MappingReader.Of(document, FileWords, [.. document.Entries.Select(entry => entry.Key.Text)], unheard)!;
        return new GivenReader(new(ruleSet), unheard).Read(reader, "base", key => key == Years.GivenYearReader.MeetingsKey).ToMeeting();
    }

    /// <summary>The day of a meeting; null where it is not given or is no day.</summary>
    public static DateOnly? HeldOn(Meeting meeting) =>
        meeting.Given.FirstOrDefault(fact => fact.Name == "held_on") is { } given && ScalarReading.TryDate(given.Value.Text, out var day) ? day : null;

    private static MappingReader? Open(SyntaxNode? document, DiagnosticBag diagnostics) =>
        MappingReader.Of(document, FileWords, ["language", "ruleset", "version", "base", "cases", "source", "note", "ignore"], diagnostics);

    private static void ReportDuplicates(List<Case> cases, DiagnosticBag diagnostics)
    {
        foreach (var group in cases.GroupBy(one => one.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            foreach (var second in group.Skip(1))
            {
                diagnostics.Report(CaseDiagnostics.DuplicateName(second.Name, second.Span, group.First().Span));
            }
        }
    }

    // A day that is no date is the meeting's own mistake.
    private static void ReportOutsideTime(Case one, RuleSetHeader header, DiagnosticBag diagnostics)
    {
        if (one.Expected.Version is not null || one.Expected.Year?.Version is not null)
        {
            return;
        }

        foreach (var day in DaysGiven(one).Where(day => day < header.From || day >= header.Until).Take(1))
        {
            diagnostics.Report(CaseDiagnostics.OutsideTime(one.Span, day, header.Version));
        }
    }

    // A day that was assigned to a meeting of a year is nobody's mistake.
    private static IEnumerable<DateOnly> DaysGiven(Case one) =>
        (one.Year is null ? [one.Meeting] : one.Year.InYear.Select(meeting => meeting.Meeting))
            .Where(meeting => meeting.Given.Any(fact => fact is { Name: "held_on", Value.Kind: not RawKind.Date }))
            .Select(HeldOn)
            .OfType<DateOnly>();
}
