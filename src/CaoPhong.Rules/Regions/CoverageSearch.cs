using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Looks for meetings that no condition covers, for conditions that hold at once, and for conditions that never count.</summary>
/// <remarks>What is not found is proven not to be there, unless <see cref="Coverage.Stops"/> says otherwise; what is found is a
/// meeting that the real evaluator has confirmed.</remarks>
public sealed class CoverageSearch
{
    private const int MostGaps = 4;
    private const int MostOverlaps = 20;
    private const int MostCandidates = 24;

    private readonly CoverageQuestion question;
    private readonly Partition partition;
    private readonly WitnessFinder finder;
    private readonly Expr[] conditions;
    private readonly bool hasRest;
    private readonly bool[] reached;
    private readonly SortedSet<int>[] shadows;
    private readonly List<CoverageGap> gaps = [];
    private readonly List<CoverageOverlap> overlaps = [];
    private readonly List<CoverageStop> stops = [];
    private readonly HashSet<(int First, int Second)> paired = [];
    private readonly Dictionary<(int First, int Second), int> tried = [];

    private CoverageSearch(FactKnowledge knowledge, CoverageQuestion question)
    {
        this.question = question;
        conditions = [.. question.Conditions.OfType<Expr>()];
        hasRest = conditions.Length < question.Conditions.Count;
        partition = Partition.Of(Present(knowledge, question), question.Expressions);
        finder = new(partition, question.Expressions);
        reached = new bool[question.Conditions.Count];
        shadows = [.. question.Conditions.Select(_ => new SortedSet<int>())];
    }

    /// <summary>The answer to a question.</summary>
    public static Coverage Run(FactKnowledge knowledge, CoverageQuestion question, RegionBudget budget)
    {
        var search = new CoverageSearch(knowledge, question);
        var walk = new RegionSearch(search.partition, search.conditions, question.Assumptions, budget);
        walk.Run(search.Visit);
        if (!question.FirstCounts)
        {
            search.Reach(budget);
        }

        return search.Result(walk.IsComplete);
    }

    // Where all are looked at, each counts by itself: whether it can hold at all is a question of its own.
    private void Reach(RegionBudget budget)
    {
        for (var place = 0; place < conditions.Length; place++)
        {
            var walk = new RegionSearch(partition, [conditions[place]], question.Assumptions, budget);
            walk.Run((_, truths) =>
            {
                reached[place] |= truths[0] == Truth.True;
                return truths[0] switch { Truth.True => Step.Stop, Truth.Open => Step.Split, _ => Step.Done };
            });
            reached[place] |= !walk.IsComplete;
        }
    }

    private Coverage Result(bool complete)
    {
        var dead = complete ? Enumerable.Range(0, reached.Length).Where(place => !reached[place]).ToArray() : [];
        return new()
        {
            Partition = partition,
            Conditions = question.Conditions,
            CanBeWrong = PairsMatter || (question.MustCover && !hasRest),
            Gaps = gaps,
            Overlaps = [.. overlaps.OrderBy(overlap => overlap.Second).ThenBy(overlap => overlap.First)],
            Stops = complete ? Unanswered() : [.. Unanswered(), new(OpenQuestion.Everything, null)],
            Dead = dead,
            Shadows = dead.ToDictionary(place => place, place => (IReadOnlyList<int>)[.. shadows[place]]),
        };
    }

    // What stays open although something of the kind was found is nothing that the author must know now.
    private CoverageStop[] Unanswered() =>
        [.. stops.Where(stop => stop.Question == OpenQuestion.Gap
            ? gaps.Count == 0
            : !paired.Contains((stop.First, stop.Second))).DistinctBy(stop => (stop.Question, stop.First, stop.Second))];

    private Step Visit(Region region, IReadOnlyList<Truth> truths) =>
        question.FirstCounts ? VisitFirst(region, truths) : VisitAll(region, truths);

    private Step VisitFirst(Region region, IReadOnlyList<Truth> truths)
    {
        var opened = false;
        for (var place = 0; place < truths.Count; place++)
        {
            if (truths[place] == Truth.True)
            {
                if (!opened)
                {
                    reached[place] = true;
                    for (var later = place + 1; later < truths.Count; later++)
                    {
                        if (truths[later] is Truth.True or Truth.Open)
                        {
                            shadows[later].Add(place);
                        }
                    }
                }

                return opened ? Step.Split : Step.Done;
            }

            // An error before anything else is an error of that meeting, whatever comes behind.
            if (truths[place] == Truth.Fails && !opened)
            {
                return Step.Done;
            }

            opened |= truths[place] == Truth.Open && !(reached[place] && CoversLater(truths, place));
        }

        if (opened)
        {
            return Step.Split;
        }

        Uncovered(region);
        return Step.Done;
    }

    // Whether something behind an open condition holds here for certain, so that the open one decides nothing of coverage.
    private static bool CoversLater(IReadOnlyList<Truth> truths, int place)
    {
        for (var later = place + 1; later < truths.Count; later++)
        {
            if (truths[later] != Truth.False)
            {
                return truths[later] == Truth.True;
            }
        }

        return false;
    }

