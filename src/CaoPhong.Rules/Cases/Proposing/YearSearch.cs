using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>Looks for years that reach what no case reaches: all meetings alike, two sorts mixed, and years that lack meetings.</summary>
/// <remarks>Not thread-safe. Bounded by counts.</remarks>
internal sealed class YearSearch(CaseScorer scorer, Meeting start, IReadOnlyList<Meeting> known)
{
    private const int MostAlike = 600;
    private const int MostMixed = 8;
    private const int UsualCount = 12;

    /// <summary>For each goal that could be reached the meetings of such a year.</summary>
    public IReadOnlyDictionary<CoverageGoal, IReadOnlyList<ProposedMeeting>> Find(IReadOnlyList<CoverageGoal> goals)
    {
        var found = new Dictionary<CoverageGoal, IReadOnlyList<ProposedMeeting>>(ReferenceEqualityComparer.Instance);
        foreach (var year in Years(scorer.RuleSet.Year!))
        {
            if (found.Count == goals.Count)
            {
                break;
            }

            if (Judged(year) is { } card)
            {
                foreach (var goal in goals.Where(goal => !found.ContainsKey(goal) && goal.OfYear!(card)))
                {
                    found[goal] = [.. year.Select(block => new ProposedMeeting(block.Times, FactChanges.Of(block.Meeting).Beyond(start).Facts))];
                }
            }
        }

        return found;
    }

    // Every meeting has a day of its own in the first whole year of the version.
    private YearScorecard? Judged(IReadOnlyList<Block> year)
    {
        var calendar = scorer.RuleSet.Header.From.Year + 1;
        var first = YearWindow.Of(scorer.RuleSet.Year!.Starts, calendar).From;
        return scorer.JudgeYear(
            calendar,
            year.SelectMany(block => Enumerable.Repeat(block.Meeting, block.Times))
                .Select((meeting, number) => scorer.Score(new FactChanges([new("held_on", RawValue.From(first.AddDays(number)))]).Over(meeting))));
    }

    private IEnumerable<IReadOnlyList<Block>> Years(Year year)
    {
        // On which day of a year a meeting was held must not matter here.
        var anyDay = known.Select(meeting => new Meeting([.. meeting.Given.Where(given => given.Name != "held_on")])).ToList();
        var meetings = new MeetingSpread(scorer, start, anyDay).Meetings()
            .Select(meeting => (Meeting: meeting, Scored: scorer.Score(meeting)))
            .Where(one => one.Scored.Value is { Total.IsExact: true } card && year.Forms.Contains(card.Form.Id))
            .ToList();
        foreach (var form in meetings.Select(one => one.Scored.Value!.Form.Id).Distinct().ToList())
        {
            var own = meetings.Where(one => one.Scored.Value!.Form.Id == form).ToList();
            var count = year.Expected.Where(expected => expected.Form is null || expected.Form == form).Select(expected => expected.Count).DefaultIfEmpty(UsualCount).Max();
            Block[] others = [.. year.Expected.Where(expected => expected.Form is { } other && other != form)
                .SelectMany(expected => meetings.Where(one => one.Scored.Value!.Form.Id == expected.Form).Take(1).Select(one => new Block(expected.Count, one.Meeting)))];
            foreach (var one in own.Take(MostAlike))
            {
                yield return [new(count, one.Meeting), .. others];
            }

            foreach (var one in own.Take(1).Where(_ => count > 1))
            {
                yield return [new(count - 1, one.Meeting), .. others];
            }

            var graded = own.DistinctBy(one => one.Scored.Value!.Grade?.Id).Concat(own.TakeLast(MostMixed)).Distinct().ToList();
            foreach (var (one, other) in graded.SelectMany(one => graded.Where(other => other != one).Select(other => (one, other))))
            {
                for (var times = 1; times < count; times++)
                {
                    yield return [new(times, one.Meeting), new(count - times, other.Meeting), .. others];
                }
            }
        }
    }

    private sealed record Block(int Times, Meeting Meeting);
}

/// <summary>Meetings of a proposed year that are alike.</summary>
/// <param name="Times">How many.</param>
/// <param name="Given">What each gives besides what every case starts from.</param>
public sealed record ProposedMeeting(int Times, IReadOnlyList<GivenFact> Given);
