using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>Looks for meetings with totals that no case has: known meetings, changed as other cases change them.</summary>
/// <remarks>Not thread-safe. It goes from meetings with few changes to such with more, and stops after a count.</remarks>
internal sealed class TotalSearch(CaseScorer scorer, ExprEvaluator evaluator)
{
    private const int MostScored = 10_000;

    /// <summary>For each goal that could be reached the changes of the start that reach it.</summary>
    /// <param name="goals">Goals that ask for points, fullness or the total.</param>
    /// <param name="start">The facts that every case starts from.</param>
    /// <param name="seeds">Changes of the start with which everything is known.</param>
    /// <param name="moves">Changes of the start that are known to score.</param>
    public IReadOnlyDictionary<CoverageGoal, FactChanges> Find(IReadOnlyCollection<CoverageGoal> goals, Meeting start, IEnumerable<FactChanges> seeds, IReadOnlyList<FactChanges> moves)
    {
        var found = new Dictionary<CoverageGoal, FactChanges>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<(string Form, decimal Total)>();
        var open = new Queue<FactChanges>();
        var scored = 0;
        foreach (var seed in seeds)
        {
            Try(seed);
        }

        while (open.TryDequeue(out var before) && found.Count < goals.Count && scored < MostScored)
        {
            foreach (var move in moves)
            {
                Try(new FactChanges(move.Over(new(before.Facts)).Given));
            }
        }

        return found;

        void Try(FactChanges changes)
        {
            if (++scored > MostScored || scorer.Score(changes.Over(start)).Value is not { Total.IsExact: true } scorecard)
            {
                return;
            }

            var isNew = seen.Add((scorecard.Form.Id, scorecard.Total.From));
            if (isNew)
            {
                open.Enqueue(changes);
            }

            var meeting = isNew || goals.Any(goal => goal.Kind != GoalKind.Edge) ? CoveredMeeting.Of(scorecard) : null;
            foreach (var goal in meeting is null ? [] : goals.Where(goal => !found.ContainsKey(goal) && meeting.Reaches(goal, evaluator)))
            {
                found[goal] = changes;
            }
        }
    }
}
