using System.Text.Json;
using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes a comparison of two versions as one JSON object of schema 1.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DiffJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, RuleSetDiff diff)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diff);
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        WriteVersion(json, "old"u8, diff.Old);
        WriteVersion(json, "new"u8, diff.New);
        json.WriteBoolean("complete"u8, diff.IsComplete);
        json.WriteStartArray("changes"u8);
        foreach (var thing in diff.Things)
        {
            Write(json, thing);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, ReadOnlySpan<byte> key, RuleSet ruleSet)
    {
        json.WriteStartObject(key);
        json.WriteString("ruleset"u8, ruleSet.Header.Id);
        json.WriteString("version"u8, ruleSet.Header.Version);
        json.WriteString("fingerprint"u8, ruleSet.Fingerprint);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ThingDiff thing)
    {
        json.WriteStartObject();
        json.WriteString("thing"u8, WordOf(thing.Thing));
        json.WriteString("id"u8, thing.Id);
        json.WriteString("form"u8, thing.Form);
        json.WriteString("title"u8, thing.Title);
        json.WriteString("presence"u8, thing.Presence switch
        {
            DiffPresence.Added => "added",
            DiffPresence.Removed => "removed",
            _ => "both",
        });
        WriteProperties(json, "structure"u8, thing.Structure);
        json.WriteStartArray("regions"u8);
        foreach (var region in thing.Regions)
        {
            Write(json, region);
        }

        json.WriteEndArray();
        json.WriteBoolean("not_analysed"u8, thing.NotAnalysed);
        WriteProperties(json, "wording"u8, thing.Wording);
        json.WriteEndObject();
    }

    private static string WordOf(DiffThing thing) => thing switch
    {
        DiffThing.Header => "header",
        DiffThing.Fact => "fact",
        DiffThing.Derived => "derived",
        DiffThing.FactRule => "rule_of_facts",
        DiffThing.FormChoice => "form_choice",
        DiffThing.Form => "form",
        DiffThing.Section => "section",
        DiffThing.Criterion => "criterion",
        DiffThing.Grades => "grades",
        DiffThing.Cap => "cap",
        DiffThing.NotGraded => "not_graded",
        DiffThing.Year => "year",
        DiffThing.YearGrades => "year_grades",
        DiffThing.YearCap => "year_cap",
        _ => "year_not_graded",
    };

    private static void WriteProperties(Utf8JsonWriter json, ReadOnlySpan<byte> key, IReadOnlyList<PropertyDiff> properties)
    {
        json.WriteStartArray(key);
        foreach (var property in properties)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, property.Key);
            json.WriteString("old"u8, property.Old);
            json.WriteString("new"u8, property.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RegionDiff region)
    {
        json.WriteStartObject();
        json.WriteStartArray("where"u8);
        foreach (var axis in region.Where)
        {
            RegionJson.Write(json, axis);
        }

        json.WriteEndArray();
        WriteResult(json, "old"u8, region.Old);
        WriteResult(json, "new"u8, region.New);
        json.WritePropertyName("change"u8);
        if (region.Change is { } change)
        {
            JsonNumber.Write(json, change);
        }
        else
        {
            json.WriteNullValue();
        }

        if (region.Witness is { } witness)
        {
            json.WriteStartObject("witness"u8);
            json.WriteStartObject("facts"u8);
            foreach (var (name, value) in witness.Facts)
            {
                json.WritePropertyName(name);
                ValueJson.Write(json, value);
            }

            json.WriteEndObject();
            WriteResult(json, "old"u8, witness.Old);
            WriteResult(json, "new"u8, witness.New);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("witness"u8);
        }

        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ReadOnlySpan<byte> key, DiffResult result)
    {
        json.WriteStartObject(key);
        switch (result.Kind)
        {
            case DiffResultKind.Points when result.Points is { IsExact: true } points:
                json.WritePropertyName("points"u8);
                JsonNumber.Write(json, points.From);
                break;
            case DiffResultKind.Points:
                json.WriteStartObject("points"u8);
                json.WritePropertyName("from"u8);
                JsonNumber.Write(json, result.Points!.Value.From);
                json.WritePropertyName("to"u8);
                JsonNumber.Write(json, result.Points!.Value.To);
                json.WriteEndObject();
                break;
            case DiffResultKind.Formula:
                json.WriteString("formula"u8, result.Formula);
                break;
            case DiffResultKind.Named:
                json.WriteString("id"u8, result.Id);
                json.WriteString("title"u8, result.Title);
                break;
            default:
                json.WriteString("state"u8, result.Kind switch
                {
                    DiffResultKind.LeftOut => "left_out",
                    DiffResultKind.Rejected => "rejected",
                    DiffResultKind.Unknown => "unknown",
                    DiffResultKind.Holds => "holds",
                    _ => "none",
                });
                break;
        }

        json.WriteEndObject();
    }
}
