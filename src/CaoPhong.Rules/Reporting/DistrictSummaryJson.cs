using System.Text.Json;
using CaoPhong.Rules.Reporting.Summaries;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes a <see cref="DistrictSummary"/> as one JSON object of schema 1.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DistrictSummaryJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, DistrictSummary summary)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(summary);
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteNumber("cells"u8, summary.Cells);
        json.WriteNumber("scored"u8, summary.Scored);
        json.WriteNumber("rejected"u8, summary.Rejected);
        json.WriteStartArray("forms"u8);
        foreach (var form in summary.Forms)
        {
            json.WriteStartObject();
            json.WriteString("ruleset"u8, form.RuleSet.Header.Id);
            json.WriteString("version"u8, form.RuleSet.Header.Version);
            json.WriteString("form"u8, form.Form.Id);
            WriteTally(json, form.Grades);
            WriteSections(json, form);
            WriteBands(json, form);
            WriteChoices(json, form);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTally(Utf8JsonWriter json, GradeTally tally)
    {
        json.WriteNumber("meetings"u8, tally.Count);
        json.WriteStartObject("grades"u8);
        foreach (var (id, _, count) in tally.Grades)
        {
            json.WriteNumber(id, count);
        }

        json.WriteEndObject();
        json.WriteNumber("open"u8, tally.Open);
        json.WriteNumber("not_graded"u8, tally.NotGraded);
        json.WriteStartObject("total"u8);
        WriteNumber(json, "least", tally.Totals.Least);
        WriteNumber(json, "mean", tally.Totals.Mean);
        WriteNumber(json, "most", tally.Totals.Most);
        json.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter json, FormTally form)
    {
        json.WriteStartObject("sections"u8);
        foreach (var (section, totals) in form.Sections)
        {
            json.WriteStartObject(section.Id);
            WriteNumber(json, "max", section.Max);
            WriteNumber(json, "mean", totals.Mean);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteBands(Utf8JsonWriter json, FormTally form)
    {
        json.WriteStartObject("bands"u8);
        foreach (var tally in form.Bands)
        {
            json.WriteStartArray(tally.Criterion.Id);
            foreach (var (points, meetings, cells) in tally.Bands)
            {
                json.WriteStartObject();
                WriteNumber(json, "points", points);
                json.WriteNumber("meetings"u8, meetings);
                json.WriteNumber("cells"u8, cells);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, FormTally form)
    {
        json.WriteStartObject("by"u8);
        foreach (var choice in form.Choices.Where(choice => choice.IsTelling))
        {
            json.WriteStartObject(choice.Fact.Name);
            foreach (var (id, _, tally) in choice.Values)
            {
                json.WriteStartObject(id);
                WriteTally(json, tally);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, decimal? number)
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
