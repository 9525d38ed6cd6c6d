using CaoPhong.Rules.Evaluation.Differences;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>One meeting with everything that its assessors make of it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Assessments">In order of authority; never empty.</param>
public sealed record AssessedMeeting(IReadOnlyList<Assessment> Assessments)
{
    /// <summary>The assessment that decides and is what the year counts: the last one, also where it was rejected.</summary>
    public Assessment Deciding => Assessments[^1];

    /// <summary>Where scorecards that follow one another differ, one fewer than there are scorecards; made whenever it is asked for.</summary>
    public IReadOnlyList<ScorecardDifference> Differences
    {
        get
        {
            var cards = Assessments.Select(assessment => assessment.Scored.Value).OfType<Scorecard>().ToList();
            return [.. cards.Zip(cards.Skip(1), ScorecardDifference.Between)];
        }
    }
}
