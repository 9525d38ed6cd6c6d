using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>One thing in which two results differ.</summary>
/// <param name="Key">Its name in the JSON of a scorecard: <c>total</c>, <c>grade</c>, <c>points.results</c> and so on.</param>
/// <param name="Then">What it was; empty for nothing.</param>
/// <param name="Now">What it is; empty for nothing.</param>
public sealed record ResultDifference(string Key, string Then, string Now)
{
    // What says which meeting it is, where its rules come from, and what is told in words.
    private static readonly HashSet<string> NotCompared = new(StringComparer.Ordinal)
    {
        "schema", "cell", "held_on", "assessed_by", "decides", "ruleset", "version", "status", "fingerprint", "warnings", "year", "from", "until", "rejected", "meetings",
    };

    // The bounds say what is certain too, and so do the grades.
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal) { ["bounds"] = "total", ["grades"] = "grade", ["errors"] = "error" };

    private const int Places = 20;

    /// <summary>What differs between two scorecards, or the scorecards of two years, as <see cref="ScorecardJson"/> writes them; in the order of the keys.</summary>
    /// <remarks>Numbers are compared as everywhere, at 20 decimal places; lists as sets; errors by their codes. Warnings and what says which meeting it is are not compared.</remarks>
    public static IReadOnlyList<ResultDifference> Between(JsonElement then, JsonElement now)
    {
        var (before, after) = (Flat(then), Flat(now));

        // Beside an error nothing else says anything.
        var (error, other) = (before.GetValueOrDefault("error", ""), after.GetValueOrDefault("error", ""));
        if (error.Length > 0 || other.Length > 0)
        {
            return error == other ? [] : [new("error", error, other)];
        }

        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(key => new ResultDifference(key, before.GetValueOrDefault(key, ""), after.GetValueOrDefault(key, "")))
            .Where(one => one.Then != one.Now)];
    }

    private static Dictionary<string, string> Flat(JsonElement card)
    {
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        var isYear = !card.TryGetProperty("total", out _);
        foreach (var item in card.EnumerateObject().Where(item => !NotCompared.Contains(item.Name) && !Told.ContainsValue(item.Name)))
        {
            switch (item.Name)
            {
                case "points" or "missing" when item.Value.ValueKind == JsonValueKind.Object:
                    foreach (var part in item.Value.EnumerateObject())
                    {
                        flat[$"{item.Name}.{part.Name}"] = Text(part.Value);
                    }

                    break;
                case "points":
                    break;
                case "bounds":
                    flat[isYear ? "points" : "total"] = Bounds(item.Value);
                    break;
                case "errors":
                    flat["error"] = Codes(item.Value);
                    break;
                default:
                    flat[Told.GetValueOrDefault(item.Name, item.Name)] = Text(item.Value);
                    break;
            }
        }

        return flat;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => Number(value),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text).Order(StringComparer.Ordinal)),
        JsonValueKind.Object when value.TryGetProperty("from", out var from) && value.TryGetProperty("to", out var to) => $"{Text(from)}–{Text(to)}",
        _ => value.GetRawText(),
    };

    private static string Bounds(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
            ? Text(value[0]) == Text(value[1]) ? Text(value[0]) : $"{Text(value[0])}–{Text(value[1])}"
            : Text(value);

    private static string Codes(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(error => error.TryGetProperty("code", out var code) ? Text(code) : "").Distinct().Order(StringComparer.Ordinal))
        : "";

    private static string Number(JsonElement value) =>
        decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Numbers.Format(decimal.Round(number, Places, MidpointRounding.ToEven))
            : value.GetRawText();
}
