using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page of a meeting with several assessments: side by side, the lines that differ, and what was decided.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ReviewPage
{
    /// <summary>The page of a meeting.</summary>
    public static Page Of(AssessedMeeting meeting, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(wording);
        var blocks = new List<Block>();
        var card = meeting.Assessments.Select(assessment => assessment.Scored.Value).LastOrDefault(scored => scored is not null);
        if (card is not null)
        {
            blocks.Add(new SentenceBlock(ScorecardPage.Subject(card, wording, withAssessor: false)));
            blocks.Add(new SentenceBlock(ScorecardPage.VersionLine(card.RuleSet, wording)));
        }

        AddDifferences(blocks, meeting, wording);
        foreach (var rejected in meeting.Assessments.Where(assessment => !assessment.Scored.IsOk))
        {
            var errors = rejected.Scored.Diagnostics.Select(error => DiagnosticPrinter.Print(error, wording.Language).TrimEnd('\n'));
            blocks.Add(new ListBlock($"{rejected.AssessedBy?.Label}: {wording.Words(ReportWords.Rejected)}", [.. errors], Tone.Error));
        }

        blocks.Add(Decision(meeting.Deciding, wording));
        var title = wording.Words(new("So sánh các phiếu chấm điểm", "Assessments compared"));
        return new(card is null ? title : $"{title}: {card.Form.Title}", blocks);
    }

    private static void AddDifferences(List<Block> blocks, AssessedMeeting meeting, Wording wording)
    {
        var differences = meeting.Differences;
        foreach (var difference in differences)
        {
            var (before, after) = (NameOf(difference.Before), NameOf(difference.After));
            if (differences.Count > 1)
            {
                blocks.Add(new HeadingBlock(wording.Words(new($"{after} so với {before}", $"{after} against {before}"))));
            }

            blocks.AddRange(DifferenceBlocks.Of(difference, before, after, wording));
        }
    }

    private static string NameOf(Scorecard card) => card.AssessedBy?.Label ?? "";

    private static SentenceBlock Decision(Assessment deciding, Wording wording)
    {
        var who = deciding.AssessedBy?.Label;
        return deciding.Scored.Value is { } card
            ? new($"{wording.Words(new($"{who} quyết định", $"{who} decides"))}. {ScorecardPage.GradeLine(card, wording)}", Tone.Strong)
            : new(wording.Words(new($"{who} quyết định, mà phiếu này không chấm được", $"{who} decides, and that assessment could not be scored")), Tone.Error);
    }
}
