using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
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
    public static IReadOnlyList<RuleCase> Load(string path, string shown, RuleOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var folder = new RuleFolder(Path.GetDirectoryName(path)!);
        var cases = Load(new SourceText(shown, File.ReadAllText(path)), Find, options, diagnostics);
        var found = diagnostics.InOrder();
        return diagnostics.HasErrors ? [RuleCase.Broken(shown, shown, found), .. cases] : cases;

        Checked<RuleSet>? Find((string Id, string Version) header) =>
            folder.Find(header.Id, header.Version) is { } source ? RuleSetLoader.Load(source, options, folder.Find) : null;
    }

    /// <summary>The cases of a text, with a way to find the rule set that its header names.</summary>
    internal static IReadOnlyList<RuleCase> Load(
        SourceText source, Func<(string Id, string Version), Checked<RuleSet>?> find, RuleOptions options, DiagnosticBag diagnostics)
    {
        var document = YamlReader.Read(source, diagnostics);
        if (CaseFileReader.ReadHeader(document, diagnostics) is not var (id, version) || document is not MappingNode mapping)
        {
            return [];
        }

        if (find((id.Text, version.Text)) is not { } loaded)
        {
            diagnostics.Report(CaseDiagnostics.NoRuleSet(version.Span, id.Text, version.Text));
            return [];
        }

        if (loaded.Value is not { } ruleSet)
        {
            diagnostics.Report(CaseDiagnostics.BrokenRuleSet(version.Span, $"{id.Text}@{version.Text}"));
            return [];
        }

        var cases = CaseFileReader.ReadCases(mapping, ruleSet, diagnostics);
        var engine = RuleEngine.Compile(ruleSet, options);
        var runner = new CaseRunner(meeting => engine.Score(meeting));
        return [.. cases
            .DistinctBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => RuleCase.Of($"{ruleSet.Name}: {one.Name}", source.Path, one, runner))];
    }
}
