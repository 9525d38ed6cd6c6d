using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Reporting;

/// <summary>The words of meetings under two versions, in both languages.</summary>
internal static class ImpactWords
{
    /// <summary>A grade, or those that are possible: <c>Khá hoặc Tốt</c>.</summary>
    public static string Grade(GradeState state, Wording wording) => state.Kind switch
    {
        GradeStateKind.Graded => string.Join(
            $" {wording.Words(ReportWords.Or)} ",
            state.Grades.Reverse().Select(grade => grade.Title).Concat(state.MaybeNone ? [wording.Words(ReportWords.NoGrade)] : [])),
        GradeStateKind.NotGraded => wording.Words(ReportWords.NoGrade),
        GradeStateKind.NoGrades => wording.Words(new("không có mức", "no grades")),
        _ => wording.Words(new("không chấm được", "not scored")),
    };

    /// <summary>Points of a criterion; nothing where it is left out or not there.</summary>
    public static string Points(Bounds? points, Wording wording) => points is { } bounds ? wording.Points(bounds) : "–";

    /// <summary>Why the grade of a meeting is another one.</summary>
    public static string Causes(MeetingImpact meeting, Wording wording) => string.Join(
        "; ",
        meeting.Causes.Select(cause => cause.Kind == ImpactCauseKind.Criterion && meeting.Points.FirstOrDefault(points => points.Id == cause.Id) is { } points
            ? $"{points.Id}: {Points(points.Old, wording)} → {Points(points.New, wording)}"
            : Cause(cause, wording)));

    /// <summary>What makes a grade another one.</summary>
    public static string Cause(ImpactCause cause, Wording wording) => wording.Words(cause.Kind switch
    {
        ImpactCauseKind.Bands => new("mốc xếp loại", "the bands of the grades"),
        ImpactCauseKind.Cap => new($"khống chế {cause.Id}", $"the cap {cause.Id}"),
        ImpactCauseKind.Total => new("cách tính tổng điểm", "how the total is made"),
        ImpactCauseKind.NotGraded => new("điều kiện không xếp loại", "when there is no grade"),
        _ => Phrase.Same(cause.Id ?? ""),
    });
}
