using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Fills unknown facts in with all their values, and scores every filling with the reference.</summary>
internal sealed class BruteForce
{
    private readonly ConformanceRig rig;
    private readonly FactSet facts;

    public BruteForce(ConformanceRig rig, FactSet facts, IReadOnlyList<string> names, int most)
    {
        this.rig = rig;
        this.facts = facts;
        Unknown = [.. names.Select(name => rig.RuleSet.Facts.Facts.First(fact => fact.Name == name))];
        var values = Unknown.Select(ValuesOf).ToList();
        IsComplete = values.All(item => item.All);
        Fillings = values.Aggregate(1L, (product, item) => product * item.Values.Count) <= most ? [.. Fill(values)] : null;
    }

    /// <summary>The facts that are filled in.</summary>
    public IReadOnlyList<FactDeclaration> Unknown { get; }

    /// <summary>Whether every value that the facts can take is tried.</summary>
    public bool IsComplete { get; }

    /// <summary>Every filling that can be scored, by the places of its values; null where there are too many.</summary>
    public IReadOnlyList<(int[] Places, ReferenceScore Score)>? Fillings { get; }

    private IEnumerable<(int[] Places, ReferenceScore Score)> Fill(List<(IReadOnlyList<Value> Values, bool All)> values)
    {
        var places = new int[values.Count];
        while (true)
        {
            var filled = facts.Values.ToArray();
            for (var i = 0; i < places.Length; i++)
            {
                filled[Unknown[i].Symbol.Slot] = values[i].Values[places[i]];
            }

            if (rig.Reference(facts with { Values = filled }) is { } score)
            {
                yield return ([.. places], score);
            }

            var next = 0;
            while (next < places.Length && ++places[next] == values[next].Values.Count)
            {
                places[next++] = 0;
            }

            if (next == places.Length)
            {
                yield break;
            }
        }
    }

    private static (IReadOnlyList<Value> Values, bool All) ValuesOf(FactDeclaration fact)
    {
        var all = fact.Name is not ("share" or "free" or "cards" or "notice_on");
        return ([.. RandomFacts.Values(fact).Select(raw => ValueOf(fact, raw))], all);
    }

    private static Value ValueOf(FactDeclaration fact, RawValue raw) => fact.Type switch
    {
        FactType.Boolean => Value.Of(raw.Text == "true"),
        FactType.Choice or FactType.Text => Value.Of(raw.Text),
        FactType.ListOfChoice => Value.Of([.. raw.Items.Select(item => Value.Of(item.Text))]),
        FactType.Date => Value.Of(DateOnly.ParseExact(raw.Text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        _ => Value.Of(decimal.Parse(raw.Text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
