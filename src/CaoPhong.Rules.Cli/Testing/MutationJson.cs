using System.Text.Json;
using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes mutation as JSON.</summary>
internal static class MutationJson
{
    /// <summary>Writes the array of versions.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<MutationReport> reports, Language language)
    {
        json.WriteStartArray("mutation"u8);
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteString("ruleset"u8, report.RuleSet.Header.Id);
            json.WriteString("version"u8, report.RuleSet.Header.Version);
            json.WriteNumber("total"u8, report.Total);
            json.WriteNumber("noticed"u8, report.Noticed);
            WriteSurvivors(json, "survivors", report.Survivors, language);
            WriteSurvivors(json, "unproven", report.Unproven, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSurvivors(Utf8JsonWriter json, string name, IReadOnlyList<Survivor> survivors, Language language)
    {
        json.WriteStartArray(name);
        foreach (var survivor in survivors)
        {
            json.WriteStartObject();
            json.WriteString("place"u8, survivor.Mutant.Place);
            json.WriteString("message"u8, survivor.Finding.Message(language));
            json.WriteString("file"u8, survivor.Mutant.Spans[0].Source?.Path);
            json.WriteNumber("line"u8, survivor.Mutant.Spans[0].Position.Line);
            json.WriteString("witness"u8, survivor.Witness?.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
