namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>A scorecard that takes the place of an earlier one, which is kept, and what changed.</summary>
/// <remarks>Immutable; safe to share between threads. Nothing of the earlier scorecard is lost: keep the corrections of a meeting in a row
/// by <see cref="Previous"/>.</remarks>
/// <param name="Earlier">The scorecard that no longer counts.</param>
/// <param name="Corrected">The scorecard that counts.</param>
/// <param name="Reason">Why, in the words of the one who corrects; null for none.</param>
public sealed record ScorecardCorrection(Scorecard Earlier, Scorecard Corrected, string? Reason = null)
{
    /// <summary>The correction that made the earlier scorecard; null where it was the first.</summary>
    public ScorecardCorrection? Previous { get; init; }

    /// <summary>What changed, facts and lines; made whenever it is asked for.</summary>
    public ScorecardDifference Difference => ScorecardDifference.Between(Earlier, Corrected);

    /// <summary>Every scorecard of the meeting, the one that counts first.</summary>
    public IEnumerable<Scorecard> All
    {
        get
        {
            yield return Corrected;
            for (var correction = this; correction is not null; correction = correction.Previous)
            {
                yield return correction.Earlier;
            }
        }
    }
}
