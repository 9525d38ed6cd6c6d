using System.Globalization;
using System.Text;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Writes random criteria.</summary>
internal sealed class CriterionWriter(Dice dice)
{
    /// <summary>The ways to write a criterion with a max: every kind, with every hit policy that it can have.</summary>
    public static IReadOnlyList<string> Writings { get; } =
    [
        "bands", "choice", "span", "yes_no", "checklist", "all", "first_of", "judged", "judged_of", "deduct", "award", "deduct items", "award items",
        "proportional", "through", "formula", "table unique", "table first", "table any", "table highest", "table lowest", "table sum", .. Refused,
    ];

    /// <summary>Tables that the checks refuse: what they would come to is an error of the meeting, which an engine must find all the same.</summary>
    public static IReadOnlyList<string> Refused => ["table overlapping", "table differing"];

    private static IReadOnlyList<string> Valid { get; } = [.. Writings.Except(Refused)];

    /// <summary>The ways to write a penalty.</summary>
    public static IReadOnlyList<string> Penalties { get; } = ["penalty", "penalty items"];

    /// <summary>A criterion.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="indent">Before each line.</param>
    /// <param name="canBeBonus">Whether it may be a bonus.</param>
    /// <param name="shape">How it is to be written; null for any way.</param>
    public WrittenCriterion Write(string id, string indent, bool canBeBonus, Shape? shape = null)
    {
        // Tables are one kind among many, whatever their policy.
        var kind = shape?.Writing ?? dice.One(Valid);
        kind = shape is null && kind.StartsWith("table", StringComparison.Ordinal) && dice.Chance(60) ? dice.One(Valid) : kind;
        decimal max = dice.One(1m, 2, 3, 5, 10, 2.5m);
        max = kind is "judged" or "judged_of" ? Math.Min(max, 5) : max;
        var text = new StringBuilder();
        var isBonus = canBeBonus && dice.Chance(15);
        text.Append(CultureInfo.InvariantCulture, $"{indent}- id: {id}\n{indent}  title: Criterion {id}\n{indent}  max: {Number(max)}\n");
        if (isBonus)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  bonus: true\n");
        }

        var otherwise = shape is not null ? shape.Otherwise : dice.Chance(30) ? dice.One("full", "zero", "left-out", "left-out") : null;
        if (otherwise is not null)
        {
            var condition = shape is null ? RandomFacts.Condition(dice) : dice.One(RandomFacts.Even);
            text.Append(CultureInfo.InvariantCulture, $"{indent}  applies: {{when: '{condition}', otherwise: {otherwise}}}\n");
        }

