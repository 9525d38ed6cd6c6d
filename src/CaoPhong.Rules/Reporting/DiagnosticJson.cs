using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes findings as a JSON array: code, severity, message, help, and every place.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DiagnosticJson
{
    /// <summary>Writes the array.</summary>
    public static void Write(Stream output, IEnumerable<Diagnostic> diagnostics, Language language)
    {
        using (var json = new Utf8JsonWriter(output, ScorecardJson.WriterOptions with { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic, language);
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes one finding as an object.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diagnostic);
        json.WriteStartObject();
        json.WriteString("code"u8, diagnostic.Code);
        json.WriteString("severity"u8, diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message"u8, diagnostic.Message(language));
        json.WriteString("help"u8, diagnostic.Help(language));
        WritePlace(json, diagnostic.Span);
        json.WriteStartArray("related"u8);
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message"u8, related.Words.In(language));
            WritePlace(json, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        if (span.Source is not { } source)
        {
            json.WriteNull("file"u8);
            return;
        }

        var (line, column) = span.Position;
        var (endLine, endColumn) = source.PositionOf(span.End);
        json.WriteString("file"u8, source.Path);
        json.WriteNumber("line"u8, line);
        json.WriteNumber("column"u8, column);
        json.WriteNumber("endLine"u8, endLine);
        json.WriteNumber("endColumn"u8, endColumn);
    }
}
