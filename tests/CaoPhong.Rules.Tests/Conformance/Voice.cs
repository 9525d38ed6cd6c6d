using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>What is put through the suite: something that scores the meetings of a rule set.</summary>
/// <param name="Name">In messages.</param>
/// <param name="Compile">A rule set to a scorer of its facts.</param>
internal sealed record Voice(string Name, Func<RuleSet, Func<FactSet, Checked<Scorecard>>> Compile)
{
    /// <summary>The voice of a backend: everything but the rows is the common code.</summary>
    public static Voice Of(IRuleBackend backend) => new(backend.Name, ruleSet =>
    {
        var engine = RuleEngine.Compile(ruleSet, new() { Backend = backend });
        return facts => engine.Score(facts);
    });

    public override string ToString() => Name;
}
