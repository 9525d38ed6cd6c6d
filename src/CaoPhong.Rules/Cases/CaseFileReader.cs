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
        var given = new GivenReader(names, diagnostics);
        var start = given.Read(reader, "base");
        var citations = new CitationReader(ruleSet.Header.Sources, diagnostics);
        var inherited = citations.Read(document);
        var cases = new List<Case>();
        foreach (var item in reader.Items("cases"))
        {
            if (MappingReader.Of(item, CaseWords, ["name", "source", "given", "expect", "examples", "note", "ignore"], diagnostics) is { } one)
            {
                cases.AddRange(ReadCase(one, start, names, given, citations.Read(one.Node) ?? inherited, diagnostics));
            }
        }

        ReportDuplicates(cases, diagnostics);
        foreach (var one in cases)
        {
            ReportOutsideTime(one, ruleSet.Header, diagnostics);
        }

        return cases;
    }

    /// <summary>The day of a meeting; null where it is not given or is no day.</summary>
    public static DateOnly? HeldOn(Meeting meeting) =>
        meeting.Given.FirstOrDefault(fact => fact.Name == "held_on") is { } given && ScalarReading.TryDate(given.Value.Text, out var day) ? day : null;

    private static MappingReader? Open(SyntaxNode? document, DiagnosticBag diagnostics) =>
        MappingReader.Of(document, FileWords, ["language", "ruleset", "version", "base", "cases", "source", "note", "ignore"], diagnostics);

    private static IEnumerable<Case> ReadCase(
        MappingReader one, GivenFacts start, CaseNames names, GivenReader givenReader, Citation? source, DiagnosticBag diagnostics)
    {
        one.Require("name");
        var name = one.Text("name") ?? "";
        var span = one.Has("name") ? one.Value("name")?.Span ?? one.Start : one.Start;
        var facts = givenReader.Read(one, "given").Over(start);
        var before = diagnostics.Count;
        var expected = new ExpectationReader(names, diagnostics).Read(one);
        if (one.Has("examples"))
        {
            return new ExampleReader(names, diagnostics).Read(one, name, span, facts, expected)
                .Select(row => row with { Source = source });
        }

        if (expected.IsEmpty)
        {
            if (diagnostics.Count == before)
            {
                diagnostics.Report(CaseDiagnostics.ExpectsNothing(span, name, ExpectationReader.Keys));
            }

            return [];
        }

        return [new Case(name, facts.ToMeeting(), expected, span) { Source = source }];
    }

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
        if (one.Expected.Version is null
            && HeldOn(one.Meeting) is { } day
            && (day < header.From || day >= header.Until))
        {
            diagnostics.Report(CaseDiagnostics.OutsideTime(one.Span, day, header.Version));
        }
    }
}
