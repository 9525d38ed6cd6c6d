using System.Text.Json;
using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>A case of one version that was run against another.</summary>
/// <param name="Name">Rule set, version and the name of the case.</param>
/// <param name="Case">The case.</param>
/// <param name="Differences">In what the results differ; none: the other version comes to the same.</param>
/// <param name="Errors">Why the other version cannot score it; empty where it can.</param>
public sealed record ComparedCase(string Name, Case Case, IReadOnlyList<ResultDifference> Differences, IReadOnlyList<Diagnostic> Errors);

/// <summary>The cases of one version run against another: what a new version changes, told by the examples of the old one.</summary>
/// <remarks>Immutable; safe to share between threads. What a case expects does not matter here: its result under its own version is held against that under the other.</remarks>
/// <param name="Other">The other version, such as <c>31-qdi-tu@2023.1</c>; empty where it could not be read.</param>
/// <param name="Cases">In the order of the text.</param>
/// <param name="Mistakes">What is wrong with the case file or one of the versions.</param>
public sealed record CaseComparison(string Other, IReadOnlyList<ComparedCase> Cases, IReadOnlyList<Diagnostic> Mistakes)
{
    /// <summary>Runs the cases of a file against another version of its rule set.</summary>
    /// <param name="path">The case file; the version that it is for stands in its folder.</param>
    /// <param name="version">The other version: <c>2023.1</c> or <c>31-qdi-tu@2023.1</c> of the same folder, or a file.</param>
    /// <param name="options">What a host adds to the language.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static CaseComparison Of(string path, string version, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(version);
        var chosen = options ?? RuleOptions.Default;
        var diagnostics = new DiagnosticBag();
        var source = RuleFolder.Read(path, path);
        var document = YamlReader.Read(source, diagnostics);
        if (CaseFileReader.ReadHeader(document, diagnostics) is not var (id, own) || document is not MappingNode mapping)
        {
            return new("", [], diagnostics.InOrder());
        }

        var beside = RuleFolder.Beside(path);
        var named = version.StartsWith(id.Text + "@", StringComparison.Ordinal) ? version[(id.Text.Length + 1)..] : version;
        var other = File.Exists(version) ? RuleSetLoader.LoadFile(version, chosen)
            : beside(id.Text, named) is { } text ? RuleSetLoader.Load(text, chosen, beside)
            : Checked<RuleSet>.Failed([VersionDiagnostics.UnknownVersion(id.Text, named, [])]);
        if (other.Value is not { } otherRules)
        {
            return new("", [], other.Diagnostics);
        }

        if (beside(id.Text, own.Text) is not { } ownText || RuleSetLoader.Load(ownText, chosen, beside) is not { Value: { } ownRules })
        {
            diagnostics.Report(beside(id.Text, own.Text) is null
                ? CaseDiagnostics.NoRuleSet(own.Span, id.Text, own.Text)
                : CaseDiagnostics.BrokenRuleSet(own.Span, $"{id.Text}@{own.Text}"));
            return new(otherRules.Name, [], diagnostics.InOrder());
        }

        var cases = CaseFileReader.ReadCases(mapping, ownRules, diagnostics);
        var (then, now) = (RuleEngine.Compile(ownRules, chosen), RuleEngine.Compile(otherRules, chosen));
        return new(otherRules.Name, [.. cases.Select(one => Compare(one, then, now))], diagnostics.InOrder());
    }

    private static ComparedCase Compare(Case one, RuleEngine then, RuleEngine now)
    {
        var (before, _) = Result(one, then);
        var (after, errors) = Result(one, now);
        return new($"{then.RuleSet.Name}: {one.Name}", one, ResultDifference.Between(before, after), errors);
    }

    private static (JsonElement Json, IReadOnlyList<Diagnostic> Errors) Result(Case one, RuleEngine engine)
    {
        if (one.Year is { } year)
        {
            var judged = engine.ScoreYear(null, year.Calendar, year.InYear.Select(meeting => meeting.Meeting));
            IReadOnlyList<Diagnostic> mistakes = judged.IsOk ? [] : judged.Diagnostics;
            return (Written(json => YearJson.Write(json, new ScoredYear(null, year.Calendar, judged.Value, mistakes), Language.English)), mistakes);
        }

        var scored = engine.Score(one.Meeting);
        IReadOnlyList<Diagnostic> errors = scored.IsOk ? [] : scored.Diagnostics;
        return (Written(json => ScorecardJson.Write(json, new ScoredMeeting(one.Meeting, null, scored.Value, errors), Language.English)), errors);
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ScorecardJson.WriterOptions))
        {
            write(json);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
