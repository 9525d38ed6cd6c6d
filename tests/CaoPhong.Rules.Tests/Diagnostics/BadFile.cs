using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Trials;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Runs a file that holds a mistake, by what its name ends in.</summary>
internal static class BadFile
{
    private static readonly (string Ending, Func<string, IReadOnlyList<Diagnostic>> Run)[] Runners =
    [
        (".rules.yaml", path => RunRules(Read(path))),
        (".cases.yaml", path => RunCases(Read(path))),
        (".facts.yaml", BadFacts.Run),
        (".facts.json", BadFacts.Run),
        (".facts.jsonl", BadFacts.Run),
        (".facts.csv", BadFacts.Run),
        (".library.yaml", BadFacts.RunLibrary),
        (".year.yaml", BadFacts.RunYear),
        (".folder", BadFolder.Run),
        (".expr", path => ExpressionRig.Run(Read(path))),
        (".batch.jsonl", path => ExpressionBatch.MistakesIn(Read(path).Text.TrimEnd('\n'))),
    ];

    // Case files are for these rule sets, whatever their folder.
    private static Lazy<Checked<RuleSet>> Frame { get; } = new(() => LoadFrame("frame.rules.yaml"));

    private static Lazy<Checked<RuleSet>> FrameWithYear { get; } = new(() => LoadFrame("frame-year.rules.yaml"));

    // What is only worth knowing is looked for by a check, and not when a rule set is loaded.
    private static IReadOnlyList<Diagnostic> RunRules(SourceText source) => source.Path.StartsWith("CPR66", StringComparison.Ordinal)
        ? RuleSetLoader.Check(source, find: Amended).Result.Diagnostics
        : RuleSetLoader.Load(source, find: Amended).Diagnostics;

    // Versions that bad amendments amend.
    private static SourceText? Amended(string ruleSet, string version)
    {
        var name = $"{ruleSet}-{version}.rules.yaml";
        var file = Path.Combine(Golden.SourceFolder(), "Data", "diagnostics", "amended", name);
        return File.Exists(file) ? new(name, File.ReadAllText(file)) : null;
    }

    /// <summary>Whether the name ends as that of a file that is run.</summary>
    public static bool IsOne(string path) => Runners.Any(runner => path.EndsWith(runner.Ending, StringComparison.Ordinal));

    /// <summary>What is found in the file; it is known by its name alone, without folders.</summary>
    public static IReadOnlyList<Diagnostic> Run(string path) =>
        Runners.First(runner => path.EndsWith(runner.Ending, StringComparison.Ordinal)).Run(Path.Combine(Golden.SourceFolder(), path));

    // Not File.ReadAllText: a BOM is part of what a bad file may hold.
    private static SourceText Read(string path) => new(Path.GetFileName(path), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path)));

    private static IReadOnlyList<Diagnostic> RunCases(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var cases = CaseFileLoader.Load(source, Find, RuleOptions.Default, diagnostics);
        return [.. diagnostics.InOrder(), .. cases.Cases.SelectMany(one => one.Run())];
    }

    private static Checked<RuleSet> LoadFrame(string file) =>
        RuleSetLoader.Load(new SourceText(file, File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Data", "diagnostics", file))));

    private static Checked<RuleSet>? Find((string Id, string Version) header) => header switch
    {
        ("frame", "1") => Frame.Value,
        ("frame", "year") => FrameWithYear.Value,
        ("frame", "broken") => Checked<RuleSet>.Failed([]),
        _ => null,
    };
}
