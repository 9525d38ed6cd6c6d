using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>How many meetings, and how many cells with all their meetings, fall in each band of a criterion.</summary>
/// <remarks>Not thread-safe. Bands with the same points are one.</remarks>
internal sealed class BandTally
{
    private const int Several = -1;
    private const int Elsewhere = -2;

    private readonly decimal[] points;
    private readonly long[] meetings;
    private readonly Dictionary<string, int> cells = new(StringComparer.Ordinal);
    private long elsewhere;

    private BandTally(Criterion criterion, decimal[] points)
    {
        Criterion = criterion;
        this.points = points;
        meetings = new long[points.Length];
    }

    /// <summary>Of which criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>The points of each band, in the order of the text, with its meetings and cells.</summary>
    public IEnumerable<(decimal Points, long Meetings, long Cells)> Bands =>
        points.Select((value, place) => (value, meetings[place], (long)cells.Values.Count(cell => cell == place)));

    /// <summary>The meetings whose points are open, or to which the criterion does not apply.</summary>
    public long Other => elsewhere;

    /// <summary>A tally for a criterion; null for one that is not made of bands or of the values of a choice.</summary>
    public static BandTally? For(Criterion criterion)
    {
        if (criterion.Kind is not ("bands" or "choice") || criterion.Table.Rows.Any(row => ValueOf(row) is null))
        {
            return null;
        }

        return new(criterion, [.. criterion.Table.Rows.Select(row => ValueOf(row)!.Value).Distinct()]);
    }

    /// <summary>Counts the criterion of one meeting.</summary>
    public void Add(PartScore score, string? cell)
    {
        var place = score is { State: PartState.Counted, Points.IsExact: true } ? Array.IndexOf(points, score.Points.From) : Elsewhere;
        if (place >= 0)
        {
            meetings[place]++;
        }
        else
        {
            (place, elsewhere) = (Elsewhere, elsewhere + 1);
        }

        if (cell is not null)
        {
            cells[cell] = !cells.TryGetValue(cell, out var before) || before == place ? place : Several;
        }
    }

    /// <summary>Its rows of the table of bands, under its title.</summary>
    public IEnumerable<TableRow> Rows(RuleSet ruleSet, Wording wording)
    {
        var facts = new FactWords(new FactSet(ruleSet.Facts, [], new([])), wording);
        var all = meetings.Sum() + elsewhere;
        yield return new([$"{Criterion.Number} {Criterion.Title}".TrimStart(), "", "", "", "", ""], RowWeight.Group);
        foreach (var (value, count, ofCells) in Bands)
        {
            var rows = Criterion.Table.Rows.Where(row => ValueOf(row) == value).Select(row => row.Label ?? (row.When is { } when ? ConditionWords.Of(when, facts, wording) : ""));
            yield return Row($"  {string.Join("; ", rows)}", wording.Number(value), count, all, ofCells, wording);
        }

        if (elsewhere > 0)
        {
            yield return Row("  " + wording.Words(new("không áp dụng hoặc chưa xác định", "does not apply, or still open")), "", elsewhere, all, cells.Values.Count(cell => cell == Elsewhere), wording);
        }

        if (cells.Values.Count(cell => cell == Several) is var mixed and > 0)
        {
            yield return Row("  " + wording.Words(new("nhiều mức trong các kỳ", "several of these")), "", null, all, mixed, wording);
        }
    }

    private TableRow Row(string words, string value, long? count, long all, long ofCells, Wording wording) => new(
    [
        words, value, count is null ? "" : $"{count}", count is { } meetingsHere ? SummaryWords.Percent(meetingsHere, all, wording) : "",
        cells.Count == 0 ? "" : $"{ofCells}", SummaryWords.Percent(ofCells, cells.Count, wording),
    ]);

    private static decimal? ValueOf(Row row) => row is { Allowed: null, Points: LiteralExpr { Value: { Kind: ValueKind.Number } value } } ? value.AsNumber : null;
}
