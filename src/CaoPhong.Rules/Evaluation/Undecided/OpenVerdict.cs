using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>A condition that also looks at points or at the total.</summary>
/// <remarks>INVARIANT: in its group the linked criteria are the first items, in order.</remarks>
/// <param name="shape">The condition.</param>
/// <param name="links">What is worked through with it.</param>
/// <param name="score">What the names of the scorecard may be.</param>
internal sealed class OpenVerdict(VerdictShape shape, VerdictLinks links, ScoreKnowledge score)
    : OpenItem([shape.Condition], links.Criteria.SelectMany(criterion => criterion.Reads))
{
    private readonly Func<Outcome[], Func<Symbol, Possible?>> names = score.Within(links);

    public override Outcome Evaluate(Func<Symbol, Possible> known, Outcome[] before) => Truth.OutcomeOf(shape.Condition, Known(known, before));

    /// <summary>What must still be told in a box before it is: slots of facts, and the places of criteria.</summary>
    /// <remarks>Without any the outcome hangs only on what has nothing to do with the box, so that both truths can be.</remarks>
    public (int[] Facts, int[] Criteria) NeedsIn(Func<Symbol, Possible> known, Outcome[] outcomes)
    {
        var all = Known(known, outcomes);
        var open = shape.Parts.Where(part => !Truth.OutcomeOf(part.Truth, all).IsSettled).ToArray();
        var tables = open.SelectMany(part => part.Mentions).Where(mention => !links.Apart.Contains(mention.Slot)).SelectMany(mention => score.CriteriaOf(mention.Slot)).ToHashSet();
        return (
            [.. open.SelectMany(part => part.Facts).Distinct()],
            [.. Enumerable.Range(0, links.Criteria.Count).Where(place => tables.Contains(links.Criteria[place].Table.Index) && !outcomes[place].IsSettled)]);
    }

    private Func<Symbol, Possible> Known(Func<Symbol, Possible> known, Outcome[] outcomes)
    {
        var score = names(outcomes);
        return symbol => score(symbol) ?? known(symbol);
    }
}
