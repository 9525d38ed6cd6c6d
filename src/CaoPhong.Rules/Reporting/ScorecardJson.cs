using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes scorecards as JSON objects of schema 1: the same keys always, a rejected meeting with its errors.</summary>
/// <remarks><c>assessed_by</c> and <c>decides</c> are there where a meeting says who assessed it, and nowhere else. Numbers in plain digits, Vietnamese unescaped. Thread-safe.</remarks>
public static class ScorecardJson
{
    /// <summary>How a writer must be set up so that letters stay as they are.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="scored">The meeting.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter json, ScoredMeeting scored, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scored);
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteString("cell"u8, scored.Cell);
        json.WriteString("held_on"u8, scored.HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (scored.AssessedBy is { } assessor)
        {
            json.WriteString("assessed_by"u8, assessor);
            json.WriteBoolean("decides"u8, scored.Decides);
        }

        WriteVersion(json, scored.Scorecard);
        WriteTotal(json, scored.Scorecard);
        WriteOpen(json, scored.Scorecard);
        WritePoints(json, scored.Scorecard);
        WriteFindings(json, "warnings"u8, scored.Scorecard?.Warnings ?? [], scored.Place, language);
        WriteFindings(json, "errors"u8, scored.Errors, scored.Place, language);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, Scorecard? card)
    {
        var header = card?.RuleSet.Header;
        json.WriteString("ruleset"u8, header?.Id);
        json.WriteString("version"u8, header?.Version);
        json.WriteString("status"u8, header?.Status switch
        {
            null => null,
            Model.RuleSetStatus.Draft => "draft",
            Model.RuleSetStatus.Published => "published",
            _ => "withdrawn",
        });
        json.WriteString("fingerprint"u8, card?.Fingerprint);
        json.WriteString("form"u8, card?.Form.Id);
    }

    private static void WriteTotal(Utf8JsonWriter json, Scorecard? card)
    {
        json.WritePropertyName("total"u8);
        if (card?.Total is { IsExact: true } total)
        {
            JsonNumber.Write(json, total.From);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("bounds"u8);
        if (card is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartArray();
            JsonNumber.Write(json, card.Total.From);
            JsonNumber.Write(json, card.Total.To);
            json.WriteEndArray();
        }

        json.WriteString("grade"u8, card?.Grade?.Id);
    }

    private static void WriteOpen(Utf8JsonWriter json, Scorecard? card)
    {
        WriteList(json, "grades"u8, card?.Grades, grade => grade.Id);
        WriteList(json, "caps"u8, card?.Caps, cap => cap.Id);
        WriteList(json, "caps_possible"u8, card?.CapsPossible, cap => cap.Id);
        json.WriteStartArray("left_out"u8);
        if (card is not null)
        {
            foreach (var part in card.Parts)
            {
                if (part.State == PartState.LeftOut)
                {
                    json.WriteStringValue(part.Part.Id);
                }
            }
        }

        json.WriteEndArray();
        WriteList(json, "unknown"u8, card?.Unknown, fact => fact.Name);
    }

    private static void WriteList<T>(Utf8JsonWriter json, ReadOnlySpan<byte> key, IReadOnlyList<T>? items, Func<T, string> id)
    {
        json.WriteStartArray(key);
        for (var at = 0; at < (items?.Count ?? 0); at++)
        {
            json.WriteStringValue(id(items![at]));
        }

        json.WriteEndArray();
    }

    private static void WritePoints(Utf8JsonWriter json, Scorecard? card)
    {
        json.WriteStartObject("points"u8);
        for (var at = 0; at < (card?.Parts.Count ?? 0); at++)
        {
            var part = card!.Parts[at];
            if (part.State == PartState.LeftOut)
            {
                continue;
            }

            json.WritePropertyName(part.Part.Id);
            if (part.Points.IsExact && !MayBeLeftOut(part))
            {
                JsonNumber.Write(json, part.Points.From);
                continue;
            }

            json.WriteStartObject();
            json.WritePropertyName("from"u8);
            JsonNumber.Write(json, part.Points.From);
            json.WritePropertyName("to"u8);
            JsonNumber.Write(json, part.Points.To);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Its points are certain only if it counts, and that is not.
    private static bool MayBeLeftOut(PartScore part) =>
        part is { State: PartState.Undecided, Part: Model.Criterion { CanBeLeftOut: true } };

    private static void WriteFindings(
        Utf8JsonWriter json, ReadOnlySpan<byte> key, IReadOnlyList<Diagnostic> findings, FactPlace? meeting, Language language)
    {
        json.WriteStartArray(key);
        foreach (var finding in findings)
        {
            var place = finding.Place ?? meeting;
            json.WriteStartObject();
            json.WriteString("code"u8, finding.Code);
            json.WriteString("message"u8, finding.Message(language));
            json.WriteString("fact"u8, place?.Fact);
            json.WritePropertyName("row"u8);
            if (place?.Row is { } row)
            {
                json.WriteNumberValue(row);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("column"u8, place?.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