    private Step VisitAll(Region region, IReadOnlyList<Truth> truths)
    {
        var (certain, open, fails) = (new List<int>(), new List<int>(), false);
        for (var place = 0; place < truths.Count; place++)
        {
            switch (truths[place])
            {
                case Truth.True:
                    certain.Add(place);
                    break;
                case Truth.Open:
                    open.Add(place);
                    break;
                case Truth.Fails:
                    fails = true;
                    break;
            }
        }

        if (!fails && PairsMatter)
        {
            ReportPairs(region, certain);
        }

        if (open.Count > 0)
        {
            return MattersStill(region, certain, open) ? Step.Split : Step.Done;
        }

        if (certain.Count == 0 && !fails)
        {
            Uncovered(region);
        }

        return Step.Done;
    }

    private bool PairsMatter => question.MayNotOverlap || question.MustAgree is not null;

    private bool MattersStill(Region region, List<int> certain, List<int> open)
    {
        if (certain.Count == 0 && (question.MustCover || (hasRest && !reached[^1])))
        {
            return true;
        }

        return PairsMatter && open.Exists(one =>
            certain.Exists(other => IsUnresolved(region, one, other)) || open.Exists(other => other != one && IsUnresolved(region, one, other)));
    }

    private bool IsUnresolved(Region region, int one, int other)
    {
        var (first, second) = (Math.Min(one, other), Math.Max(one, other));
        return paired.Count < MostOverlaps && !paired.Contains((first, second)) && !Agree(region, first, second);
    }

    private void Uncovered(Region region)
    {
        if (hasRest)
        {
            reached[^1] = true;
        }
        else if (question.MustCover)
        {
            Gap(region);
        }
    }

    private void Gap(Region region)
    {
        // Along one axis every gap is shown, over several the first one.
        if (gaps.Count >= (partition.Axes.Count == 1 ? MostGaps : 1) || stops.Count(stop => stop.Question == OpenQuestion.Gap) >= MostCandidates)
        {
            return;
        }

        if (gaps.Count > 0 && partition.Axes.Count == 1 && gaps[^1].Region.Pieces[0].To + 1 == region.Pieces[0].From)
        {
            gaps[^1] = gaps[^1] with { Region = gaps[^1].Region.Until(0, region.Pieces[0].To) };
            return;
        }

        var found = finder.Find(region, Confirms(conditions.Select(condition => (condition, false))));
        if (found.Witness is { } witness)
        {
            gaps.Add(new(witness, region));
        }
        else if (!found.IsImpossible)
        {
            stops.Add(new(OpenQuestion.Gap, region));
        }
    }

    private void ReportPairs(Region region, List<int> certain)
    {
        for (var second = 1; second < certain.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                Pair(region, certain[first], certain[second]);
            }
        }
    }

    private void Pair(Region region, int first, int second)
    {
        if (paired.Count >= MostOverlaps || paired.Contains((first, second)) || tried.GetValueOrDefault((first, second)) >= MostCandidates || Agree(region, first, second))
        {
            return;
        }

        tried[(first, second)] = tried.GetValueOrDefault((first, second)) + 1;
        var hold = Confirms([(conditions[first], true), (conditions[second], true)]);
        var found = finder.Find(region, value => hold(value) && (question.MustAgree is not { } values || Differ(value(values[first]), value(values[second]))));
        if (found.Witness is { } witness)
        {
            paired.Add((first, second));
            overlaps.Add(new(first, second, witness));
        }
        else if (!found.IsImpossible)
        {
            stops.Add(new(OpenQuestion.Overlap, region, first, second));
        }
    }

    private bool Agree(Region region, int first, int second) =>
        question.MustAgree is { } values
        && region.Evaluate(values[first]).Single is { } one && region.Evaluate(values[second]).Single is { } other && !Differ(one, other);

    private static bool Differ(Value one, Value other) =>
        one.Kind == ValueKind.Number && other.Kind == ValueKind.Number && Decimals.Compare(one.AsNumber, other.AsNumber) != 0;

    private Func<Func<Expr, Value>, bool> Confirms(IEnumerable<(Expr Condition, bool Truth)> wanted)
    {
        (Expr Condition, bool Truth)[] all = [.. question.Assumptions.Select(assumption => (assumption, true)), .. wanted];
        return value => Array.TrueForAll(all, one => value(one.Condition) is var truth && (one.Truth ? truth.IsTrue : truth.IsFalse));
    }

    // A fact that is absent passes no test but that for null; who wrote none was told where the fact is used.
    private static FactKnowledge Present(FactKnowledge knowledge, CoverageQuestion question)
    {
        var asked = question.Expressions.SelectMany(ExprTree.All).SelectMany(AskedForNull).ToHashSet(StringComparer.Ordinal);
        foreach (var symbol in question.Expressions.SelectMany(ExprNames.In).DistinctBy(symbol => symbol.Slot))
        {
            if (knowledge[symbol] is { CanBeNull: true } possible && possible.WithoutNull() is { CanHaveValue: true } present && !asked.Contains(symbol.Name))
            {
                knowledge = knowledge.With(symbol, present);
            }
        }

        return knowledge;
    }

    private static IEnumerable<string> AskedForNull(Expr node) => node switch
    {
        BinaryExpr { Left: NameExpr name, Right: LiteralExpr { Value.Kind: ValueKind.Null } } => [name.Name],
        BinaryExpr { Right: NameExpr name, Left: LiteralExpr { Value.Kind: ValueKind.Null } } => [name.Name],
        InExpr { Operand: NameExpr name } test when test.Tests.SelectMany(ExprTree.All).Any(part => part is LiteralExpr { Value.Kind: ValueKind.Null }) => [name.Name],
        _ => [],
    };
}
