using System.Globalization;
using System.Text;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Writes random rule sets that the language allows: every kind of criterion, hit policy, way of applying, cap and step of the total.</summary>
internal sealed class RandomRuleSet
{
    private readonly Dice dice;
    private readonly CriterionWriter criteria;
    private readonly StringBuilder text = new();
    private readonly List<(string Id, bool CanBeLeftOut)> parts = [];
    private string? penalty;
    private Shape? shape;
    private bool isShaped;

    private RandomRuleSet(Dice dice, Shape? shape)
    {
        this.dice = dice;
        this.shape = shape;
        criteria = new(dice);
    }

    /// <summary>The text of a rule set.</summary>
    /// <param name="seed">Which; the same text for the same number.</param>
    /// <param name="size">How many criteria at most, from 1.</param>
    /// <param name="shape">What it must hold; null for anything.</param>
    public static string Write(uint seed, int size, Shape? shape = null) => new RandomRuleSet(new(seed), shape).Write(size);

    private string Write(int size)
    {
        text.Append("""
            language: 1
            ruleset: random
            version: 1
            title: Random
            effective: {from: 2020-01-01}
            facts:
            """).Append('\n');
        text.Append(RandomFacts.Text);
        var forms = dice.Chance(25) && shape is null ? 2 : 1;
        text.Append("forms:\n");
        for (var form = 0; form < forms; form++)
        {
            parts.Clear();
            text.Append(CultureInfo.InvariantCulture, $"  f{form}:\n    title: Form {form}\n");
            if (forms == 2)
            {
                text.Append(CultureInfo.InvariantCulture, $"    when: '{(form == 0 ? "level = \"good\"" : "level != \"good\"")}'\n");
            }

            Form(form, Math.Max(1, size / forms));
        }

        return text.ToString();
    }

    private void Form(int form, int size)
    {
        var body = new StringBuilder();
        var number = 0;
        decimal max = 0;
        var sections = dice.Between(1, Math.Min(3, size));
        penalty = shape?.IsPenalty == true || dice.Chance(25) ? $"f{form}p" : null;
        for (var section = 0; section < sections; section++)
        {
            max += Section(body, $"f{form}s{section}", 3, Math.Max(1, size / sections), dice.Chance(25) ? 1 : 0, ref number);
        }

        text.Append(CultureInfo.InvariantCulture, $"    max: {Number(max)}\n");
        if (dice.Chance(40))
        {
            var to = dice.One("0.1", "0.5", "0.25", "0.01");
            text.Append(CultureInfo.InvariantCulture, $"    round: {{to: {to}, mode: {dice.One("half-up", "half-even", "up", "down")}}}\n");
        }

        if (dice.Chance(20))
        {
            text.Append("    over_max: allowed\n");
        }

        text.Append("    sections:\n").Append(body);
        Grades(max);
    }

    // A section with its criteria, and sometimes a section inside; its max.
    private decimal Section(StringBuilder body, string id, int depth, int size, int inner, ref int number)
    {
        var indent = new string(' ', depth * 2);
        var place = parts.Count;
        parts.Add((id, false));
        var inside = new StringBuilder();
        decimal sum = 0;
        var ordinary = false;
        for (var i = 0; i < size; i++)
        {
            var criterion = criteria.Write($"{id}.c{number++}", indent + "    ", canBeBonus: ordinary, shape?.IsPenalty == false ? Taken() : null);
            ordinary |= !criterion.IsBonus;
            sum += criterion.IsBonus ? 0 : criterion.Max;
            parts.Add((criterion.Id, criterion.CanBeLeftOut));
            inside.Append(criterion.Text);
        }

        if (penalty is not null)
        {
            inside.Append(criteria.Penalty(penalty, indent + "    ", shape?.IsPenalty == true ? Taken() : null));
            penalty = null;
        }

        var nested = new StringBuilder();
        if (inner > 0)
        {
            sum += Section(nested, $"{id}n", depth + 2, dice.Between(1, 2), inner - 1, ref number);
        }

        parts[place] = (id, parts.Skip(place).Any(part => part.CanBeLeftOut));
        var ceiling = dice.Chance(30) && sum > 1 ? sum - dice.One(0.5m, 1m, sum / 2) : (decimal?)null;
        if (ceiling is { } stop)
        {
            ceiling = Math.Max(0.5m, Math.Round(stop * 2, MidpointRounding.ToZero) / 2);
        }

        body.Append(CultureInfo.InvariantCulture, $"{indent}- id: {id}\n{indent}  title: Section {id}\n");
        body.Append(CultureInfo.InvariantCulture, $"{indent}  {(ceiling is null ? "max" : "ceiling")}: {Number(ceiling ?? sum)}\n");
        body.Append(CultureInfo.InvariantCulture, $"{indent}  criteria:\n").Append(inside);
        if (nested.Length > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"{indent}  sections:\n").Append(nested);
        }

        return ceiling ?? sum;
    }

    // The shape, once.
    private Shape? Taken()
    {
        var taken = shape;
        shape = null;
        isShaped = true;
        return taken;
    }

    private void Grades(decimal max)
    {
        if (dice.Chance(10) && !isShaped)
        {
            return;
        }

        var (high, low) = (Math.Round(max * 0.9m, 1), Math.Round(max * 0.5m, 1));
        text.Append("    grades:\n");
        text.Append(CultureInfo.InvariantCulture, $"      - {{id: good, title: Good, from: {Number(high)}}}\n");
        text.Append(CultureInfo.InvariantCulture, $"      - {{id: fair, title: Fair, from: {Number(low)}}}\n");
        text.Append("      - {id: poor, title: Poor}\n");
        var caps = isShaped ? 1 + (dice.Chance(30) ? 1 : 0) : dice.Below(4);
        if (caps > 0)
        {
            text.Append("    caps:\n");
        }

        for (var cap = 0; cap < caps; cap++)
        {
            text.Append(CultureInfo.InvariantCulture, $"      - {{id: cap{cap}, to: {dice.One("fair", "poor")}, {dice.One("when", "unless")}: '{(isShaped && cap == 0 ? dice.One(RandomFacts.EvenOfCaps) : Condition(max))}', message: Cap {cap}}}\n");
        }

        if (dice.Chance(20))
        {
            text.Append(CultureInfo.InvariantCulture, $"    not_graded:\n      - {{when: '{Condition(max)}', message: Not graded}}\n");
        }
    }

    private string Condition(decimal max)
    {
        var certain = parts.Where(part => !part.CanBeLeftOut).ToList();
        return dice.Below(6) switch
        {
            0 => $"full({string.Join(", ", dice.Shuffled(parts.Select(part => $"\"{part.Id}\"")).Take(dice.Between(1, 3)))})",
            1 when certain.Count > 0 => $"points(\"{dice.One(certain).Id}\") < {dice.Between(1, 4)}",
            2 => $"total < {Number(Math.Round(max * dice.Between(1, 9) / 10, 1))}",
            3 => $"not(full(\"{dice.One(parts).Id}\")) and {RandomFacts.Condition(dice)}",
            _ => RandomFacts.Condition(dice),
        };
    }

    internal static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
