using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes findings as SARIF 2.1.0, which code-scanning services read.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DiagnosticSarif
{
    /// <summary>Writes the log of one run.</summary>
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics, string toolVersion, Language language)
    {
        using (var json = new Utf8JsonWriter(output, ScorecardJson.WriterOptions with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
            json.WriteString("version"u8, "2.1.0"u8);
            json.WriteStartArray("runs"u8);
            json.WriteStartObject();
            WriteTool(json, diagnostics, toolVersion, language);
            json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
            json.WriteStartArray("results"u8);
            foreach (var diagnostic in diagnostics)
            {
                WriteResult(json, diagnostic, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics, string version, Language language)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "caophong"u8);
        json.WriteString("version"u8, version);
        json.WriteStartArray("rules"u8);
        foreach (var rule in diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Code);
            json.WriteStartObject("shortDescription"u8);
            json.WriteString("text"u8, language == Language.Vietnamese ? rule.Vi : rule.En);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        var help = diagnostic.Help(language);
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Code);
        json.WriteString("level"u8, diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteStartObject("message"u8);
        json.WriteString("text"u8, help is null ? diagnostic.Message(language) : $"{diagnostic.Message(language)}\n{help}");
        json.WriteEndObject();
        json.WriteStartArray("locations"u8);
        WriteLocation(json, diagnostic.Span, null);
        json.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations"u8);
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(json, related.Span, related.Words.In(language));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span, string? message)
    {
        if (span.Source is not { } source)
        {
            return;
        }

        var (line, column) = span.Position;
        var (endLine, endColumn) = source.PositionOf(span.End);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, new Uri(source.Path, UriKind.RelativeOrAbsolute).IsAbsoluteUri
            ? new Uri(source.Path).AbsoluteUri
            : string.Join('/', source.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, line);
        json.WriteNumber("startColumn"u8, column);
        json.WriteNumber("endLine"u8, endLine);
        json.WriteNumber("endColumn"u8, endColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            json.WriteStartObject("message"u8);
            json.WriteString("text"u8, message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
