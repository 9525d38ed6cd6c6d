using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes where two scorecards differ as a JSON object.</summary>
internal static class DifferenceJson
{
    /// <summary>The name of a line: the id of its criterion, or what it is.</summary>
    public static string NameOf(DifferenceLine line) => line.Criterion?.Id ?? StepOf(line.Kind);

    /// <summary>The keys of a difference, into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, ScorecardDifference difference)
    {
        Points(json, "total"u8, difference.Total);
        json.WriteStartArray("lines"u8);
        foreach (var line in difference.Lines)
        {
            json.WriteStartObject();
            json.WriteString(line.Criterion is null ? "step"u8 : "criterion"u8, NameOf(line));
            Points(json, "before"u8, line.Before);
            Points(json, "after"u8, line.After);
            Points(json, "change"u8, line.Change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("facts"u8);
        foreach (var change in difference.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, change.Fact.Name);
            json.WritePropertyName("before"u8);
            ValueJson.Write(json, change.Before ?? Value.Unknown);
            json.WritePropertyName("after"u8);
            ValueJson.Write(json, change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What a line that is no criterion is called in data.</summary>
    public static string StepOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Ceiling => "ceiling",
        DifferenceKind.Rescale => "rescaling",
        DifferenceKind.Limit => "limits",
        _ => "rounding",
    };

    private static void Points(Utf8JsonWriter json, ReadOnlySpan<byte> key, Bounds? points)
    {
        json.WritePropertyName(key);
        switch (points)
        {
            case null:
                json.WriteNullValue();
                break;
            case { IsExact: true } exact:
                JsonNumber.Write(json, exact.From);
                break;
            case { } open:
                json.WriteStartObject();
                End(json, "from"u8, open.From);
                End(json, "to"u8, open.To);
                json.WriteEndObject();
                break;
        }
    }

    // An end that nothing bounds is null.
    private static void End(Utf8JsonWriter json, ReadOnlySpan<byte> key, decimal end)
    {
        json.WritePropertyName(key);
        if (end is decimal.MinValue or decimal.MaxValue)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonNumber.Write(json, end);
        }
    }
}
