using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>One random rule set under the engine and under the reference.</summary>
internal sealed class ConformanceRig
{
    private readonly ReferenceScorer reference;

    private ConformanceRig(string text, RuleSet ruleSet)
    {
        Text = text;
        RuleSet = ruleSet;
        Engine = RuleEngine.Compile(ruleSet);
        reference = new(ruleSet);
    }

    public string Text { get; }

    public RuleSet RuleSet { get; }

    public RuleEngine Engine { get; }

    /// <summary>The rule set of a seed; null where it is not one, which <paramref name="why"/> says.</summary>
    public static ConformanceRig? Make(uint seed, int size, out string why, Shape? shape = null)
    {
        var text = RandomRuleSet.Write(seed, size, shape);
        var loaded = Loading.Load(new(("random.rules.yaml"), text));
        why = loaded.IsOk ? "" : string.Join("\n", loaded.Diagnostics.Where(found => found.Severity == Severity.Error)) + "\n" + text;
        return loaded.Value is { } ruleSet ? new(text, ruleSet) : null;
    }

    /// <summary>The facts of a meeting; null where the engine refuses them.</summary>
    public FactSet? Bind(IReadOnlyList<GivenFact> given) => new FactBinder(RuleSet.Facts).Bind(new(given)).Value;

    /// <summary>What the reference says; null for an error.</summary>
    public ReferenceScore? Reference(FactSet facts)
    {
        try
        {
            return reference.Score(facts);
        }
        catch (ReferenceError)
        {
            return null;
        }
    }

    /// <summary>What the engine says in the words of the reference; null for an error.</summary>
    public static ReferenceScore? Said(Checked<Scorecard> scored)
    {
        if (scored.Value is not { } card)
        {
            return null;
        }

        var points = card.Parts.Where(part => part.State != PartState.LeftOut).ToDictionary(part => part.Part.Id, part => part.Points.From);
        var leftOut = card.Parts.Where(part => part.State == PartState.LeftOut).Select(part => part.Part.Id);
        return new(card.Form.Id, points, [.. leftOut], card.Total.From, card.Grade?.Id, [.. card.Caps.Select(cap => cap.Id)]);
    }

    /// <summary>A meeting in one line, for messages.</summary>
    public static string Show(IEnumerable<GivenFact> given) =>
        string.Join(", ", given.Select(fact => $"{fact.Name}: {(fact.Value.Kind == RawKind.List ? $"[{string.Join(" ", fact.Value.Items.Select(item => item.Text))}]" : fact.Value.Text)}"));
}
