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
        var cases = Load(new SourceText(shown, File.ReadAllText(path)), header => FindBeside(path, header, options), options, diagnostics);
        var found = diagnostics.InOrder();
        return diagnostics.HasErrors ? [RuleCase.Broken(shown, shown, found), .. cases] : cases;
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

    // The file of the same name first, then the others of the folder.
    private static Checked<RuleSet>? FindBeside(string path, (string Id, string Version) header, RuleOptions options)
    {
        const string cases = ".cases.yaml", rules = ".rules.yaml";
        var same = path.EndsWith(cases, StringComparison.Ordinal) ? path[..^cases.Length] + rules : path;
        var others = Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*" + rules).Where(file => file != same).Order(StringComparer.Ordinal);
        foreach (var file in others.Prepend(same).Where(File.Exists))
        {
            var source = new SourceText(Path.GetFileName(file), File.ReadAllText(file));
            if (Names(source) == header)
            {
                return RuleSetLoader.Load(source, options);
            }
        }

        return null;
    }

    private static (string? Id, string? Version) Names(SourceText source)
    {
        var document = YamlReader.Read(source, new DiagnosticBag()) as MappingNode;
        return (Scalar("ruleset"), Scalar("version"));

        string? Scalar(string key) => (document?.Find(key)?.Value as ScalarNode)?.Text;
    }
}
