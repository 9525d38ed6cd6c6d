using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Counts many meetings by form and grade as they come, without keeping them.</summary>
/// <remarks>Not thread-safe: one summary belongs to one run.</remarks>
public sealed class MeetingSummary
{
    private readonly Dictionary<(string RuleSet, string Form), FormCount> forms = [];

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
            forms.Add(key, count = new(card.RuleSet, card.Form));
        }

        count.Add(card);
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

        foreach (var count in forms.Values)
        {
            blocks.Add(new HeadingBlock($"{count.Form.Title} ({count.RuleSet.Name})"));
            blocks.Add(count.Table(wording));
        }

        return new(wording.Words(new("Tổng hợp", "Summary")), blocks);
    }

    private sealed class FormCount(RuleSet ruleSet, Form form)
    {
        private readonly long[] byGrade = new long[form.Grades.Count];
        private long total;
        private long open;
        private long notGraded;
        private decimal least = decimal.MaxValue;
        private decimal most = decimal.MinValue;
        private decimal sum;
        private long certain;

        public RuleSet RuleSet => ruleSet;

        public Form Form => form;

        public void Add(Scorecard card)
        {
            total++;
            if (card.Grade is { } grade && Place(grade) is var place and >= 0)
            {
                byGrade[place]++;
            }
            else if (card.NotGraded.Count > 0)
            {
                notGraded++;
            }
            else if (form.Grades.Count > 0)
            {
                open++;
            }

            if (card.Total.IsExact)
            {
                certain++;
                sum += card.Total.From;
                least = Math.Min(least, card.Total.From);
                most = Math.Max(most, card.Total.From);
            }
        }

        public TableBlock Table(Wording wording)
        {
            var rows = form.Grades.Select((grade, place) => Row(grade.Title, byGrade[place], wording)).ToList();
            if (open > 0)
            {
                rows.Add(Row(wording.Words(new("chưa xác định", "still open")), open, wording));
            }

            if (notGraded > 0)
            {
                rows.Add(Row(wording.Words(ReportWords.NoGrade), notGraded, wording));
            }

            rows.Add(new([wording.Words(new("Cộng", "All")), $"{total}", total == 0 ? "" : "100%"], RowWeight.Total));
            if (certain > 0)
            {
                rows.Add(new([wording.Words(new("Điểm thấp nhất, trung bình, cao nhất", "Least, mean and most points")),
                    $"{wording.Rounded(least)}; {wording.Rounded(sum / certain)}; {wording.Rounded(most)}", ""]));
            }

            return new(
                [new(wording.Words(ReportWords.Grade)), new(wording.Words(new("Số kỳ", "Meetings")), IsNumber: true), new(wording.Words(new("Tỷ lệ", "Share")), IsNumber: true)],
                rows);
        }

        private TableRow Row(string name, long count, Wording wording) =>
            new([name, $"{count}", $"{wording.Number(decimal.Round(100m * count / total, 1))}%"]);

        private int Place(Grade grade)
        {
            for (var at = 0; at < form.Grades.Count; at++)
            {
                if (form.Grades[at].Id == grade.Id)
                {
                    return at;
                }
            }

            return -1;
        }
    }
}
