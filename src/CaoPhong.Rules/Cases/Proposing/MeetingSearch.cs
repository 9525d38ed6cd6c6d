using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>Looks for a meeting that reaches a goal, as near as it can to the facts that every case starts from.</summary>
/// <remarks>Not thread-safe. Bounded by counts. What it finds has been scored.</remarks>
internal sealed class MeetingSearch
{
    private const int FewFacts = 6;

    private readonly RuleSet ruleSet;
    private readonly CaseScorer scorer;
    private readonly ExprEvaluator evaluator;
    private readonly Meeting start;
    private readonly FactKnowledge everything;
    private readonly FactKnowledge withoutRules;
    private readonly Dictionary<int, Value> known = [];
    private readonly bool isComplete;

    /// <param name="scorer">Scores what was found.</param>
    /// <param name="start">The facts that every case starts from.</param>
    /// <param name="evaluator">Shared, so that conditions are compiled once.</param>
    public MeetingSearch(CaseScorer scorer, Meeting start, ExprEvaluator evaluator)
    {
        this.scorer = scorer;
        this.start = start;
        this.evaluator = evaluator;
        ruleSet = scorer.RuleSet;
        everything = FactKnowledge.Everything(ruleSet.Facts);
        isComplete = scorer.Score(start).Value is { Total.IsExact: true };
        withoutRules = FactKnowledge.Everything(ruleSet.Facts with { Rules = [] });
        if (scorer.Bind(start) is { } facts)
        {
            for (var slot = 0; slot < facts.Values.Count; slot++)
            {
                if (facts.Values[slot].IsKnown)
                {
                    known[slot] = facts.Values[slot];
                }
            }
        }
    }

    /// <summary>What must be given besides, so that a meeting reaches the goal; and whether no meeting ever does.</summary>
    public (FactChanges? Changes, bool IsImpossible) Find(CoverageGoal goal)
    {
        var open = false;
        foreach (var way in goal.Ways)
        {
            Wanted[] all = goal.Form?.When is { } when ? [new(when, true), .. way] : [.. way];
            if (IsImpossible(goal, all))
            {
                continue;
            }

            open = true;
            if (Search(goal, way, all) is { } changes)
            {
                return (changes, false);
            }
        }

        return (null, !open);
    }

    /// <summary>The meeting of the start with changes; null where its facts cannot be read.</summary>
    /// <remarks>It is scored where everything is known: what is open in it cannot matter to goals that ask for facts.</remarks>
    public CoveredMeeting? Cover(FactChanges changes) => isComplete ? scorer.Cover(changes.Over(start)) : scorer.CoverFacts(changes.Over(start));

    /// <summary>Whether a goal asks for more than facts: for points, fullness or the total.</summary>
    public static bool AsksForScores(CoverageGoal goal, FactSchema schema) =>
        goal.Ways.SelectMany(way => way).SelectMany(wanted => ExprNames.In(wanted.Condition)).Any(symbol => symbol.Slot >= schema.SlotCount);

    /// <summary>Whether it is proven that no meeting reaches a goal.</summary>
    public bool IsImpossible(CoverageGoal goal) =>
        goal.Ways.All(way => IsImpossible(goal, goal.Form?.When is { } when ? [new(when, true), .. way] : [.. way]));

    // Derived facts, points and the total may be anything that their range allows: what is impossible then is impossible.
    private bool IsImpossible(CoverageGoal goal, Wanted[] all)
    {
        var conditions = all.Select(wanted => wanted.Condition).ToArray();
        var partition = Partition.Of(KnowledgeFor(goal), conditions);
        var walk = new RegionSearch(partition, conditions, [], new RegionBudget());
        var possible = false;
        walk.Run((region, truths) => Visit(all, truths) switch
        {
            Step.Done => Step.Done,
            Step.Split => Step.Split,
            _ => (possible |= region.IsPossible) ? Step.Stop : Step.Done,
        });
        return walk.IsComplete && !possible;
    }

