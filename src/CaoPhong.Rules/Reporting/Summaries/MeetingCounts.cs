using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>How many meetings were scored and how many not.</summary>
/// <remarks>Not thread-safe: it belongs to one run.</remarks>
internal sealed class MeetingCounts
{
    /// <summary>The meetings that were scored.</summary>
    public long Scored { get; private set; }

    /// <summary>The meetings that were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>The assessments that do not decide; they are counted here and nowhere else.</summary>
    public long Overruled { get; private set; }

    /// <summary>Counts one meeting.</summary>
    /// <returns>Its scorecard, where it has one and that decides.</returns>
    public Scorecard? Add(ScoredMeeting scored)
    {
        if (!scored.Decides)
        {
            Overruled++;
            return null;
        }

        if (scored.Scorecard is not { } card)
        {
            Rejected++;
            return null;
        }

        Scored++;
        return card;
    }

    /// <summary>The counts in words.</summary>
    public IEnumerable<Block> Blocks(Wording wording)
    {
        yield return new SentenceBlock(wording.Words(new(
            $"{Scored + Rejected} kỳ: {Scored} chấm được, {Rejected} không chấm được", $"{Scored + Rejected} {(Scored + Rejected == 1 ? "meeting" : "meetings")}: {Scored} scored, {Rejected} not scored")));
        if (Overruled > 0)
        {
            yield return new SentenceBlock(wording.Words(new(
                $"Không kể {Overruled} phiếu của bên không quyết định", $"Without {Overruled} assessments that do not decide")));
        }
    }
}
