using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>What was found in a file of rules or cases.</summary>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Criteria">The criteria of the rule set; 0 for a file of cases, and where nothing could be read.</param>
/// <param name="Analysed">Those that the check could look into wholly.</param>
public sealed record FileCheck(IReadOnlyList<Diagnostic> Diagnostics, int Criteria, int Analysed);

/// <summary>Says everything that can be said of a file of rules or cases before any meeting is scored.</summary>
/// <remarks>Thread-safe. The versions that a file amends, or whose cases it holds, are sought beside it.</remarks>
public static class RuleFileChecker
{
    /// <summary>The findings of one file; one that holds <c>cases</c> is a case file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileCheck Check(string path, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = RuleFolder.Read(path, path);
        var chosen = options ?? RuleOptions.Default;
        return IsCaseFile(source) ? new(CasesOf(source, path, chosen), 0, 0) : RulesOf(source, path, chosen);
    }

    /// <summary>What can be said only of the versions of a folder together: how they follow one another in time, and whether the
    /// published ones are as they were published.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<Diagnostic> CheckFolder(string folder, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var found = new DiagnosticBag();
        var versions = new LibraryReader(folder, options ?? RuleOptions.Default).Read();
        found.Report(versions.SelectMany(version => version.OfFolder));
        foreach (var ruleSet in versions.Where(version => version is { File: not null, Time: not null }).GroupBy(version => version.RuleSetId, StringComparer.Ordinal))
        {
            var ignores = ruleSet.Select(version => version.Loaded.Value?.Ignores).OfType<IgnoreSet>().SelectMany(set => set.Ignores).ToList();
            found.Report(TimelineCheck.Of([.. ruleSet.Select(version => new DatedVersion(version.File!.Head, version.Time!))])
                .Where(finding => finding.Severity == Severity.Error || !ignores.Any(ignore => ignore.Covers(finding))));
        }

        return found.InOrder();
    }

    private static bool IsCaseFile(SourceText source) =>
        source.Path.EndsWith(".cases.yaml", StringComparison.Ordinal)
        || (!source.Path.EndsWith(".rules.yaml", StringComparison.Ordinal)
            && YamlReader.Read(source, new DiagnosticBag()) is MappingNode document && document.Find("cases") is not null);

    private static FileCheck RulesOf(SourceText source, string path, RuleOptions options)
    {
        var check = RuleSetLoader.Check(source, options, RuleFolder.Beside(path));
        return new(check.Result.Diagnostics, check.Summary?.Criteria ?? 0, check.Summary?.FullyAnalysed ?? 0);
    }

    private static IReadOnlyList<Diagnostic> CasesOf(SourceText source, string path, RuleOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var beside = RuleFolder.Beside(path);
        CaseFileLoader.Load(source, Find, options, diagnostics);
        return diagnostics.InOrder();

        Checked<RuleSet>? Find((string Id, string Version) header) =>
            beside(header.Id, header.Version) is { } rules ? RuleSetLoader.Load(rules, options, beside) : null;
    }
}
