using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Evaluation.Differences;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes meetings with several assessments as JSON objects of schema 1: every scorecard, and where those that follow one another differ.</summary>
/// <remarks>The changes of <c>lines</c> add up to <c>total</c>, which is the difference of the totals. Thread-safe.</remarks>
public static class ReviewJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter json, AssessedMeeting meeting, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(meeting);
        var scored = meeting.Assessments.Select(assessment => ScoredMeeting.Of(meeting, assessment)).ToList();
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteString("cell"u8, scored[0].Cell);
        json.WriteString("held_on"u8, scored[0].HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("decided_by"u8, meeting.Deciding.AssessedBy?.Id);
        json.WriteStartArray("assessments"u8);
        foreach (var one in scored)
        {
            ScorecardJson.Write(json, one, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("differences"u8);
        foreach (var difference in meeting.Differences)
        {
            json.WriteStartObject();
            json.WriteString("before"u8, difference.Before.AssessedBy?.Id);
            json.WriteString("after"u8, difference.After.AssessedBy?.Id);
            DifferenceJson.Write(json, difference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a correction: both scorecards, the reason, and what changed.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter json, ScorecardCorrection correction, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(correction);
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteString("reason"u8, correction.Reason);
        json.WritePropertyName("corrected"u8);
        ScorecardJson.Write(json, ScoredMeeting.Of(correction.Corrected), language);
        json.WriteStartArray("earlier"u8);
        foreach (var card in correction.All.Skip(1))
        {
            ScorecardJson.Write(json, ScoredMeeting.Of(card), language);
        }

        json.WriteEndArray();
        json.WriteStartObject("difference"u8);
        DifferenceJson.Write(json, correction.Difference);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
