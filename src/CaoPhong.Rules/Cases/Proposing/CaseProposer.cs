using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>Cases for goals that no case reaches.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class CaseProposer(CaseScorer scorer, Meeting start, IReadOnlyList<Meeting> known, ExprEvaluator evaluator)
{
    private const int FewSteps = 100;

    private readonly MeetingSearch meetings = new(scorer, start, evaluator);

    /// <summary>What can be said of goals: a case for each, or that no meeting reaches it, or neither.</summary>
    public IReadOnlyList<ProposedGoal> For(IReadOnlyList<CoverageGoal> goals)
    {
        var schema = scorer.RuleSet.Facts;
        var ofScores = goals.Where(goal => MeetingSearch.AsksForScores(goal, schema)).ToHashSet<CoverageGoal>(ReferenceEqualityComparer.Instance);
        var totals = ofScores.Count == 0 ? null : new TotalSearch(scorer, evaluator).Find(ofScores, start, Seeds(goals), Moves(goals));
        var made = new List<(ProposedCase Case, CoveredMeeting Meeting)>();
        var ofMeetings = goals.Where(goal => goal.OfYear is null).ToDictionary(
            goal => goal,
            goal => ofScores.Contains(goal)
                ? Proposed(goal, totals!.GetValueOrDefault(goal), !totals!.ContainsKey(goal) && meetings.IsImpossible(goal), made)
                : Proposed(goal, made),
            (IEqualityComparer<CoverageGoal>)ReferenceEqualityComparer.Instance);
        var ofYear = goals.Where(goal => goal.OfYear is not null).ToList();
        var spread = known.Concat(made.Select(one => new FactChanges(one.Case.Given).Over(start))).ToList();
        var years = ofYear.Count == 0 ? null : new YearSearch(scorer, start, spread).Find(ofYear);
        return [.. goals.Select(goal => ofMeetings.TryGetValue(goal, out var proposed) ? proposed : ProposedYear(goal, years!.GetValueOrDefault(goal)))];
    }

    private static ProposedGoal ProposedYear(CoverageGoal goal, IReadOnlyList<ProposedMeeting>? meetings) =>
        new(goal, meetings is null ? null : new(goal, new("Cả năm", "The year"), [], ["year"]) { Meetings = meetings }, false);

    // One case of a criterion may reach several of its goals.
    private ProposedGoal Proposed(CoverageGoal goal, List<(ProposedCase Case, CoveredMeeting Meeting)> made)
    {
        if (made.Find(one => one.Case.Goal.Place == goal.Place && one.Meeting.Reaches(goal, evaluator)).Case is { } same)
        {
            return new(goal, same, false);
        }

        var (changes, impossible) = meetings.Find(goal);
        return Proposed(goal, changes, impossible, made);
    }

    private ProposedGoal Proposed(CoverageGoal goal, FactChanges? changes, bool impossible, List<(ProposedCase Case, CoveredMeeting Meeting)> made)
    {
        if (changes is null)
        {
            return new(goal, null, impossible);
        }

        if (made.Find(one => one.Case.Goal.Place == goal.Place && one.Case.Given.SequenceEqual(changes.Facts)).Case is { } same)
        {
            return new(goal, same, false);
        }

        var proposed = CaseOf(goal, changes);
        made.Add((proposed, meetings.Cover(changes)!));
        return new(goal, proposed, false);
    }

    // Meetings of which everything is known, one of each form that is asked for: the start as it is, or filled up
    // with what the first row of every criterion needs.
    private IEnumerable<FactChanges> Seeds(IReadOnlyList<CoverageGoal> missed)
    {
        if (scorer.Score(start).Value is { Total.IsExact: true })
        {
            yield return FactChanges.None;
        }

        foreach (var form in missed.Select(goal => goal.Form).OfType<Form>().Distinct<Form>(ReferenceEqualityComparer.Instance))
        {
            var filled = new List<GivenFact>();
            foreach (var goal in GoalFinder.Of(scorer.RuleSet).Where(goal => goal.Kind == GoalKind.Row && goal.Form?.Id == form.Id).DistinctBy(goal => goal.Place))
            {
                var changes = new MeetingSearch(scorer, new FactChanges(filled).Over(start), evaluator).Find(goal).Changes;
                filled = [.. new FactChanges(changes?.Facts ?? []).Over(new(filled)).Given];
            }

            yield return new(filled);
        }
    }

    // What other cases change, and what makes the rows count that no case reaches.
    private List<FactChanges> Moves(IReadOnlyList<CoverageGoal> missed)
    {
        var moves = KnownMoves.Of(known, start).ToList();
        foreach (var goal in missed.Where(goal => goal.Kind is GoalKind.Row or GoalKind.Item))
        {
            if (meetings.Find(goal).Changes is { Facts.Count: > 0 } changes)
            {
                moves.Add(changes);
            }
        }

        moves.AddRange(scorer.RuleSet.Forms.SelectMany(form => form.Criteria).SelectMany(Judgements));
        return moves;
    }

    // Points that are given by hand may be anything within their bounds: where that is too much, the ends, one step inside, and the middle.
    private static IEnumerable<FactChanges> Judgements(Criterion criterion)
    {
        foreach (var row in criterion.Table.Rows.Where(row => row.Points is NameExpr { Symbol.IsLocal: false }))
        {
            var domain = row.Allowed ?? criterion.Table.Points;
            var step = domain.Step ?? 1;
            var middle = domain.From + ((domain.To - domain.From) / 2);
            var points = (domain.To - domain.From) / step <= FewSteps
                ? Enumerable.Range(0, (int)((domain.To - domain.From) / step) + 1).Select(number => domain.To - (number * step))
                : [domain.To, domain.To - step, middle - (middle % step), domain.From + step, domain.From];
            foreach (var one in points.Where(one => one >= domain.From && one <= domain.To).Distinct())
            {
                yield return new([new(((NameExpr)row.Points).Name, RawValue.From(one))]);
            }
        }
    }

    private static ProposedCase CaseOf(CoverageGoal goal, FactChanges changes)
    {
        string[] expected = goal.IsRejected ? ["error"]
            : goal.Criterion is { } criterion ? [$"points.{criterion.Id}"]
            : goal.Kind == GoalKind.Cap ? ["caps", "grade"]
            : ["total", .. goal.Form!.Grades.Count > 0 ? (string[])["grade"] : []];
        return new(goal, Phrase.Same(TitleOf(goal)), changes.Facts, expected);
    }

    private static string TitleOf(CoverageGoal goal) =>
        goal.Criterion?.Title ?? (goal.Kind is GoalKind.Cap or GoalKind.FactRule ? goal.Place : goal.Form?.Title ?? goal.Place);
}

/// <summary>What came of a goal that no case reaches.</summary>
/// <param name="Goal">Which.</param>
/// <param name="Case">A case that reaches it; null where none was found.</param>
/// <param name="IsImpossible">Whether it is proven that no meeting reaches it.</param>
internal sealed record ProposedGoal(CoverageGoal Goal, ProposedCase? Case, bool IsImpossible);
