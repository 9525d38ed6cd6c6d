using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page of one meeting: its points part by part, how the total was made, the grade, and what is still open.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ScorecardPage
{
    /// <summary>The page of a meeting that was scored, or the reasons why it was not.</summary>
    /// <param name="scored">The meeting.</param>
    /// <param name="wording">The language.</param>
    /// <param name="sources">Whether explanations name where a rule comes from.</param>
    public static Page Of(ScoredMeeting scored, Wording wording, bool sources = false) =>
        scored.Scorecard is { } card ? Of(card, wording, sources) : Rejected(scored, wording);

    /// <summary>The page of a scorecard.</summary>
    public static Page Of(Scorecard card, Wording wording, bool sources = false)
    {
        var blocks = new List<Block>
        {
            new SentenceBlock(Subject(card, wording)),
            new SentenceBlock(VersionLine(card.RuleSet, wording)),
            Points(card, wording),
        };
        AddSteps(blocks, card, wording);
        blocks.Add(new SentenceBlock(GradeLine(card, wording), Tone.Strong));
        AddList(blocks, ReportWords.Caps, card.Caps.Select(cap => CapWords(card.Form, cap, wording)), Tone.Warning, wording);
        AddList(blocks, ReportWords.CapsPossible, card.CapsPossible.Select(cap => CapWords(card.Form, cap, wording)), Tone.Plain, wording);
        AddList(blocks, ReportWords.Unknown, card.Unknown.Select(fact => fact.Label == fact.Name ? fact.Name : $"{fact.Label} ({fact.Name})"), Tone.Plain, wording);
        if (card.Wide)
        {
            blocks.Add(new SentenceBlock(wording.Words(ReportWords.Wide)));
        }

        AddList(blocks, ReportWords.Warnings, card.Warnings.Select(warning => warning.Message(wording.Language)), Tone.Warning, wording);
        var reasons = card.Parts.Where(part => part.Explanation is not null).Select(part => ExplanationSentence.Of(part, card, wording, sources)).ToList();
        if (reasons.Count > 0)
        {
            blocks.Add(new ListBlock(wording.Words(ReportWords.Reasons) + ":", reasons));
        }

        return new($"{wording.Words(ReportWords.Scorecard)}: {card.Form.Title}", blocks);
    }

    /// <summary>Whose scorecard it is: cell, day and, where there are several, the assessor.</summary>
    internal static string Subject(Scorecard card, Wording wording, bool withAssessor = true)
    {
        var header = card.RuleSet.Header;
        var subject = Subject(wording.Words(header.CellWord), wording.Words(header.MeetingWord), card.Facts.Cell, card.Facts.HeldOn, wording);
        return card.AssessedBy is not { } assessor || !withAssessor ? subject
            : $"{subject}{(subject.Length > 0 ? " · " : "")}{wording.Words(ReportWords.AssessedBy)}: {assessor.Label}";
    }

    /// <summary>The grade in words, with the points where it is open: <c>Khá hoặc Tốt, 82–95 điểm</c>.</summary>
    public static string GradeWords(Scorecard card, Wording wording)
    {
        if (card.Grades.Count == 0)
        {
            return card.NotGraded.Count == 0 ? "" : $"{wording.Words(ReportWords.NoGrade)} ({string.Join("; ", card.NotGraded.Select(reason => reason.Message))})";
        }

        // Worst first, as one says it: from Khá up to Tốt.
        var titles = card.Grades.Reverse().Select(grade => grade.Title).ToList();
        var words = titles.Count == 1 ? titles[0] : $"{string.Join(", ", titles[..^1])} {wording.Words(ReportWords.Or)} {titles[^1]}";
        return card.NotGradedPossible.Count == 0 ? words
            : $"{words}, {wording.Words(ReportWords.MaybeNoGrade)} ({string.Join("; ", card.NotGradedPossible.Select(reason => reason.Message))})";
    }

    /// <summary>Which version scored the meeting, and what it restates.</summary>
    public static string VersionLine(RuleSet ruleSet, Wording wording)
    {
        var header = ruleSet.Header;
        var regulation = header.Regulation is not { } document ? ""
            : $": {document.Number}{(document.Date is { } day ? $" {wording.Words(ReportWords.HeldOn)} {wording.Day(day)}" : "")}";
        return $"{wording.Words(ReportWords.RuleSet)} {header.Id}, {wording.Words(ReportWords.Version)} {header.Version} ({wording.Words(ReportWords.Status(header.Status))}){regulation}";
    }

    /// <summary>Total and grade: <c>Tổng điểm: 82/100. Xếp loại: Khá</c>.</summary>
    internal static string GradeLine(Scorecard card, Wording wording)
    {
        var total = $"{wording.Words(ReportWords.Total)}: {wording.Points(card.Total)}/{wording.Number(card.Form.Max)}";
        var grade = GradeWords(card, wording);
        return grade.Length == 0 ? total : $"{total}. {wording.Words(ReportWords.Grade)}: {grade}";
    }

    private static TableBlock Points(Scorecard card, Wording wording)
    {
        var rows = new List<TableRow>();
        var scores = card.Parts.ToDictionary(part => part.Part.Id);
        foreach (var section in card.Form.Sections)
        {
            AddPart(rows, section, 0, scores, wording);
        }

        rows.Add(new(["", wording.Words(ReportWords.Total), wording.Number(card.Form.Max), wording.Points(card.Total)], RowWeight.Total));
        return new(
            [
                new(wording.Words(ReportWords.Number)),
                new(wording.Words(ReportWords.Content)),
                new(wording.Words(ReportWords.Max), IsNumber: true),
                new(wording.Words(ReportWords.Points), IsNumber: true),
            ],
            rows);
    }

    private static void AddPart(List<TableRow> rows, Part part, int depth, Dictionary<string, PartScore> scores, Wording wording)
    {
        var score = scores[part.Id];
        var title = new string(' ', 2 * depth) + part.Title;
        switch (part)
        {
            case Section section:
                rows.Add(new([section.Number ?? "", title, wording.Number(section.Max), wording.Points(score.Points)], RowWeight.Group));
                foreach (var inner in section.Parts)
                {
                    AddPart(rows, inner, depth + 1, scores, wording);
                }

                break;
            case Criterion criterion:
                rows.Add(new([criterion.Number ?? "", title + Remark(criterion, score, wording), MaxOf(criterion, wording), PointsOf(criterion, score, wording)]));
                break;
        }
    }

    private static string MaxOf(Criterion criterion, Wording wording) => criterion.Role switch
    {
        CriterionRole.Penalty => "",
        CriterionRole.Bonus => "+" + wording.Number(criterion.Max),
        _ => wording.Number(criterion.Max),
    };

    private static string PointsOf(Criterion criterion, PartScore score, Wording wording) =>
        score.State == PartState.LeftOut ? "–"
        : criterion.Role == CriterionRole.Penalty && score.Points != Bounds.Exactly(0) ? "−" + wording.Points(score.Points)
        : wording.Points(score.Points);

    private static string Remark(Criterion criterion, PartScore score, Wording wording)
    {
        Phrase? state = score.State switch
        {
            PartState.LeftOut => ReportWords.LeftOut,
            PartState.NotApplicable => ReportWords.NotApplicable,
            PartState.Undecided when criterion.CanBeLeftOut => ReportWords.MaybeLeftOut,
            _ => null,
        };
        Phrase? role = criterion.Role switch { CriterionRole.Bonus => ReportWords.Bonus, CriterionRole.Penalty => ReportWords.Penalty, _ => null };
        var words = new[] { role, state }.OfType<Phrase>().Select(wording.Words).ToList();
        return words.Count == 0 ? "" : $" ({string.Join(", ", words)})";
    }

    private static void AddSteps(List<Block> blocks, Scorecard card, Wording wording)
    {
        if (card.Steps.Count > 0)
        {
            blocks.Add(new ListBlock(
                wording.Words(ReportWords.Steps),
                [.. card.Steps.Select(step => $"{wording.Words(ReportWords.Step(step))}: {wording.Move(step.Before, step.After)}")]));
        }
    }

    private static string CapWords(Form form, Cap cap, Wording wording) =>
        $"{cap.Message} ({wording.Words(new($"không quá {form.Grades[cap.To].Title}", $"at most {form.Grades[cap.To].Title}"))})";

    private static void AddList(List<Block> blocks, Phrase title, IEnumerable<string> items, Tone tone, Wording wording)
    {
        var list = items.ToList();
        if (list.Count > 0)
        {
            blocks.Add(new ListBlock(wording.Words(title), list, tone));
        }
    }

    private static Page Rejected(ScoredMeeting scored, Wording wording)
    {
        var subject = Subject(wording.Words(new("Chi bộ", "Cell")), wording.Words(new("Kỳ sinh hoạt", "Meeting")), scored.Cell, scored.HeldOn, wording);
        var blocks = new List<Block>();
        if (subject.Length > 0)
        {
            blocks.Add(new SentenceBlock(subject));
        }

        var errors = scored.Errors.Select(error => DiagnosticPrinter.Print(error, wording.Language).TrimEnd('\n')).ToList();
        blocks.Add(new ListBlock(wording.Words(ReportWords.Rejected) + ":", errors, Tone.Error));
        return new(wording.Words(ReportWords.Rejected), blocks);
    }

    private static string Subject(string cellWord, string meetingWord, string? cell, DateOnly? day, Wording wording)
    {
        var words = new List<string>();
        if (cell is not null)
        {
            words.Add($"{cellWord}: {cell}");
        }

        if (day is { } held)
        {
            words.Add($"{meetingWord}: {wording.Day(held)}");
        }

        return string.Join(" · ", words);
    }
}
