using CaoPhong.Rules.Analysis;
using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>Text to rule set: read, checked, or refused with every mistake in it.</summary>
/// <remarks>Thread-safe.</remarks>
public static class RuleSetLoader
{
    /// <summary>The rule set of one file.</summary>
    /// <returns>A rule set without errors, with its warnings and notes; or all mistakes of the file, in the order of the text.</returns>
    /// <param name="source">The text of the file.</param>
    /// <param name="options">What a host adds to the language.</param>
    /// <param name="find">The text of a version of a rule set, for amendments; null where no other file is at hand.</param>
    public static Checked<RuleSet> Load(SourceText source, RuleOptions? options = null, Func<string, string, SourceText?>? find = null) =>
        RuleTelemetry.Load(() => Read(source, options, find, analyze: false)).Result;

    /// <summary>The rule set of a file; a version that it amends is sought beside it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Checked<RuleSet> LoadFile(string path, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Load(RuleFolder.Read(path, path), options, RuleFolder.Beside(path));
    }

    /// <summary>Everything that can be said of one file before any meeting: what <see cref="Load"/> finds, and what is only worth knowing.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="options">What a host adds to the language.</param>
    /// <param name="find">The text of a version of a rule set, for amendments; null where no other file is at hand.</param>
    public static RuleSetCheck Check(SourceText source, RuleOptions? options = null, Func<string, string, SourceText?>? find = null) =>
        RuleTelemetry.Load(() => Read(source, options, find, analyze: true));

    private static RuleSetCheck Read(SourceText source, RuleOptions? options, Func<string, string, SourceText?>? find, bool analyze)
    {
        var chosen = options ?? RuleOptions.Default;
        var diagnostics = new DiagnosticBag();
        var ofOtherTexts = new HashSet<Diagnostic>();
        var document = YamlReader.Read(source, diagnostics);
        var ruleSet = RuleSetReader.Read(
            document, chosen.Kinds, chosen.Functions, diagnostics,
            (ruleSetId, version) => find?.Invoke(ruleSetId, version) is { } amended ? ReadAmended(amended) : null);
        CheckSummary? summary = null;
        if (ruleSet is not null)
        {
            var found = diagnostics;
            var isAnalyzed = false;
            RuleTelemetry.Check(ruleSet, found, () =>
            {
                summary = RuleSetChecker.Check(ruleSet, found);
                isAnalyzed = analyze && !found.HasErrors;
                if (isAnalyzed)
                {
                    RuleSetAnalyzer.Analyze(ruleSet, found);
                }
            });
            diagnostics = WithoutIgnored(ruleSet.Ignores, found, isAnalyzed);
        }

        var all = document is MappingNode own ? AmendmentTrail.Show(own, diagnostics.InOrder(), ofOtherTexts) : diagnostics.InOrder();
        return new(ruleSet is null || diagnostics.HasErrors ? Checked<RuleSet>.Failed(all) : Checked<RuleSet>.Of(ruleSet, all), summary);

        SyntaxNode? ReadAmended(SourceText text)
        {
            var ofText = new DiagnosticBag();
            var amended = YamlReader.Read(text, ofText);
            diagnostics.Report(ofText.InOrder());
            ofOtherTexts.UnionWith(ofText.InOrder());
            return amended;
        }
    }

    // What the author switches off is left out; one that silences nothing is a finding of its own.
    private static DiagnosticBag WithoutIgnored(IgnoreSet ignores, DiagnosticBag found, bool isAnalyzed)
    {
        // What was not looked for is not silenced either.
        var asked = new IgnoreSet([.. ignores.Ignores.Where(ignore =>
            (isAnalyzed || !ignore.Code.StartsWith(RuleSetAnalyzer.Codes, StringComparison.Ordinal)) && !ignore.Code.StartsWith(TimelineDiagnostics.Codes, StringComparison.Ordinal))]);
        var left = new DiagnosticBag();
        var applied = asked.Apply(found.InOrder());

        // Where there are errors not everything was looked at, and nobody knows what an ignore would have silenced.
        left.Report(found.HasErrors ? applied.Where(diagnostic => !IgnoreSet.IsUselessIgnore(diagnostic)) : applied);
        return left;
    }
}
