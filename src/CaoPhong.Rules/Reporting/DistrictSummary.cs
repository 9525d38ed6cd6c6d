using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting.Summaries;

namespace CaoPhong.Rules.Reporting;

/// <summary>What the meetings of many cells come to together: by grade, section, band of a criterion, and type of cell.</summary>
/// <remarks>Not thread-safe: one summary belongs to one run. It keeps counts, and for every cell the bands that it fell in, but no meeting.</remarks>
public sealed class DistrictSummary
{
    private readonly Dictionary<(string RuleSet, string Form), FormTally> forms = [];
    private readonly MeetingCounts counts = new();
    private readonly HashSet<string> cells = new(StringComparer.Ordinal);
    private DateOnly? first;
    private DateOnly? last;

    /// <summary>The meetings that were scored.</summary>
    public long Scored => counts.Scored;

    /// <summary>The meetings that were rejected.</summary>
    public long Rejected => counts.Rejected;

    /// <summary>The assessments that do not decide; they are counted here and nowhere else.</summary>
    public long Overruled => counts.Overruled;

    /// <summary>The cells of the meetings that were scored, as far as they are known.</summary>
    public int Cells => cells.Count;

    internal IEnumerable<FormTally> Forms => forms.Values;

    /// <summary>Counts one meeting.</summary>
    public void Add(ScoredMeeting scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        if (counts.Add(scored) is not { } card)
        {
            return;
        }

        if (card.Facts.Cell is { } cell)
        {
            cells.Add(cell);
        }

        if (card.Facts.HeldOn is { } day)
        {
            first = first is { } earliest && earliest < day ? earliest : day;
            last = last is { } latest && latest > day ? latest : day;
        }

        var key = (card.RuleSet.Name, card.Form.Id);
        if (!forms.TryGetValue(key, out var tally))
        {
            forms.Add(key, tally = new(card.RuleSet, card.Form));
        }

        tally.Add(card);
    }

    /// <summary>The page.</summary>
    public Page Page(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        var blocks = new List<Block>();
        if (Cells > 0 && first is { } from && last is { } to)
        {
            var cellWord = forms.Values.First().RuleSet.Header.CellWord;
            blocks.Add(new SentenceBlock(wording.Words(new(
                $"{cellWord.Vi}: {Cells}. Từ ngày {wording.Day(from)} đến ngày {wording.Day(to)}", $"{cellWord.En}: {Cells}. From {wording.Day(from)} to {wording.Day(to)}"))));
        }

        blocks.AddRange(counts.Blocks(wording));
        blocks.AddRange(forms.Values.SelectMany(form => form.Blocks(wording)));
        return new(wording.Words(new("Tổng hợp", "Summary")), blocks);
    }
}
