using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads the head of a rule set.</summary>
internal static class HeaderReader
{
    private static readonly Dictionary<string, RuleSetStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = RuleSetStatus.Draft,
        ["published"] = RuleSetStatus.Published,
        ["withdrawn"] = RuleSetStatus.Withdrawn,
    };

    private static readonly Phrase RegulationHelp = new(
        "viết: regulation: {number: 31-QĐi/TU, date: 2018-12-14, issuer: …}", "write: regulation: {number: 31-QĐi/TU, date: 2018-12-14, issuer: …}");

    /// <summary>The keys of <c>regulation</c>.</summary>
    public static IReadOnlyList<string> RegulationKeys { get; } = ["number", "date", "issuer"];

    /// <summary>The head; what could not be read is blank, and reported.</summary>
    public static RuleSetHeader Read(
        MappingReader document, IReadOnlyList<CitedSource> sources, Annotations annotations, DiagnosticBag diagnostics)
    {
        document.Require("ruleset", "version", "title", "effective");
        if (document.Scalar("language") is { Text: not "1" } edition)
        {
            diagnostics.Report(ModelDiagnostics.UnknownEdition(edition));
        }

        var effective = annotations.Open(document.Value("effective"), Phrase.Same("'effective'"), ["from", "until"], DayHelp(document.Value("effective")));
        effective?.Require("from");
        var (from, until) = (effective?.Date("from"), effective?.Date("until"));
        if (from is { } first && until is { } end && end <= first)
        {
            diagnostics.Report(ModelDiagnostics.UntilBeforeFrom(effective!.Scalar("until")!.Span, first, end));
        }

        var subject = annotations.Open(document.Value("subject"), Phrase.Same("'subject'"), ["label", "meeting"]);
        var header = new RuleSetHeader(
            document.Id("ruleset")?.Text ?? "", document.Id("version", dots: true)?.Text ?? "", document.Text("title") ?? "",
            from ?? default, document.SpanOf("ruleset"))
        {
            Until = until,
            Status = document.Word("status", Statuses) ?? RuleSetStatus.Draft,
            Regulation = Regulation(document, annotations),
            Replaces = document.Id("replaces", dots: true)?.Text,
            Sources = sources,
        };

        return header with
        {
            CellWord = subject?.Text("label") is { } cell ? Phrase.Same(cell) : header.CellWord,
            MeetingWord = subject?.Text("meeting") is { } meeting ? Phrase.Same(meeting) : header.MeetingWord,
        };
    }

    private static Phrase? DayHelp(SyntaxNode? node) =>
        node is ScalarNode day && ScalarReading.TryDate(day.Text, out _)
            ? new($"viết: effective: {{from: {day.Text}}}", $"write: effective: {{from: {day.Text}}}")
            : new("viết: effective: {from: 2018-12-14}", "write: effective: {from: 2018-12-14}");

    private static Regulation? Regulation(MappingReader document, Annotations annotations)
    {
        if (annotations.Open(document.Value("regulation"), Phrase.Same("'regulation'"), RegulationKeys, RegulationHelp) is not { } reader)
        {
            return null;
        }

        reader.Require("number", "date");
        return new(reader.Text("number") ?? "", reader.Date("date"), reader.Text("issuer"));
    }
}
