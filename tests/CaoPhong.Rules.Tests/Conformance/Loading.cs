using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Text to rule set without the checks of the room of checking.</summary>
internal static class Loading
{
    public static Checked<RuleSet> Load(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var ruleSet = RuleSetReader.Read(YamlReader.Read(source, diagnostics), BuiltInKinds.All, [], diagnostics);
        return ruleSet is null || diagnostics.HasErrors ? Checked<RuleSet>.Failed(diagnostics.InOrder()) : Checked<RuleSet>.Of(ruleSet, diagnostics.InOrder());
    }
}
