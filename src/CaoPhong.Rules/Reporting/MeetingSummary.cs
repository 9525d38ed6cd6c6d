using CaoPhong.Rules.Reporting.Summaries;

namespace CaoPhong.Rules.Reporting;

/// <summary>Counts many meetings by form and grade as they come, without keeping them.</summary>
/// <remarks>Not thread-safe: one summary belongs to one run.</remarks>
public sealed class MeetingSummary
{
    private readonly Dictionary<(string RuleSet, string Form), (string Title, GradeTally Grades)> forms = [];

    /// <summary>The meetings that were scored.</summary>
    public long Scored { get; private set; }

    /// <summary>The meetings that were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>The assessments that do not decide; they are counted here and nowhere else.</summary>
    public long Overruled { get; private set; }

    /// <summary>Counts one meeting.</summary>
    public void Add(ScoredMeeting scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        if (!scored.Decides)
        {
            Overruled++;
            return;
        }

        if (scored.Scorecard is not { } card)
        {
            Rejected++;
            return;
        }

        Scored++;
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
        var blocks = new List<Block>
        {
            new SentenceBlock(wording.Language == Diagnostics.Language.Vietnamese
                ? $"{Scored + Rejected} kỳ: {Scored} chấm được, {Rejected} không chấm được"
                : $"{Scored + Rejected} meetings: {Scored} scored, {Rejected} not scored"),
        };
        if (Overruled > 0)
        {
            blocks.Add(new SentenceBlock(wording.Words(new(
                $"Không kể {Overruled} phiếu của bên không quyết định", $"Without {Overruled} assessments that do not decide"))));
        }

        foreach (var (title, grades) in forms.Values)
        {
            blocks.Add(new HeadingBlock(title));
            blocks.Add(grades.Table(wording.Words(SummaryWords.Meetings), wording));
        }

        return new(wording.Words(new("Tổng hợp", "Summary")), blocks);
    }
}
