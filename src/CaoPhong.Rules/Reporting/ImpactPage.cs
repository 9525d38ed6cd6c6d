using System.Globalization;
using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page of what a change does to the meetings of a year: the matrix of grades, the meetings and cells that move, and by what.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ImpactPage
{
    private const int MostYears = 100;

    /// <summary>The page of a summary.</summary>
    public static Page Of(ImpactSummary summary, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(wording);
        var blocks = new List<Block>
        {
            new SentenceBlock($"{wording.Words(new("Từ", "From"))}: {ScorecardPage.VersionLine(summary.Old, wording)}"),
            new SentenceBlock($"{wording.Words(new("Đến", "To"))}: {ScorecardPage.VersionLine(summary.New, wording)}"),
            new SentenceBlock(
                wording.Words(new(
                    $"{summary.Meetings} kỳ: {summary.Scored} chấm được theo cả hai phiên bản, {summary.TotalDiffers} kỳ đổi tổng điểm, {summary.Moved} kỳ đổi mức xếp loại",
                    $"{summary.Meetings} meetings: {summary.Scored} scored under both versions, {summary.TotalDiffers} with another total, {summary.Moved} with another grade")),
                Tone.Strong),
        };
        if (summary.Rejected.All > 0)
        {
            var (both, old, @new) = (summary.Rejected.Both, summary.Rejected.OldOnly, summary.Rejected.NewOnly);
            blocks.Add(new SentenceBlock(
                wording.Words(new(
                    $"Không chấm được {summary.Rejected.All} kỳ: {both} theo cả hai, {old} chỉ theo bản cũ, {@new} chỉ theo bản mới",
                    $"{summary.Rejected.All} not scored: {both} under either, {old} under the old version alone, {@new} under the new one alone")),
                Tone.Warning));
        }

        blocks.Add(new HeadingBlock(wording.Words(new("Xếp loại từng kỳ: bản cũ (dòng) sang bản mới (cột)", "Grades of meetings: old version (rows) to new (columns)"))));
        blocks.Add(Matrix(summary.Grades, wording));
        AddMissing(blocks, summary, wording);
        AddCauses(blocks, summary, wording);
        AddMoves(blocks, summary, wording);
        AddYears(blocks, summary, wording);
        AddRejected(blocks, summary, wording);
        return new(wording.Words(new("Tác động của việc sửa đổi", "What the change does")), blocks);
    }

    private static TableBlock Matrix(ImpactMatrix matrix, Wording wording)
    {
        Column[] columns = [new(""), .. matrix.Columns.Select(column => new Column(ImpactWords.Grade(column, wording), IsNumber: true)), new(wording.Words(new("Cộng", "Sum")), IsNumber: true)];
        var rows = matrix.Rows.Select((row, place) => new TableRow([ImpactWords.Grade(row, wording), .. matrix.Counts[place].Select(Count), Count(matrix.Counts[place].Sum())])).ToList();
        rows.Add(new(
            [wording.Words(new("Cộng", "Sum")), .. matrix.Columns.Select((_, column) => Count(matrix.Counts.Sum(row => row[column]))), Count(matrix.Counts.Sum(row => row.Sum()))],
            RowWeight.Total));
        return new(columns, rows);
    }

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static void AddMissing(List<Block> blocks, ImpactSummary summary, Wording wording)
    {
        if (summary.Missing.Count > 0)
        {
            blocks.Add(new ListBlock(
                wording.Words(new("Bản mới cần mà số liệu không có (các kỳ này chỉ có khoảng điểm, không coi là 0):", "The new version needs these and the meetings lack them (such meetings have bounds, never zero):")),
                [.. summary.Missing.Select(one => $"{(one.Label == one.Fact ? one.Fact : $"{one.Fact} ({one.Label})")}: {Count(one.Meetings)} {wording.Words(new("kỳ", "meetings"))}")],
                Tone.Warning));
        }
    }

    private static void AddCauses(List<Block> blocks, ImpactSummary summary, Wording wording)
    {
        if (summary.Criteria.Count > 0)
        {
            var hasOpen = summary.Criteria.Any(one => one.Open > 0);
            Column[] columns =
            [
                new(wording.Words(new("Tiêu chí đổi điểm", "Criterion with other points"))),
                new(wording.Words(new("Kỳ tăng điểm", "More")), IsNumber: true),
                new(wording.Words(new("Kỳ giảm điểm", "Fewer")), IsNumber: true),
                .. hasOpen ? [new Column(wording.Words(new("Chưa rõ", "Open")), IsNumber: true)] : Array.Empty<Column>(),
                new(wording.Words(new("Kỳ đổi mức", "Another grade")), IsNumber: true),
            ];
            blocks.Add(new TableBlock(columns, [.. summary.Criteria.Select(one => new TableRow(
                [$"{one.Id} ({one.Title})", Count(one.More), Count(one.Fewer), .. hasOpen ? [Count(one.Open)] : Array.Empty<string>(), Count(one.Moves)]))]));
        }

        if (summary.OtherCauses.Count > 0)
        {
            blocks.Add(new ListBlock(
                wording.Words(new("Mức xếp loại còn đổi vì:", "Grades also differ because of:")),
                [.. summary.OtherCauses.Select(one => $"{ImpactWords.Cause(one.Cause, wording)}: {Count(one.Moves)} {wording.Words(new("kỳ", "meetings"))}")]));
        }
    }

    private static void AddMoves(List<Block> blocks, ImpactSummary summary, Wording wording)
    {
        if (summary.Moves.Count == 0)
        {
            return;
        }

        blocks.Add(new HeadingBlock(wording.Words(new("Các kỳ đổi mức xếp loại", "Meetings with another grade"))));
        Column[] columns =
        [
            new(wording.Words(summary.New.Header.CellWord)), new(wording.Words(new("Ngày", "Day"))), new(wording.Words(new("Bản cũ", "Old"))), new(wording.Words(new("Bản mới", "New"))),
            new(wording.Words(new("Vì", "Because of"))),
        ];
        blocks.Add(new TableBlock(columns, [.. summary.Moves.Select(move => new TableRow(
        [
            move.Cell ?? "", move.HeldOn is { } day ? wording.Day(day) : "",
            $"{wording.Points(move.Old.Value!.Total)} {ImpactWords.Grade(move.OldGrade, wording)}", $"{wording.Points(move.New.Value!.Total)} {ImpactWords.Grade(move.NewGrade, wording)}",
            ImpactWords.Causes(move, wording),
        ]))]));
        AddMore(blocks, summary.Moved - summary.Moves.Count, wording);
    }

    private static void AddMore(List<Block> blocks, long more, Wording wording)
    {
        if (more > 0)
        {
            blocks.Add(new SentenceBlock(wording.Words(new($"… và {more} dòng khác; xem đủ với --format json hoặc csv", $"… and {more} more; see all with --format json or csv"))));
        }
    }

    private static void AddYears(List<Block> blocks, ImpactSummary summary, Wording wording)
    {
        if (summary.Years is not { } years)
        {
            return;
        }

        blocks.Add(new HeadingBlock(wording.Words(new("Xếp loại năm: bản cũ (dòng) sang bản mới (cột)", "Grades of years: old version (rows) to new (columns)"))));
        blocks.Add(new SentenceBlock(wording.Words(new($"{years.Count} chi bộ trong năm, {years.Moves.Count} đổi mức xếp loại", $"{years.Count} cells and years, {years.Moves.Count} with another grade"))));
        blocks.Add(Matrix(years.Grades, wording));
        if (years.Moves.Count > 0)
        {
            Column[] columns = [new(wording.Words(summary.New.Header.CellWord)), new(wording.Words(new("Năm", "Year"))), new(wording.Words(new("Bản cũ", "Old"))), new(wording.Words(new("Bản mới", "New")))];
            blocks.Add(new TableBlock(columns, [.. years.Moves.Take(MostYears).Select(year => new TableRow(
            [
                year.Cell ?? "", year.Year.ToString(CultureInfo.InvariantCulture), Year(year.Old, year.OldGrade, wording), Year(year.New, year.NewGrade, wording),
            ]))]));
            AddMore(blocks, years.Moves.Count - MostYears, wording);
        }
    }

    private static string Year(Checked<Evaluation.YearScorecard> year, GradeState grade, Wording wording)
    {
        var points = year.Value?.Points is { } bounds && bounds.From > decimal.MinValue && bounds.To < decimal.MaxValue ? wording.Points(bounds) + " " : "";
        return points + ImpactWords.Grade(grade, wording);
    }

    private static void AddRejected(List<Block> blocks, ImpactSummary summary, Wording wording)
    {
        if (summary.RejectedMeetings.Count == 0)
        {
            return;
        }

        blocks.Add(new ListBlock(
            wording.Words(new("Các kỳ không chấm được:", "Meetings that could not be scored:")),
            [.. summary.RejectedMeetings.Select(meeting => Rejected(meeting, wording))],
            Tone.Warning));
        AddMore(blocks, summary.Rejected.All - summary.RejectedMeetings.Count, wording);
    }

    private static string Rejected(MeetingImpact meeting, Wording wording)
    {
        var where = string.Join(", ", new[]
        {
            meeting.Cell, meeting.HeldOn is { } day ? wording.Day(day) : null,
            meeting.Place?.Row is { } row ? wording.Words(new($"dòng {row}", $"row {row}")) : null,
        }.OfType<string>());
        var which = (meeting.Old.IsOk, meeting.New.IsOk) switch
        {
            (false, false) => "",
            (false, true) => wording.Words(new(" (chỉ theo bản cũ)", " (under the old version alone)")),
            _ => wording.Words(new(" (chỉ theo bản mới)", " (under the new version alone)")),
        };
        var why = (meeting.Old.IsOk ? meeting.New : meeting.Old).Diagnostics.Select(found => found.Message(wording.Language));
        return $"{where}{which}: {string.Join("; ", why)}";
    }
}
