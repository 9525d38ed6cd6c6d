using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>Opens a case file with the rule set beside it.</summary>
internal static class CaseFileLoader
{
    /// <summary>The cases of a file; where it has mistakes, first one that says them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <param name="options">What a host adds to the language.</param>
    public static LoadedCases Load(string path, string shown, RuleOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var folder = new RuleFolder(Path.GetDirectoryName(path)!);
        var library = new Lazy<RuleLibrary?>(() => RuleLibrary.Open(Path.GetDirectoryName(path)!, options).Value);
        var loaded = Load(RuleFolder.Read(path, shown), Find, options, diagnostics, () => library.Value);
        var found = diagnostics.InOrder();
        return diagnostics.HasErrors ? loaded with { Cases = [RuleCase.Broken(shown, shown, found), .. loaded.Cases] } : loaded;

        Checked<RuleSet>? Find((string Id, string Version) header) =>
            folder.Find(header.Id, header.Version) is { } source ? RuleSetLoader.Load(source, options, folder.Find) : null;
    }

    /// <summary>The cases of a text, with a way to find the rule set that its header names.</summary>
    internal static LoadedCases Load(
        SourceText source, Func<(string Id, string Version), Checked<RuleSet>?> find, RuleOptions options, DiagnosticBag diagnostics,
        Func<RuleLibrary?>? library = null)
    {
        var document = YamlReader.Read(source, diagnostics);
        if (CaseFileReader.ReadHeader(document, diagnostics) is not var (id, version) || document is not MappingNode mapping)
        {
            return LoadedCases.None;
        }

        if (find((id.Text, version.Text)) is not { } loaded)
        {
            diagnostics.Report(CaseDiagnostics.NoRuleSet(version.Span, id.Text, version.Text));
            return LoadedCases.None;
        }

        if (loaded.Value is not { } ruleSet)
        {
            diagnostics.Report(CaseDiagnostics.BrokenRuleSet(version.Span, $"{id.Text}@{version.Text}"));
            return LoadedCases.None;
        }

        var cases = CaseFileReader.ReadCases(mapping, ruleSet, diagnostics);
        var engine = RuleEngine.Compile(ruleSet, options);
        var runner = new CaseRunner(Own(engine), library is null ? null : InForce(engine, library));
        var distinct = cases.DistinctBy(one => one.Name, StringComparer.Ordinal).ToList();
        return new(
            [.. distinct.Select(one => RuleCase.Of($"{ruleSet.Name}: {one.Name}", source.Path, one, runner))],
            new(ruleSet, source.Path, CaseFileReader.ReadStart(mapping, ruleSet), distinct, options));
    }

    private static CaseScoring Own(RuleEngine engine) =>
        new(meeting => engine.Score(meeting), (year, scored) => engine.JudgeYear(null, year, scored))
        {
            Assess = engine.RuleSet.Assessors.Count > 0 ? engine.AssessOneCell : null,
        };

    // A case that expects a version is scored as a meeting is: by the version in force on its day. The version of the case file
    // counts as published, so that its cases say before it is published what they will say after.
    private static CaseScoring InForce(RuleEngine own, Func<RuleLibrary?> library)
    {
        var header = own.RuleSet.Header;
        return new(
            meeting => CaseFileReader.HeldOn(meeting) is { } day && library() is { } versions
                ? Choose(day, versions.EngineFor(header.Id, day), engine => engine.Score(meeting))
                : own.Score(meeting),
            (year, scored) => library() is { } versions
                ? Choose(own.LastDayOf(year), versions.EngineForYear(header.Id, year), engine => engine.JudgeYear(null, year, scored, versions.OthersInForce(engine, year)))
                : own.JudgeYear(null, year, scored));

        Checked<T> Choose<T>(DateOnly day, Checked<RuleEngine> chosen, Func<RuleEngine, Checked<T>> run)
            where T : class
        {
            var mine = header.Status == RuleSetStatus.Draft && day >= header.From && !(day >= header.Until)
                && (chosen.Value is not { } other || other.RuleSet.Header.From < header.From);
            return mine ? run(own) : chosen.Value is { } engine ? run(engine) : Checked<T>.Failed(chosen.Diagnostics);
        }
    }
}

/// <summary>What a case file holds.</summary>
/// <param name="Cases">Those that can be run, and one that says the mistakes of the file.</param>
/// <param name="Suite">The cases with the version that they are of; null where that could not be read.</param>
internal sealed record LoadedCases(IReadOnlyList<RuleCase> Cases, CaseSuite? Suite)
{
    /// <summary>Nothing that could be read.</summary>
    public static LoadedCases None { get; } = new([], null);
}
