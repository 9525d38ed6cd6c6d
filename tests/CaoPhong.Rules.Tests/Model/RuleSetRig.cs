using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Model;

/// <summary>Reads rule sets without checking them.</summary>
internal static class RuleSetRig
{
    /// <summary>The rule set of a text, with what was found.</summary>
    public static (RuleSet? RuleSet, IReadOnlyList<Diagnostic> Found) Read(string text, string path = "x.rules.yaml")
    {
        var diagnostics = new DiagnosticBag();
        var document = YamlReader.Read(new SourceText(path, text), diagnostics);
        var ruleSet = RuleSetReader.Read(document, BuiltInKinds.All, [], diagnostics);
        return (ruleSet, diagnostics.InOrder());
    }

    /// <summary>The rule set of a text that has no mistake.</summary>
    public static RuleSet ReadGood(string text)
    {
        var (ruleSet, found) = Read(text);
        return found.Count == 0 ? ruleSet! : throw new InvalidOperationException(DiagnosticPrinter.Print(found, Language.English));
    }

    /// <summary>The text of a file among the sources of the tests.</summary>
    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Golden.SourceFolder(), path));
}
