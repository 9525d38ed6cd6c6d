using System.Text.Json;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>Writes tallies as members of a JSON object; numbers exactly.</summary>
internal static class TallyJson
{
    /// <summary>How many there are, by grade, and what their points come to.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="counted">What is counted: <c>meetings</c> or <c>cells</c>.</param>
    /// <param name="points">What their points are called: <c>total</c> or <c>points</c>.</param>
    /// <param name="tally">What was counted.</param>
    public static void Write(Utf8JsonWriter json, string counted, string points, GradeTally tally)
    {
        json.WriteNumber(counted, tally.Count);
        json.WriteStartObject("grades"u8);
        foreach (var (id, _, count) in tally.Grades)
        {
            json.WriteNumber(id, count);
        }

        json.WriteEndObject();
        json.WriteNumber("open"u8, tally.Open);
        json.WriteNumber("not_graded"u8, tally.NotGraded);
        json.WriteStartObject(points);
        Write(json, "least", tally.Totals.Least);
        Write(json, "mean", tally.Totals.Mean);
        Write(json, "most", tally.Totals.Most);
        json.WriteEndObject();
    }

    /// <summary>The same for every value of the choices that tell anything apart.</summary>
    public static void WriteChoices(Utf8JsonWriter json, string counted, string points, IReadOnlyList<ChoiceTally> choices)
    {
        json.WriteStartObject("by"u8);
        foreach (var choice in choices.Where(choice => choice.IsTelling))
        {
            json.WriteStartObject(choice.Fact.Name);
            foreach (var (id, _, tally) in choice.Values)
            {
                json.WriteStartObject(id);
                Write(json, counted, points, tally);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A number; null where there is none.</summary>
    public static void Write(Utf8JsonWriter json, string key, decimal? number)
    {
        json.WritePropertyName(key);
        if (number is { } value)
        {
            JsonNumber.Write(json, value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
