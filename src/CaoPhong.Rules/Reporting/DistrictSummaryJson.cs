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
            TallyJson.Write(json, "meetings", "total", form.Grades);
            WriteSections(json, form);
            WriteBands(json, form);
            TallyJson.WriteChoices(json, "meetings", "total", form.Choices);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter json, FormTally form)
    {
        json.WriteStartObject("sections"u8);
        foreach (var (section, totals) in form.Sections)
        {
            json.WriteStartObject(section.Id);
            TallyJson.Write(json, "max", section.Max);
            TallyJson.Write(json, "mean", totals.Mean);
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
                TallyJson.Write(json, "points", points);
                json.WriteNumber("meetings"u8, meetings);
                json.WriteNumber("cells"u8, cells);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
