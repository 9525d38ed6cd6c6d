using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases;

/// <summary>What a case is run with: a version that scores meetings and judges years.</summary>
/// <param name="Score">Scores a meeting.</param>
/// <param name="JudgeYear">Judges a year by the calendar year in which it begins and the scorecards of its meetings; null: no case is for a year.</param>
internal sealed record CaseScoring(
    Func<Meeting, Checked<Scorecard>> Score, Func<int, IReadOnlyList<Checked<Scorecard>>, Checked<YearScorecard>>? JudgeYear = null)
{
    /// <summary>Puts the assessments of the meetings of a year together; null where a meeting has one.</summary>
    public Func<IEnumerable<Meeting>, IReadOnlyList<AssessedMeeting>>? Assess { get; init; }
}
