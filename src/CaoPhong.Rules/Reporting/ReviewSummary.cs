using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Assessments;

namespace CaoPhong.Rules.Reporting;

/// <summary>Counts how often assessors differ.</summary>
/// <remarks>Not thread-safe: one summary belongs to one run.</remarks>
public sealed class ReviewSummary
{
    private long single;
    private long rejected;
    private long several;
    private long points;
    private long grades;
    private long undecided;

    /// <summary>Counts one meeting.</summary>
    public void Add(AssessedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.Assessments.Count == 1)
        {
            single++;
            rejected += meeting.Deciding.Scored.IsOk ? 0 : 1;
            return;
        }

        several++;
        var differences = meeting.Differences;
        points += differences.Any(difference => difference.Lines.Count > 0) ? 1 : 0;
        grades += differences.Any(difference => difference.IsOfGrade) ? 1 : 0;
        undecided += meeting.Deciding.Scored.IsOk ? 0 : 1;
    }

    /// <summary>The page with the counts.</summary>
    public Page Page(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        (Phrase Words, long Count)[] counts =
        [
            (new("Kỳ có nhiều phiếu", "Meetings with several assessments"), several),
            (new("trong đó khác nhau về điểm", "of which the points differ"), points),
            (new("trong đó khác nhau về xếp loại", "of which the grades differ"), grades),
            (new("trong đó phiếu quyết định không chấm được", "of which the deciding one could not be scored"), undecided),
            (new("Kỳ chỉ có một phiếu", "Meetings with one assessment"), single),
            (new("trong đó không chấm được", "of which could not be scored"), rejected),
        ];
        return new(wording.Words(new("Tổng hợp", "Summary")), [new TableBlock(
            [new(""), new(wording.Words(new("Số kỳ", "Meetings")), IsNumber: true)],
            [.. counts.Select(count => new TableRow([wording.Words(count.Words), $"{count.Count}"]))])]);
    }
}
