using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes cases that were run as a JSON array; with coverage or mutation an object that holds all of it.</summary>
internal static class CaseJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, TestRun run, Language language)
    {
        using (var json = new Utf8JsonWriter(output, ScorecardJson.WriterOptions with { Indented = true }))
        {
            if (run.Coverage is null && run.Mutation is null)
            {
                json.WriteStartArray();
                WriteCases(json, run.Cases, language);
            }
            else
            {
                json.WriteStartObject();
                json.WriteStartArray("cases"u8);
                WriteCases(json, run.Cases, language);
                if (run.Coverage is { } coverage)
                {
                    CoverageJson.Write(json, coverage, language);
                }

                if (run.Mutation is { } mutation)
                {
                    MutationJson.Write(json, mutation, language);
                }

                json.WriteEndObject();
            }
        }

        output.Write("\n"u8);
    }

    private static void WriteCases(Utf8JsonWriter json, IReadOnlyList<TestedCase> cases, Language language)
    {
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
}
