using System.Globalization;
using System.Text;
using System.Text.Json;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Kinds;

/// <summary>A plain decision table of the public conformance cases of DMN as a criterion of the kind <c>table</c>.</summary>
/// <remarks>Outputs are mapped to points: of a sum the number itself, else each different output is a number of its own, from 1.</remarks>
internal sealed class TckTable
{
    private readonly JsonElement table;
    private readonly List<string> outputs = [];
    private readonly bool isSum;

    private TckTable(JsonElement root)
    {
        Id = root.GetProperty("id").GetString()!;
        table = root.GetProperty("table");
        isSum = Policy == ("COLLECT", "SUM");
        Tests = [.. root.GetProperty("tests").EnumerateArray()];
    }

    public string Id { get; }

    public IReadOnlyList<JsonElement> Tests { get; }

    private (string?, string?) Policy => (table.GetProperty("hit_policy").GetString(), table.GetProperty("aggregation").GetString());

    /// <summary>The plain tables of the file: hit policies unique, any, first and collect with sum, over inputs of their own.</summary>
    public static IReadOnlyList<TckTable> ReadPlain() =>
        [.. from line in File.ReadLines(Path.Combine(Golden.SourceFolder(), "Data", "tck", "decision_tables.jsonl"))
            let root = JsonDocument.Parse(line).RootElement
            where root.GetProperty("kind").GetString() == "table"
            let read = new TckTable(root)
            where read.IsPlain
            select read];

    /// <summary>The rule set, whose only criterion is the table.</summary>
    public string RuleSet()
    {
        var rows = Rows();
        var max = isSum ? rows.Sum(row => row.Points) : outputs.Count;
        var text = new StringBuilder("ruleset: tck\nversion: '1'\ntitle: Bảng quyết định\neffective: {from: 2000-01-01}\nfacts:\n");
        foreach (var input in Inputs())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Name(input)}: {{{TypeOf(input)}}}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"forms:\n  all:\n    title: Biểu\n    max: {max}\n    sections:\n      - id: s\n        title: Phần\n        max: {max}\n");
        text.Append(CultureInfo.InvariantCulture, $"        criteria:\n          - id: c\n            title: Tiêu chí\n            max: {max}\n            table:\n");
        text.Append(CultureInfo.InvariantCulture, $"              hit: {(isSum ? "sum" : Policy.Item1!.ToLowerInvariant())}\n");
        text.Append(CultureInfo.InvariantCulture, $"              inputs: [{string.Join(", ", Inputs().Select(Name))}]\n              rows:\n");
        foreach (var (cells, points) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"                - {{if: [{string.Join(", ", cells.Select(Quoted))}], points: {points}}}\n");
        }

        return text.ToString();
    }

    /// <summary>The facts of a test.</summary>
    public static Meeting MeetingOf(JsonElement test) =>
        new([.. test.GetProperty("inputs").EnumerateObject().Select(input => new GivenFact(input.Name, RawOf(input.Value.GetProperty("value"))))]);

    /// <summary>The points that stand for the expected output of a test; null where none is expected.</summary>
    public decimal? ExpectedPoints(JsonElement test)
    {
        var expected = test.GetProperty("expected");
        return expected.GetProperty("value").ValueKind == JsonValueKind.Null ? null
            : isSum ? decimal.Parse(expected.GetProperty("value").GetString()!, CultureInfo.InvariantCulture)
            : outputs.IndexOf(Shown(expected)) + 1;
    }

    private bool IsPlain =>
        Policy is ("UNIQUE" or "ANY" or "FIRST", null) or ("COLLECT", "SUM")
        && Inputs().All(input => !Name(input).Contains(' ', StringComparison.Ordinal) && input.GetProperty("type").GetString() is "number" or "string" or "boolean" or "date")
        && Tests.All(test => test.GetProperty("inputs").EnumerateObject().All(given => Inputs().Any(input => Name(input) == given.Name)));

    private IEnumerable<JsonElement> Inputs() => table.GetProperty("inputs").EnumerateArray();

    private static string Name(JsonElement input) => input.GetProperty("expression").GetString()!;

    // The age of the table of advertisements is a whole number above 0: for others it has no row.
    private static string TypeOf(JsonElement input) => (Name(input), input.GetProperty("type").GetString(), input.GetProperty("allowed").GetString()) switch
    {
        ("age", _, _) => "type: integer, min: 1",
        (_, "string", { } allowed) => $"type: choice, of: {{{string.Join(", ", allowed.Split(',').Select(value => value.Trim(' ', '"')).Select(value => $"{value}: {value}"))}}}",
        (_, "string", null) => "type: text",
        var (_, type, _) => $"type: {type}",
    };

    private List<(IEnumerable<string> Cells, decimal Points)> Rows() =>
        [.. table.GetProperty("rules").EnumerateArray().Select(rule => (
            rule.GetProperty("when").EnumerateArray().Select(cell => cell.GetString()!),
            PointsOf(rule.GetProperty("then").EnumerateArray().Select(output => output.GetString()!))))];

    private decimal PointsOf(IEnumerable<string> then)
    {
        var output = string.Join(" | ", then.Select(text => text.Trim('"')));
        if (isSum)
        {
            return decimal.Parse(output, CultureInfo.InvariantCulture);
        }

        if (!outputs.Contains(output))
        {
            outputs.Add(output);
        }

        return outputs.IndexOf(output) + 1;
    }

    private static string Shown(JsonElement expected) =>
        expected.GetProperty("value") is { ValueKind: JsonValueKind.Object } members
            ? string.Join(" | ", members.EnumerateObject().Select(member => member.Value.GetProperty("value").ToString()))
            : expected.GetProperty("value").ValueKind is JsonValueKind.True or JsonValueKind.False
                ? expected.GetProperty("value").GetRawText()
                : expected.GetProperty("value").ToString();

    private static string Quoted(string cell) => $"'{cell.Replace("'", "''", StringComparison.Ordinal)}'";

    private static RawValue RawOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => RawValue.Of(RawKind.Boolean, value.GetRawText()),
        JsonValueKind.Null => RawValue.Of(RawKind.Null),
        _ => RawValue.Of(RawKind.Untyped, value.ToString()),
    };
}
