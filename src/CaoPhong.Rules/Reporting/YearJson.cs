using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes the scorecards of years as JSON objects of schema 1: the same keys always, a rejected year with its errors.</summary>
/// <remarks>Thread-safe.</remarks>
public static class YearJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter json, ScoredYear scored, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scored);
        var card = scored.Scorecard;
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteString("cell"u8, scored.Cell);
        json.WriteNumber("year"u8, scored.Year);
        json.WriteString("from"u8, Day(card?.From));
        json.WriteString("until"u8, Day(card?.Until));
        json.WriteString("ruleset"u8, card?.RuleSet.Header.Id);
        json.WriteString("version"u8, card?.RuleSet.Header.Version);
        json.WriteString("fingerprint"u8, card?.Fingerprint);
        WritePoints(json, card?.Points);
        json.WriteString("grade"u8, card?.Grade?.Id);
        WriteList(json, "grades", card?.Grades.Select(grade => grade.Id));
        WriteList(json, "caps", card?.Caps.Select(cap => cap.Id));
        WriteList(json, "caps_possible", card?.CapsPossible.Select(cap => cap.Id));
        WriteList(json, "not_graded", card?.NotGraded.Select(reason => reason.Message));
        WriteMeetings(json, card);
        json.WriteStartObject("missing"u8);
        foreach (var missing in card?.Missing ?? [])
        {
            json.WriteNumber(missing.Expectation.Name, missing.Count);
        }

        json.WriteEndObject();
        WriteList(json, "rejected", card?.Rejected.Select(error => error.Message(language)));
        json.WriteStartArray("errors"u8);
        foreach (var error in scored.Errors)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, error.Code);
            json.WriteString("message"u8, error.Message(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WritePoints(Utf8JsonWriter json, Bounds? points)
    {
        json.WritePropertyName("points"u8);
        WriteNumber(json, points is { IsExact: true } exact ? exact.From : null);
        json.WritePropertyName("bounds"u8);
        if (points is not { } bounds)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        WriteNumber(json, bounds.From == decimal.MinValue ? null : bounds.From);
        WriteNumber(json, bounds.To == decimal.MaxValue ? null : bounds.To);
        json.WriteEndArray();
    }

    private static void WriteMeetings(Utf8JsonWriter json, YearScorecard? card)
    {
        json.WriteStartArray("meetings"u8);
        foreach (var meeting in card?.Meetings ?? [])
        {
            json.WriteStartObject();
            json.WriteString("held_on"u8, Day(meeting.Facts.HeldOn));
            json.WriteString("form"u8, meeting.Form.Id);
            json.WriteString("version"u8, meeting.RuleSet.Header.Version);
            json.WritePropertyName("total"u8);
            WriteNumber(json, meeting.Total.IsExact ? meeting.Total.From : null);
            json.WriteString("grade"u8, meeting.Grade?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, decimal? number)
    {
        if (number is { } value)
        {
            JsonNumber.Write(json, value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteList(Utf8JsonWriter json, string key, IEnumerable<string>? items)
    {
        json.WriteStartArray(key);
        foreach (var item in items ?? [])
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