        if (dice.Chance(15))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  reason_required: reason\n");
        }

        foreach (var line in Lines(kind, max))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  {line}\n");
        }

        return new(id, max, isBonus, otherwise == "left-out", text.ToString());
    }

    /// <summary>A penalty.</summary>
    public string Penalty(string id, string indent, Shape? shape)
    {
        var most = dice.Chance(60) ? ", at_most: 4" : "";
        var counts = shape?.Writing == "penalty items" || (shape is null && dice.Chance(30))
            ? $"items: [{{each: {dice.One("late", "cards")}, points: 1}}, {{each: count, points: 0.5}}]{most}"
            : $"each: {dice.One("late", "cards", "count")}, points: {dice.One("1", "2", "0.5")}{most}";
        var applies = shape?.Otherwise is { } otherwise ? $"{indent}  applies: {{when: '{dice.One(RandomFacts.Even)}', otherwise: {otherwise}}}\n" : "";
        return $"{indent}- id: {id}\n{indent}  title: Penalty\n{applies}{indent}  penalty: {{{counts}}}\n";
    }

    private IEnumerable<string> Lines(string kind, decimal max) => kind switch
    {
        "bands" => Bands(max),
        "choice" => [$"choice: {{of: level, points: {{good: {Number(max)}, fair: {Number(max / 2)}, poor: 0}}}}"],
        "span" => [$"choice: {{of: level, points: {{good: {{from: {Number(max / 2)}, to: {Number(max)}}}, fair: {{from: 0, to: {Number(max / 2)}}}, poor: 0}}, judged: score, step: {(max == 2.5m ? "0.25" : "0.5")}}}"],
        "yes_no" => [$"yes_no: '{RandomFacts.Condition(dice)}'"],
        "checklist" => Checklist(max),
        "all" => ["checklist:", "  all: true", "  items:", $"    - {{when: '{RandomFacts.Condition(dice)}'}}", $"    - {{when: '{RandomFacts.Condition(dice)}'}}"],
        "first_of" => FirstOf(max),
        "judged" => [$"judged: {{step: {(max == 2.5m ? "0.25" : "0.5")}}}"],
        "judged_of" => [dice.Chance(50) ? "judged: {of: score}" : "judged: {of: free}"],
        "deduct" => [$"deduct: {{each: {Count()}, points: {Number(Math.Min(max, dice.One(1m, 0.5m, 2m)))}{Per()}{AtMost(max)}}}"],
        "award" => [$"award: {{each: {Count()}, points: {Number(Math.Min(max, dice.One(1m, 0.5m, 2m)))}{Per()}{AtMost(max)}}}"],
        "deduct items" or "award items" => [$"{kind[..^6]}:", "  items:", $"    - {{each: {Count()}, points: 1}}", $"    - {{each: {Count()}, points: 0.5{Per()}}}", .. AtMost(max) is { Length: > 0 } most ? [most.Replace(", ", "  ", StringComparison.Ordinal)] : Array.Empty<string>()],
        "proportional" => [$"proportional: {{of: {dice.One("share", "rate", "free", "late")}, {dice.One("zero_at: 0, full_at: 9", "zero_at: 8, full_at: 2", "zero_at: 1, full_at: 100")}}}", .. Round(max)],
        "through" => ["proportional:", "  of: share", "  through:", "    - {at: 0, points: 0}", $"    - {{at: 60, points: {Number(max / 2)}}}", $"    - {{at: 100, points: {Number(max)}}}", .. Round(max)],
        "table overlapping" => Overlapping(max, "unique"),
        "table differing" => Overlapping(max, "any"),
        "formula" => [$"formula: '{Formula(max)}'", .. Round(max)],
        _ => Table(max, kind["table ".Length..]),
    };

    private IEnumerable<string> Bands(decimal max)
    {
        var (name, edges) = RandomFacts.Subject(dice);
        var cuts = dice.Shuffled(edges).Take(dice.Between(1, 3)).Order().ToList();
        var belongs = new List<bool>();
        for (var cut = 0; cut < cuts.Count; cut++)
        {
            // Between two whole numbers that are neighbours, both open, there is nothing.
            var isWide = cut == 0 || belongs[cut - 1] || cuts[cut] - cuts[cut - 1] > 1;
            belongs.Add(dice.Chance(50) && isWide);
        }

        var rows = new List<string>();
        for (var band = 0; band <= cuts.Count; band++)
        {
            var ends = new List<string>();
            if (band > 0)
            {
                ends.Add($"{(belongs[band - 1] ? "from" : "above")}: {Number(cuts[band - 1])}");
            }

            if (band < cuts.Count)
            {
                ends.Add($"{(belongs[band] ? "below" : "to")}: {Number(cuts[band])}");
            }

            var points = band == cuts.Count ? max : max * dice.Below(3) / 4;
            rows.Add($"    - {{{string.Join(", ", ends)}, points: {Number(points)}}}");
        }

        return ["bands:", $"  of: {name}", "  points:", .. dice.Chance(50) ? rows : Enumerable.Reverse(rows)];
    }

    private IEnumerable<string> Checklist(decimal max)
    {
        var items = dice.Between(2, 4);
        var share = Math.Round(max / items, 2);
        var rows = Enumerable.Range(0, items).Select(item => $"    - {{id: i{item}, when: '{RandomFacts.Condition(dice)}', points: {Number(item == 0 ? max - (share * (items - 1)) : share)}}}");
        return ["checklist:", "  items:", .. rows];
    }

    private IEnumerable<string> FirstOf(decimal max)
    {
        var rows = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => $"  - {{when: '{RandomFacts.Condition(dice)}', points: {PointsOf(max)}}}");
        return ["first_of:", .. rows, $"  - {{otherwise: true, points: {PointsOf(max)}}}"];
    }

    private string PointsOf(decimal max) => dice.Below(4) switch
    {
        0 => "0",
        1 => Number(max),
        2 => $"'min({Number(max)}, late)'",
        _ => Number(max / 2),
    };

    // Rows that hold together for some names of cells.
    private static IEnumerable<string> Overlapping(decimal max, string hit) =>
    [
        "table:", $"  hit: {hit}", "  inputs: ['string length(cell)']", "  rows:",
        "    - {if: ['<= 4'], points: 0}", $"    - {{if: ['>= 4'], points: {Number(max)}}}",
    ];

    private IEnumerable<string> Table(decimal max, string hit)
    {
        var (name, edges) = RandomFacts.Subject(dice);
        var (low, high) = (Number(edges[0]), Number(edges[2]));
        string[] rows = hit switch
        {
            "unique" => [$"['< {low}', '-']", $"['[{low}..{high})', 'true']", $"['[{low}..{high})', 'false']", $"['>= {high}', '-']"],
            "any" => [$"['>= {low}', '-']", "['-', 'true']", $"['< {low}', 'false']"],
            "first" => [$"['>= {high}', 'true']", $"['not(< {low})', '-']", "['-', '-']"],
            _ => [$"['>= {high}', '-']", "['-', 'true']", $"['< {low}', '-']", "['-', '-']"],
        };
        var points = rows.Select((_, row) => hit == "any" && row == 1 ? 0 : dice.Below(5)).ToArray();
        if (hit == "any")
        {
            points[1] = points[0];
        }

        var share = hit == "sum" ? max / 16 : max / 4;
        return ["table:", $"  hit: {hit}", $"  inputs: [{name}, ready]", "  rows:", .. rows.Select((cells, row) => $"    - {{if: {cells}, points: {Number(share * points[row])}}}")];
    }

    private string Formula(decimal max) => dice.Below(8) switch
    {
        5 => "min(full_points, 3 / count)",
        6 => "if reason != null and string length(reason) > 3 then full_points else 0",
        7 => "if string length(reason) > 3 then full_points else 0",
        0 => "min(full_points, 0.5 * late)",
        1 => "full_points * min(share, 100) / 100",
        2 => $"if {RandomFacts.Condition(dice)} then full_points else 0",
        3 => $"max(0, full_points - late - cards)",
        _ => $"min(full_points, late / 3 + {Number(max / 4)})",
    };

    private string Count() => dice.One("late", "cards", "count", "marks");

    private string Per() => dice.Chance(30) ? ", per: 2" : "";

    private string AtMost(decimal max) => dice.Chance(30) ? $", at_most: {Number(Math.Min(max, 2))}" : "";

    private string[] Round(decimal max) => dice.Chance(30) && max != 2.5m ? [$"round: {{to: {dice.One("0.1", "0.5", "1")}, mode: {dice.One("half-up", "half-even", "up", "down")}}}"] : [];

    private static string Number(decimal number) => RandomRuleSet.Number(number);
}

/// <summary>A criterion as text.</summary>
internal sealed record WrittenCriterion(string Id, decimal Max, bool IsBonus, bool CanBeLeftOut, string Text);
