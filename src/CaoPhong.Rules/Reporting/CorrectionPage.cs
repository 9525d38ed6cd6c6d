using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Differences;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page of a corrected scorecard: what changed against the one that no longer counts, and why.</summary>
/// <remarks>Thread-safe.</remarks>
public static class CorrectionPage
{
    /// <summary>The page of a correction.</summary>
    public static Page Of(ScorecardCorrection correction, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(wording);
        var card = correction.Corrected;
        var blocks = new List<Block>
        {
            new SentenceBlock(ScorecardPage.Subject(card, wording)),
            new SentenceBlock(ScorecardPage.VersionLine(card.RuleSet, wording)),
        };
        if (correction.Reason is { } reason)
        {
            blocks.Add(new SentenceBlock($"{wording.Words(new("Lý do", "Reason"))}: {reason}"));
        }

        blocks.AddRange(DifferenceBlocks.Of(
            correction.Difference, wording.Words(new("Trước", "Before")), wording.Words(new("Sửa lại", "Corrected")), wording));
        blocks.Add(new SentenceBlock(ScorecardPage.GradeLine(card, wording), Tone.Strong));
        return new($"{wording.Words(new("Phiếu chấm điểm sửa lại", "Corrected scorecard"))}: {card.Form.Title}", blocks);
    }
}
