using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Many different meetings: those of the cases, and such as are put together of them.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class MeetingSpread(CaseScorer scorer, Meeting start, IReadOnlyList<Meeting> known)
{
    private const int MostScored = 1_500;

    /// <summary>The meetings; each comes to something that no other comes to.</summary>
    public IReadOnlyList<Meeting> Meetings()
    {
        var found = new Dictionary<string, Meeting>(StringComparer.Ordinal);
        var scored = new Dictionary<string, int>(StringComparer.Ordinal);
        var moves = KnownMoves.Of(known, start).ToList();
        var open = new Queue<(string Form, Meeting Meeting)>();
        foreach (var meeting in known.Prepend(start))
        {
            Try(meeting);
        }

        while (open.TryDequeue(out var before))
        {
            foreach (var move in scored.GetValueOrDefault(before.Form) < MostScored ? moves : [])
            {
                Try(move.Over(before.Meeting));
            }
        }

        return [.. found.Values];

        void Try(Meeting meeting)
        {
            // What is open takes long to score, and shows less.
            var result = scorer.Score(meeting);
            var form = result.Value?.Form.Id ?? "";
            scored[form] = scored.GetValueOrDefault(form) + 1;
            if (result.Value is null or { Total.IsExact: true } && found.TryAdd(Signature(result), meeting) && result.Value is not null)
            {
                open.Enqueue((form, meeting));
            }
        }
    }

    /// <summary>What a meeting comes to, beside the points of its criteria.</summary>
    public static string Signature(Checked<Scorecard> scored) => scored.Value is not { } card
        ? string.Join(' ', scored.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code).Distinct().Order(StringComparer.Ordinal))
        : $"{card.Form.Id} {Numbers.Format(card.Total.From)} {Numbers.Format(card.Total.To)} {string.Join(',', card.Grades.Select(grade => grade.Id))} {string.Join(',', card.Caps.Select(cap => cap.Id))} {string.Join(',', card.NotGraded.Select(reason => reason.Message))}";
}
