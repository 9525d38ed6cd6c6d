using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Tells conditions that look at points or at the total, with the criteria that share unknown facts with them.</summary>
/// <remarks>Not thread-safe: it lives while one meeting is scored.</remarks>
/// <param name="meeting">The meeting.</param>
/// <param name="result">Takes the errors and the facts that matter.</param>
/// <param name="criteria">The criteria that read unknown facts.</param>
/// <param name="holding">What holds unknown facts to those that bring no error.</param>
/// <param name="rules">The rules that unknown facts can break.</param>
/// <param name="others">Whether an ordinary criterion may count that is none of these items.</param>
internal sealed class VerdictScoring(
    OpenMeeting meeting, OpenResult result, IReadOnlyList<OpenCriterion> criteria, IReadOnlyList<OpenItem> holding, IReadOnlyList<FactRule> rules,
    Func<IReadOnlyCollection<OpenItem>, bool> others)
{
    private readonly Dictionary<int, OpenCriterion> byTable = criteria.ToDictionary(criterion => criterion.Table.Index);

    /// <summary>What a condition comes to; an error is in the result.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="score">What the names of the scorecard may be.</param>
    /// <param name="canBeEmpty">Whether unknown facts can leave all criteria out, which is an error.</param>
    public Outcome Tell(Expr condition, ScoreKnowledge score, bool canBeEmpty)
    {
        var whole = new BoxKnowledge(meeting, new([], []), []);
        var outcome = Truth.OutcomeOf(condition, symbol => score.Of(symbol) ?? whole.Of(symbol));
        if (outcome.AlwaysFails)
        {
            result.Errors.Add(outcome.Failure ?? MeetingDiagnostics.NoTruth(condition));
        }

        if (outcome.AlwaysFails || outcome is { IsSettled: true, CanFail: false })
        {
            return outcome;
        }

        var shape = new VerdictShape(condition, symbol => score.Of(symbol) is not null, (symbol, number) => IsEnd(score.Of(symbol)!, number));
        var links = LinksOf(shape, score, canBeEmpty);
        var verdict = new OpenVerdict(shape, links, score);
        return meeting.UnknownUnder(verdict.Reads, throughGiven: false).Count == 0 ? outcome : Paved(verdict, links, outcome);
    }

    private static bool IsEnd(Possible possible, decimal number) =>
        possible.Ordinals is { } numbers && (numbers.Lower?.Value == number || numbers.Upper?.Value == number);

    private VerdictLinks LinksOf(VerdictShape shape, ScoreKnowledge score, bool canBeEmpty)
    {
        if (canBeEmpty)
        {
            return VerdictLinks.All(criteria);
        }

        IReadOnlyList<OpenCriterion> CriteriaOf(int slot) => [.. score.CriteriaOf(slot).Where(Undecided).Select(table => byTable[table])];
        OpenCriterion[] looked = [.. shape.Mentions.SelectMany(mention => CriteriaOf(mention.Slot)).Distinct()];
        OpenItem[] items = [.. looked, .. holding.Except(looked), .. FactsOf(shape)];
        var roots = OpenGrouping.RootsOf(meeting, items, rules).Zip(items).ToDictionary(pair => pair.Second, pair => pair.First);
        return VerdictLinks.Of(
            shape, CriteriaOf, criterion => roots[criterion],
            roots.Where(item => item.Key is OpenFacts).Select(item => item.Value).ToHashSet(),
            criterion => result.Criteria[criterion.Table.Index] is { LeftOut: true, Counts: true });
    }

    private bool Undecided(int table) => byTable.ContainsKey(table) && result.Criteria[table] is { IsSettled: false };

    // Each unknown fact of the condition by itself: it holds together nothing.
    private IEnumerable<OpenItem> FactsOf(VerdictShape shape) =>
        meeting.UnknownUnder(shape.Parts.SelectMany(part => part.Facts), throughGiven: false).Select(slot => new OpenFacts(slot));

    private Outcome Paved(OpenVerdict verdict, VerdictLinks links, Outcome outcome)
    {
        var items = links.Criteria.Concat(holding.Except(links.Criteria)).Append(verdict).ToArray();
        var group = OpenGrouping.Of(meeting, items, [], rules, others).First(group => group.Items.Contains(verdict));
        var place = group.PlaceOf(verdict);
        var paving = Paver.Pave(group, [place], [.. Enumerable.Range(0, group.Items.Count).Where(item => !group.Items[item].IsConstraint)]);
        if (paving.Leaves.Count == 0)
        {
            result.AddFailures(meeting, group, paving);
            return outcome;
        }

        var hull = paving.Hull(place);
        if (!hull.IsSettled)
        {
            result.Wide |= paving.Wide;
            result.Relevant.UnionWith(paving.Relevant);
        }

        return hull;
    }

    private sealed class OpenFacts(int slot) : OpenItem([], [slot])
    {
        public override Outcome Evaluate(Func<Symbol, Possible> known, Outcome[] before) => Outcome.Points(0, 0);
    }
}
