using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes meetings under two versions as one JSON object of schema 1: the meetings that move or are rejected as they come, then the sums.</summary>
/// <remarks>Not thread-safe: it writes to one writer.</remarks>
/// <param name="json">Where to.</param>
/// <param name="language">The language of messages.</param>
public sealed class ImpactJson(Utf8JsonWriter json, Language language)
{
    /// <summary>Begins the object.</summary>
    public void Begin()
    {
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteStartArray("meetings"u8);
    }

    /// <summary>Writes a meeting that moves or could not be scored; passes over the others.</summary>
    public void Write(MeetingImpact meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (!meeting.Moves && meeting.IsScored)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("cell"u8, meeting.Cell);
        json.WriteString("held_on"u8, meeting.HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteRow(meeting.Place?.Row);
        WriteSide("old"u8, meeting.Old, meeting.OldGrade);
        WriteSide("new"u8, meeting.New, meeting.NewGrade);
        json.WriteStartArray("points"u8);
        foreach (var points in meeting.Points)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, points.Id);
            WriteBounds("old"u8, points.Old);
            WriteBounds("new"u8, points.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("because"u8);
        foreach (var cause in meeting.Causes)
        {
            WriteCause(cause);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the sums, and ends the object.</summary>
    public void End(ImpactSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        json.WriteEndArray();
        WriteVersion("old"u8, summary.Old);
        WriteVersion("new"u8, summary.New);
        json.WriteStartObject("counts"u8);
        json.WriteNumber("meetings"u8, summary.Meetings);
        json.WriteNumber("scored"u8, summary.Scored);
        json.WriteNumber("total_differs"u8, summary.TotalDiffers);
        json.WriteNumber("moved"u8, summary.Moved);
        json.WriteNumber("rejected_by_both"u8, summary.Rejected.Both);
        json.WriteNumber("rejected_by_old"u8, summary.Rejected.OldOnly);
        json.WriteNumber("rejected_by_new"u8, summary.Rejected.NewOnly);
        json.WriteEndObject();
        WriteMatrix("matrix"u8, summary.Grades);
        json.WriteStartArray("criteria"u8);
        foreach (var criterion in summary.Criteria)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, criterion.Id);
            json.WriteString("title"u8, criterion.Title);
            json.WriteNumber("more"u8, criterion.More);
            json.WriteNumber("fewer"u8, criterion.Fewer);
            json.WriteNumber("open"u8, criterion.Open);
            json.WriteNumber("moves"u8, criterion.Moves);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("other_causes"u8);
        foreach (var (cause, moves) in summary.OtherCauses)
        {
            WriteCause(cause, moves);
        }

        json.WriteEndArray();
        json.WriteStartArray("missing"u8);
        foreach (var (fact, label, meetings) in summary.Missing)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, fact);
            json.WriteString("label"u8, label);
            json.WriteNumber("meetings"u8, meetings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteYears(summary.Years);
        json.WriteEndObject();
    }

    private void WriteYears(YearImpacts? years)
    {
        if (years is null)
        {
            json.WriteNull("years"u8);
            return;
        }

        json.WriteStartObject("years"u8);
        json.WriteNumber("count"u8, years.Count);
        WriteMatrix("matrix"u8, years.Grades);
        json.WriteStartArray("moves"u8);
        foreach (var year in years.Moves.Concat(years.Rejected))
        {
            json.WriteStartObject();
            json.WriteString("cell"u8, year.Cell);
            json.WriteNumber("year"u8, year.Year);
            WriteYear("old"u8, year.Old, year.OldGrade);
            WriteYear("new"u8, year.New, year.NewGrade);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteVersion(ReadOnlySpan<byte> key, RuleSet ruleSet)
    {
        json.WriteStartObject(key);
        json.WriteString("ruleset"u8, ruleSet.Header.Id);
        json.WriteString("version"u8, ruleSet.Header.Version);
        json.WriteString("fingerprint"u8, ruleSet.Fingerprint);
        json.WriteEndObject();
    }

    private void WriteMatrix(ReadOnlySpan<byte> key, ImpactMatrix matrix)
    {
        json.WriteStartArray(key);
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            for (var column = 0; column < matrix.Columns.Count; column++)
            {
                if (matrix.Counts[row][column] > 0)
                {
                    json.WriteStartObject();
                    WriteGrade("old"u8, matrix.Rows[row]);
                    WriteGrade("new"u8, matrix.Columns[column]);
                    json.WriteNumber("count"u8, matrix.Counts[row][column]);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private void WriteSide(ReadOnlySpan<byte> key, Checked<Scorecard> scored, GradeState grade)
    {
        json.WriteStartObject(key);
        WriteBounds("total"u8, scored.Value?.Total);
        WriteGrade("grades"u8, grade);
        WriteErrors(scored.IsOk ? [] : scored.Diagnostics);
        json.WriteEndObject();
    }

    private void WriteYear(ReadOnlySpan<byte> key, Checked<YearScorecard> judged, GradeState grade)
    {
        json.WriteStartObject(key);
        WriteBounds("points"u8, judged.Value?.Points is { } points && points.From > decimal.MinValue && points.To < decimal.MaxValue ? points : null);
        WriteGrade("grades"u8, grade);
        WriteErrors(judged.IsOk ? [] : judged.Diagnostics);
        json.WriteEndObject();
    }

    private void WriteErrors(IReadOnlyList<Diagnostic> errors)
    {
        json.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, error.Code);
            json.WriteString("message"u8, error.Message(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Ids of the grades that are possible; a word for none of them.
    private void WriteGrade(ReadOnlySpan<byte> key, GradeState state)
    {
        json.WriteStartArray(key);
        foreach (var (id, _) in state.Grades)
        {
            json.WriteStringValue(id);
        }

        if (state.Kind != GradeStateKind.Graded || state.MaybeNone)
        {
            json.WriteStartObject();
            json.WriteBoolean(state.Kind switch
            {
                GradeStateKind.Rejected => "rejected"u8,
                GradeStateKind.NoGrades => "no_grades"u8,
                _ => "not_graded"u8,
            }, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteCause(ImpactCause cause, long? moves = null)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, cause.Kind switch
        {
            ImpactCauseKind.Criterion => "criterion",
            ImpactCauseKind.Bands => "grade_bands",
            ImpactCauseKind.Cap => "cap",
            ImpactCauseKind.Total => "total",
            _ => "not_graded",
        });
        json.WriteString("id"u8, cause.Id);
        if (moves is { } count)
        {
            json.WriteNumber("moves"u8, count);
        }

        json.WriteEndObject();
    }

    private void WriteRow(int? row)
    {
        json.WritePropertyName("row"u8);
        if (row is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void WriteBounds(ReadOnlySpan<byte> key, Bounds? bounds)
    {
        json.WritePropertyName(key);
        if (bounds is not { } points)
        {
            json.WriteNullValue();
        }
        else if (points.IsExact)
        {
            JsonNumber.Write(json, points.From);
        }
        else
        {
            json.WriteStartObject();
            json.WritePropertyName("from"u8);
            JsonNumber.Write(json, points.From);
            json.WritePropertyName("to"u8);
            JsonNumber.Write(json, points.To);
            json.WriteEndObject();
        }
    }
}
