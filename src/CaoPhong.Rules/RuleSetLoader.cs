using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>Text to rule set: read, checked, or refused with every mistake in it.</summary>
/// <remarks>Thread-safe.</remarks>
public static class RuleSetLoader
{
    /// <summary>The rule set of one file.</summary>
    /// <returns>A rule set without errors, with its warnings and notes; or all mistakes of the file, in the order of the text.</returns>
    public static Checked<RuleSet> Load(SourceText source, RuleOptions? options = null)
    {
        var chosen = options ?? RuleOptions.Default;
        var diagnostics = new DiagnosticBag();
        var document = YamlReader.Read(source, diagnostics);
        var ruleSet = RuleSetReader.Read(document, chosen.Kinds, chosen.Functions, diagnostics);
        if (ruleSet is not null)
        {
            RuleSetChecker.Check(ruleSet, diagnostics);
        }

        return ruleSet is null || diagnostics.HasErrors
            ? Checked<RuleSet>.Failed(diagnostics.InOrder())
            : Checked<RuleSet>.Of(ruleSet, diagnostics.InOrder());
    }
}
