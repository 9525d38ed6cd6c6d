using System.Globalization;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>The facts of random rule sets, conditions over them, and values at every edge.</summary>
internal static class RandomFacts
{
    /// <summary>Their declarations, from the key <c>facts</c> on.</summary>
    public const string Text = """
          level: {type: choice, of: {good: Good, fair: Fair, poor: Poor}}
          ready: {type: boolean}
          noted: {type: boolean}
          spoken: {type: boolean, default: false}
          late: {type: integer, min: 0, max: 8}
          cards: {type: integer, min: 0}
          count: {type: number, min: 0, max: 6, step: 0.5}
          score: {type: number, min: 0, max: 10, step: 0.5}
          share: {type: number, min: 0, max: 120, step: 0.01}
          free: {type: number, min: 0, max: 10}
          members: {type: integer, min: 1, max: 12}
          present: {type: integer, min: 0, max: 12}
          topics: {type: list of choice, of: {economy: Economy, culture: Culture, party: Party}}
          notice_on: {type: date, min: 2024-01-01, max: 2024-12-31}
          reason: {type: text, optional: true}
        derived:
          rate: {value: 100 * present / members, range: {from: 0, to: 100}}
          marks: {value: late + 2 * cards}
        rules_of_facts:
          - {id: present, require: present <= members, message: More are present than there are}

        """;

    /// <summary>Conditions that are as often true as false.</summary>
    public static IReadOnlyList<string> Even { get; } = ["ready", "noted", "not(ready)", "late < 4", "level != \"poor\""];

    /// <summary>The same over other facts, so that a cap holds as often whether a criterion applies or not.</summary>
    public static IReadOnlyList<string> EvenOfCaps { get; } = ["share < 80", "free > 5", "notice_on < date(\"2024-06-30\")"];

    private static readonly string[] Numbers = ["late", "cards", "count", "score", "share", "free", "rate", "marks", "present"];

    /// <summary>A number to be split, with places to split it at.</summary>
    public static (string Name, decimal[] Edges) Subject(Dice dice) => dice.One(Numbers) switch
    {
        "late" => ("late", [1, 3, 5]),
        "cards" => ("cards", [1, 3, 6]),
        "count" => ("count", [0.5m, 2, 4.5m]),
        "score" => ("score", [2, 4.5m, 8]),
        "share" => ("share", [50, 79.99m, 100]),
        "free" => ("free", [2.5m, 5, 7.25m]),
        "rate" => ("rate", [50, 75, 90]),
        "marks" => ("marks", [2, 5, 9]),
        _ => ("present", [2, 5, 9]),
    };

    /// <summary>A condition over the facts.</summary>
    public static string Condition(Dice dice, int depth = 0)
    {
        if (depth < 2 && dice.Chance(25))
        {
            var (one, other) = (Condition(dice, depth + 1), Condition(dice, depth + 1));
            return dice.Below(4) switch
            {
                0 => $"{one} or {other}",
                1 => $"not({one})",
                2 => $"(if {one} then {other} else ready)",
                _ => $"({one}) and ({other})",
            };
        }

        var (name, edges) = Subject(dice);
        var edge = RandomRuleSet.Number(dice.One(edges));
        return dice.Below(10) switch
        {
            0 => "ready",
            1 => "noted",
            2 => "not(spoken)",
            3 => $"level = \"{dice.One("good", "fair", "poor")}\"",
            4 => "level in (\"good\", \"poor\")",
            5 => $"list contains(topics, \"{dice.One("economy", "culture")}\")",
            6 => $"notice_on {dice.One("<", ">=")} date(\"2024-06-30\")",
            7 => $"{name} in {dice.One("[", "(")}{RandomRuleSet.Number(edges[0])}..{RandomRuleSet.Number(edges[2])}{dice.One("]", ")")}",
            _ => $"{name} {dice.One("<", "<=", ">", ">=", "=", "!=")} {edge}",
        };
    }

    /// <summary>The values that a fact is tried with: at every edge and one step to each side.</summary>
    public static IReadOnlyList<RawValue> Values(FactDeclaration fact) => fact.Type switch
    {
        FactType.Boolean => [Raw(RawKind.Boolean, "true"), Raw(RawKind.Boolean, "false")],
        FactType.Choice => [.. fact.Options.Select(option => Raw(RawKind.Text, option.Id))],
        FactType.ListOfChoice =>
        [
            .. Enumerable.Range(0, 1 << fact.Options.Count).Select(set => new RawValue(RawKind.List, "",
                [.. fact.Options.Where((_, place) => (set & (1 << place)) != 0).Select(option => Raw(RawKind.Text, option.Id))])),
        ],
        FactType.Date => [.. new[] { "2024-01-01", "2024-06-29", "2024-06-30", "2024-07-01", "2024-12-31" }.Select(day => Raw(RawKind.Text, day))],
        FactType.Text => [Raw(RawKind.Text, "because"), Raw(RawKind.Text, " ")],
        _ => [.. NumbersOf(fact).Select(number => Raw(RawKind.Number, number.ToString("0.############", CultureInfo.InvariantCulture)))],
    };

    private static IEnumerable<decimal> NumbersOf(FactDeclaration fact)
    {
        var step = fact.Step ?? 0.25m;
        var domain = fact.Symbol.Domain;
        decimal[] places = fact.Name switch
        {
            "share" => [0, 50, 79.99m, 100, 120],
            "free" => [0, 1m / 3, 2.5m, 5, 7.25m, 10],
            "cards" => [0, 1, 2, 3, 4, 6, 9],
            _ => [.. Enumerable.Range(0, 1 + (int)((domain.Upper!.Value - domain.Lower!.Value) / step)).Select(i => domain.Lower.Value + (i * step))],
        };
        var all = fact.Name is "share" or "free" ? places.SelectMany(place => new[] { place - step, place, place + step }) : places;
        return all.Select(number => Math.Round(number, 9)).Where(domain.Contains).Distinct();
    }

    private static RawValue Raw(RawKind kind, string text) => RawValue.Of(kind, text);
}
