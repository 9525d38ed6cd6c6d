using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page of a year: its meetings, points and grade, what is missing and what is still open.</summary>
/// <remarks>Thread-safe.</remarks>
public static class YearPage
{
    private static readonly Phrase Day = new("Ngày", "Day");
    private static readonly Phrase Form = new("Biểu", "Form");

    /// <summary>The page of a year that was scored, or the reasons why it was not.</summary>
    public static Page Of(ScoredYear scored, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(wording);
        var title = wording.Words(new($"Xếp loại năm {scored.Year}", $"The year {scored.Year}"));
        if (scored.Scorecard is not { } card)
        {
            return new(title, [new SentenceBlock(scored.Cell ?? "", Tone.Strong), new ListBlock(wording.Words(ReportWords.Rejected) + ":", [.. scored.Errors.Select(error => error.Message(wording.Language))], Tone.Error)]);
        }

        var blocks = new List<Block>
        {
            new SentenceBlock($"{wording.Words(card.RuleSet.Header.CellWord)}: {card.Cell ?? "–"}"),
            new SentenceBlock(ScorecardPage.VersionLine(card.RuleSet, wording)),
            Meetings(card, wording),
            new SentenceBlock(Verdict(card, wording), Tone.Strong),
        };
        Add(blocks, ReportWords.Caps, card.Caps.Select(cap => cap.Message), Tone.Warning, wording);
        Add(blocks, ReportWords.CapsPossible, card.CapsPossible.Select(cap => cap.Message), Tone.Plain, wording);
        Add(blocks, new("Còn thiếu so với quy định:", "Missing of what is expected:"), card.Missing.Select(missing => $"{missing.Expectation.Name}: {missing.Count}"), Tone.Warning, wording);
        Add(blocks, new("Kỳ không chấm được, coi như chưa biết:", "Meetings that were not scored, taken for unknown:"), card.Rejected.Select(error => error.Message(wording.Language)), Tone.Error, wording);
        return new(title, blocks);
    }

    /// <summary>Points and grade of a year in words.</summary>
    public static string Verdict(YearScorecard card, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(wording);
        if (card.Meetings.Count == 0 && card.Rejected.Count == 0)
        {
            return wording.Words(new("Không có kỳ nào trong năm: không xếp loại", "No meeting in the year: not graded"));
        }

        var words = new List<string>();
        if (card.Points is { } points)
        {
            words.Add($"{wording.Words(new("Điểm cả năm", "Points of the year"))}: {wording.Points(points)}");
        }

        if (GradeWords(card, wording) is { Length: > 0 } grade)
        {
            words.Add($"{wording.Words(ReportWords.Grade)}: {grade}");
        }

        return string.Join(". ", words);
    }

    /// <summary>The grade in words; all that are possible where it is open.</summary>
    public static string GradeWords(YearScorecard card, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(wording);
        if (card.NotGraded.Count > 0)
        {
            return $"{wording.Words(ReportWords.NoGrade)} ({string.Join("; ", card.NotGraded.Select(reason => reason.Message))})";
        }

        var titles = card.Grades.Reverse().Select(grade => grade.Title).ToList();
        var words = string.Join($" {wording.Words(ReportWords.Or)} ", titles);
        return card.NotGradedPossible.Count == 0 ? words
            : $"{words}, {wording.Words(ReportWords.MaybeNoGrade)} ({string.Join("; ", card.NotGradedPossible.Select(reason => reason.Message))})";
    }

    private static TableBlock Meetings(YearScorecard card, Wording wording) => new(
        [new(wording.Words(Day)), new(wording.Words(Form)), new(wording.Words(ReportWords.Points), IsNumber: true), new(wording.Words(ReportWords.Grade))],
        [.. card.Meetings.Select(meeting => new TableRow(
            [wording.Day(meeting.Facts.HeldOn!.Value), meeting.Form.Title, wording.Points(meeting.Total), ScorecardPage.GradeWords(meeting, wording)]))]);

    private static void Add(List<Block> blocks, Phrase title, IEnumerable<string> items, Tone tone, Wording wording)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            blocks.Add(new ListBlock(wording.Words(title), all, tone));
        }
    }
}