    private FactChanges? Search(CoverageGoal goal, IReadOnlyList<Wanted> way, Wanted[] all)
    {
        Wanted[] expanded = [.. all.Select(wanted => wanted with { Condition = Expanded(wanted.Condition) })];
        var own = expanded.Skip(all.Length - way.Count).SelectMany(wanted => ExprNames.In(wanted.Condition))
            .DistinctBy(symbol => symbol.Slot).Where(symbol => known.ContainsKey(symbol.Slot)).ToArray();
        foreach (var free in Freed(own))
        {
            var knowledge = KnowledgeFor(goal);
            foreach (var (slot, value) in known)
            {
                if (slot < ruleSet.Facts.SlotCount && free?.Contains(slot) == false)
                {
                    knowledge = knowledge.With(SymbolOf(slot), Possible.Of(value));
                }
            }

            if (Find(knowledge, expanded) is { } witness && ChangesOf(witness) is var changes && Reaches(goal, changes))
            {
                return Fewest(goal, changes);
            }
        }

        return null;
    }

    // A meeting that is to be rejected breaks a rule.
    private FactKnowledge KnowledgeFor(CoverageGoal goal) => goal.IsRejected ? withoutRules : everything;

    // What was filled in although the start would have done.
    private FactChanges Fewest(CoverageGoal goal, FactChanges changes)
    {
        foreach (var fact in changes.Facts)
        {
            var fewer = new FactChanges([.. changes.Facts.Where(other => other != fact)]);
            changes = Reaches(goal, fewer) ? fewer : changes;
        }

        return changes;
    }

    // First one fact is changed, then two, then all that the goal asks for, then anything (null).
    private static IEnumerable<HashSet<int>?> Freed(Symbol[] own)
    {
        if (own.Length is > 1 and <= FewFacts)
        {
            foreach (var one in own)
            {
                yield return [one.Slot];
            }

            for (var second = 1; second < own.Length && own.Length > 2; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    yield return [own[first].Slot, own[second].Slot];
                }
            }
        }

        yield return [.. own.Select(symbol => symbol.Slot)];
        yield return null;
    }

    private static Witness? Find(FactKnowledge knowledge, Wanted[] all)
    {
        var conditions = all.Select(wanted => wanted.Condition).ToArray();
        var partition = Partition.Of(knowledge, conditions);
        var finder = new WitnessFinder(partition, conditions);
        var walk = new RegionSearch(partition, conditions, [], new RegionBudget());
        Witness? found = null;
        walk.Run((region, truths) =>
        {
            var step = Visit(all, truths);
            if (step != Step.Stop)
            {
                return step;
            }

            found = finder.Find(region, value => Array.TrueForAll(all, wanted => value(wanted.Condition) is var truth && (wanted.Truth ? truth.IsTrue : truth.IsFalse))).Witness;
            return found is null ? Step.Done : Step.Stop;
        });
        return found;
    }

    // Stop: everything is as wanted here.
    private static Step Visit(Wanted[] all, IReadOnlyList<Truth> truths)
    {
        var open = false;
        for (var i = 0; i < all.Length; i++)
        {
            if (truths[i] == Truth.Open)
            {
                open = true;
            }
            else if (truths[i] != (all[i].Truth ? Truth.True : Truth.False))
            {
                return Step.Done;
            }
        }

        return open ? Step.Split : Step.Stop;
    }

    private FactChanges ChangesOf(Witness witness)
    {
        var changes = new List<GivenFact>();
        for (var slot = 0; slot < Math.Min(ruleSet.Facts.SlotCount, witness.Frame.Slots.Length); slot++)
        {
            // A derived fact is given where what is under it is not.
            var value = witness.Frame.Slots[slot];
            var isGiven = value.IsKnown && (slot < ruleSet.Facts.Facts.Count || known.ContainsKey(slot));
            if (isGiven && !(known.TryGetValue(slot, out var same) && same == value))
            {
                changes.Add(new(SymbolOf(slot).Name, FactChanges.Raw(value)));
            }
        }

        return new(changes);
    }

    private bool Reaches(CoverageGoal goal, FactChanges changes) => Cover(changes)?.Reaches(goal, evaluator) == true;

    private Symbol SymbolOf(int slot) =>
        slot < ruleSet.Facts.Facts.Count ? ruleSet.Facts.Facts[slot].Symbol : ruleSet.Facts.Derived[slot - ruleSet.Facts.Facts.Count].Symbol;

    // Derived facts follow from the facts under them, except where the start gives them directly.
    private Expr Expanded(Expr condition) =>
        ExprRewriter.Replace(condition, node =>
            node is NameExpr { Symbol: { } symbol } && !symbol.IsLocal && !known.ContainsKey(symbol.Slot) && everything.DerivedOf(symbol) is { } derived
                ? Expanded(derived.Value)
                : null);
}
