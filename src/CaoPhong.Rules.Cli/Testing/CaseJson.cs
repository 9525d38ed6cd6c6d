using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes cases that were run as a JSON array.</summary>
internal static class CaseJson
{
    /// <summary>Writes the array.</summary>
    public static void Write(Stream output, IReadOnlyList<TestedCase> cases, Language language)
    {
        using (var json = new Utf8JsonWriter(output, ScorecardJson.WriterOptions with { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var one in cases)
            {
                json.WriteStartObject();
                json.WriteString("file"u8, one.Case.File);
                json.WriteString("name"u8, one.Case.Name);
                json.WriteBoolean("passed"u8, one.Passed);
                json.WriteStartArray("findings"u8);
                foreach (var finding in one.Findings)
                {
                    DiagnosticJson.Write(json, finding, language);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }
}
