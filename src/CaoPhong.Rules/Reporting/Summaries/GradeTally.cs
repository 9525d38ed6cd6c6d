using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>Grades and points as they come, of meetings or of years.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="grades">The ids and titles of the grades, best first.</param>
internal sealed class GradeTally(IReadOnlyList<(string Id, string Title)> grades)
{
    private readonly long[] byGrade = new long[grades.Count];

    /// <summary>How many came.</summary>
    public long Count { get; private set; }

    /// <summary>How many may have several grades.</summary>
    public long Open { get; private set; }

    /// <summary>How many certainly have none.</summary>
    public long NotGraded { get; private set; }

    /// <summary>Their points.</summary>
    public TotalTally Totals { get; } = new();

    /// <summary>The grades with how many have them, best first.</summary>
    public IEnumerable<(string Id, string Title, long Count)> Grades => grades.Select((grade, place) => (grade.Id, grade.Title, byGrade[place]));

    /// <summary>Counts one.</summary>
    /// <param name="grade">Its grade; null where it has none or it is open.</param>
    /// <param name="hasNone">Whether it certainly has none.</param>
    /// <param name="points">Its points.</param>
    public void Add(string? grade, bool hasNone, Evaluation.Bounds? points)
    {
        Count++;
        Totals.Add(points);
        if (grade is not null && Place(grade) is var place and >= 0)
        {
            byGrade[place]++;
        }
        else if (hasNone)
        {
            NotGraded++;
        }
        else if (grades.Count > 0)
        {
            Open++;
        }
    }

    /// <summary>The table of grades.</summary>
    /// <param name="counted">What is counted, as heading of its column.</param>
    /// <param name="wording">How it is written.</param>
    public TableBlock Table(string counted, Wording wording)
    {
        var rows = Grades.Select(grade => Row(grade.Title, grade.Count, wording)).ToList();
        rows.AddRange(Open > 0 ? [Row(wording.Words(SummaryWords.Open), Open, wording)] : []);
        rows.AddRange(NotGraded > 0 ? [Row(wording.Words(ReportWords.NoGrade), NotGraded, wording)] : []);
        rows.Add(new([wording.Words(SummaryWords.All), $"{Count}", Count == 0 ? "" : "100%"], RowWeight.Total));
        if (Totals.Certain > 0)
        {
            rows.Add(new([wording.Words(SummaryWords.Spread), Totals.Spread(wording), ""]));
        }

        return new([new(wording.Words(ReportWords.Grade)), new(counted, IsNumber: true), new(wording.Words(SummaryWords.Share), IsNumber: true)], rows);
    }

    private TableRow Row(string name, long count, Wording wording) => new([name, $"{count}", SummaryWords.Percent(count, Count, wording)]);

    private int Place(string id)
    {
        for (var at = 0; at < grades.Count; at++)
        {
            if (grades[at].Id == id)
            {
                return at;
            }
        }

        return -1;
    }
}
