using CaoPhong.Rules.Reporting.Summaries;

namespace CaoPhong.Rules.Reporting;

/// <summary>Counts many meetings by form and grade as they come, without keeping them.</summary>
/// <remarks>Not thread-safe: one summary belongs to one run.</remarks>
public sealed class MeetingSummary
{
    private readonly Dictionary<(string RuleSet, string Form), (string Title, GradeTally Grades)> forms = [];
    private readonly MeetingCounts counts = new();

    /// <summary>The meetings that were scored.</summary>
    public long Scored => counts.Scored;

    /// <summary>The meetings that were rejected.</summary>
    public long Rejected => counts.Rejected;

    /// <summary>The assessments that do not decide; they are counted here and nowhere else.</summary>
    public long Overruled => counts.Overruled;

    /// <summary>Counts one meeting.</summary>
    public void Add(ScoredMeeting scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        if (counts.Add(scored) is not { } card)
        {
            return;
        }

        var key = (card.RuleSet.Name, card.Form.Id);
        if (!forms.TryGetValue(key, out var count))
        {
            forms.Add(key, count = ($"{card.Form.Title} ({card.RuleSet.Name})", new([.. card.Form.Grades.Select(grade => (grade.Id, grade.Title))])));
        }

        count.Grades.Add(card.Grade?.Id, card.NotGraded.Count > 0, card.Total);
    }

    /// <summary>The page with a table of grades for every form.</summary>
    public Page Page(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        List<Block> blocks = [.. counts.Blocks(wording)];
        foreach (var (title, grades) in forms.Values)
        {
            blocks.Add(new HeadingBlock(title));
            blocks.Add(grades.Table(wording.Words(SummaryWords.Meetings), wording));
        }

        return new(wording.Words(new("Tổng hợp", "Summary")), blocks);
    }
}
