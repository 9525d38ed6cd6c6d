using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>The regions in which two judgements differ, put together and each with a meeting that shows it.</summary>
internal sealed class DiffRegions(DiffRun run, DiffQuestion question)
{
    // More lines than this nobody reads; where one difference of points says it in fewer, that is told.
    private const int MostOfResults = 6;
    private const int MostParts = 12;
    private const int MostCommon = 6;

    /// <summary>Them, and whether everything was looked at.</summary>
    public (IReadOnlyList<RegionDiff> Regions, bool IsComplete) Find()
    {
        var search = new DiffSearch(question, run.Regions);
        search.Run();
        var plain = search.Boxes.Where(box => !IsCalculated(box)).ToList();
        var found = Told(search, plain);
        var isComplete = search.IsComplete;
        foreach (var pair in search.Boxes.Where(IsCalculated).DistinctBy(box => (box.Old.Key, box.New.Key)))
        {
            if (FormulaPair.Of(pair.Old, pair.New, question.Knowledge) is { } formulas)
            {
                var inner = new DiffSearch(question with { Pair = formulas }, run.Regions);
                inner.Run();
                isComplete &= inner.IsComplete;
                found.AddRange(Told(inner, inner.Boxes));
            }
        }

        return (found, isComplete);
    }

    private static bool IsCalculated(DifferingBox box) => box.Old.Formula is not null || box.New.Formula is not null;

    private List<RegionDiff> Told(DiffSearch search, IReadOnlyList<DifferingBox> boxes)
    {
        if (boxes.Count == 0)
        {
            return [];
        }

        var byResult = BoxMerger.Merge(search.Partition, [.. boxes.Select(box => (box.Region, $"{KeyOf(box.Old)}\n{KeyOf(box.New)}\n{Lacking(box)}"))]);
        var told = byResult;
        if (byResult.Count > MostOfResults && boxes.All(box => ChangeOf(box) is not null))
        {
            var byChange = BoxMerger.Merge(search.Partition, [.. boxes.Select(box => (box.Region, $"{Numbers.Format(ChangeOf(box)!.Value)}\n{Lacking(box)}"))]);
            told = byChange.Count < byResult.Count ? byChange : byResult;
        }

        var words = new RegionWording(run, search);
        var finder = new WitnessFinder(
            search.Partition,
            [.. search.Conditions, .. boxes.SelectMany(box => new[] { box.Old.Formula, box.New.Formula }).OfType<Expr>(), .. question.Common.Select(row => row.When)]);
        return [.. told.Select(box => Told(search, finder, words, box, boxes)).OfType<RegionDiff>()];
    }

    // Null where it is proven that no meeting lies there.
    private RegionDiff? Told(DiffSearch search, WitnessFinder finder, RegionWording words, MergedBox box, IReadOnlyList<DifferingBox> all)
    {
        var inside = all.Where(one => Meets(one.Region, box)).ToList();
        var isImpossible = true;
        DiffWitness? witness = null;
        foreach (var part in Parts(search.Partition, box).Take(MostParts))
        {
            var found = finder.Find(part, value => search.Judge(value) is var (old, @new) && Added(value) is { } added && Differ(old, @new, value, added, inside) && search.Fits(value));
            isImpossible &= found.IsImpossible;
            if (found.Witness is { } meeting)
            {
                witness = WitnessOf(search, meeting);
                break;
            }
        }

        if (witness is null && isImpossible && Parts(search.Partition, box).Count() <= MostParts)
        {
            return null;
        }

        var change = inside.Select(ChangeOf).Distinct().ToList();
        var (least, most) = (question.Common.Sum(row => Math.Min(0, row.Points)), question.Common.Sum(row => Math.Max(0, row.Points)));
        DiffResult Wide(Outcome outcome) => DiffQuestion.WithCommon(outcome, outcome.Result, least, most);
        return new(words.Where(box, Parts(search.Partition, box).First()), Summed(inside.Select(one => Wide(one.Old))), Summed(inside.Select(one => Wide(one.New))))
        {
            Change = change.Count == 1 ? change[0] : null,
            Witness = witness,
        };
    }

    // The axes that have no value there: where they have one is told apart.
    private static string Lacking(DifferingBox box) => string.Join(',', Enumerable.Range(0, box.Region.Pieces.Count).Where(box.Region.LacksFacts));

    private bool Differ(Outcome old, Outcome @new, Func<Expr, Value> value, decimal added, List<DifferingBox> inside) =>
        inside.Exists(one => KeyOf(one.Old) == KeyOf(old) && KeyOf(one.New) == KeyOf(@new))
        && Concrete(old, value, added) is { } before && Concrete(@new, value, added) is { } after && !before.IsSame(after);

    // Where rows are passed over it matters whether they add to a result.
    private string KeyOf(Outcome outcome) => question.Common.Count > 0 && outcome.IsOfGuard ? $"{outcome.Key}|alone" : outcome.Key;

    private DiffWitness WitnessOf(DiffSearch search, Witness witness)
    {
        Value Evaluate(Expr expr) => ExprCompiler.Compile(expr)(witness.Frame);
        var (old, @new) = search.Judge(Evaluate)!.Value;
        var added = Added(Evaluate) ?? 0;
        return new(
            [.. witness.Values.Select(given => (given.Symbol.Name, given.Value))], WordsOf(search, witness), Concrete(old, Evaluate, added)!, Concrete(@new, Evaluate, added)!);
    }

    // Of a long list the facts are named that make the difference.
    private Phrase WordsOf(DiffSearch search, Witness witness)
    {
        if (question.Common.Count <= MostCommon)
        {
            return run.Words.Of(witness);
        }

        var asked = search.Conditions.SelectMany(ExprNames.In).Select(symbol => symbol.Slot).ToHashSet();
        var words = run.Words.Of(witness with { Values = [.. witness.Values.Where(given => asked.Contains(given.Symbol.Slot))] });
        return new($"{words.Vi}, …", $"{words.En}, …");
    }

    // What the rows add that are the same in both; null where one of them is an error.
    private decimal? Added(Func<Expr, Value> value)
    {
        var sum = 0m;
        foreach (var (when, points) in question.Common)
        {
            var holds = value(when);
            if (holds.Kind != ValueKind.Boolean)
            {
                return null;
            }

            sum += holds.AsBoolean ? points : 0;
        }

        return sum;
    }

    private static DiffResult? Concrete(Outcome outcome, Func<Expr, Value> value, decimal added) =>
        Concrete(outcome, value) is { } result ? DiffQuestion.WithCommon(outcome, result, added, added) : null;

    // What comes of a calculation for one meeting; null where nothing does.
    private static DiffResult? Concrete(Outcome outcome, Func<Expr, Value> value)
    {
        if (outcome.Formula is not { } formula)
        {
            return outcome.Result;
        }

        var result = value(formula);
        return result.Kind switch
        {
            ValueKind.Number when outcome.Allowed is { } allowed && !TableResult.Allows(allowed, result.AsNumber) => DiffResult.Rejected,
            ValueKind.Number => DiffResult.Of(result.AsNumber),
            ValueKind.Error => DiffResult.Rejected,
            _ => result.IsKnown ? new(DiffResultKind.Formula) { Formula = ValuePrinter.Print(result) } : null,
        };
    }

    private decimal? ChangeOf(DifferingBox box) =>
        !question.IsMixed(box.Old, box.New) && box is { Old.Result.Points: { IsExact: true } old, New.Result.Points: { IsExact: true } @new } ? Decimals.AsCompared(@new.From) - Decimals.AsCompared(old.From) : null;

    private static DiffResult Summed(IEnumerable<DiffResult> results)
    {
        var all = results.ToList();
        return all.TrueForAll(one => one.IsSame(all[0])) ? all[0]
            : DiffResult.Of(0) with { Points = new(all.Min(one => one.Points!.Value.From), all.Max(one => one.Points!.Value.To)) };
    }

    private static bool Meets(Region region, MergedBox box)
    {
        for (var axis = 0; axis < box.Pieces.Count; axis++)
        {
            var (from, to) = region.Pieces[axis];
            if (!box.Pieces[axis].Any(piece => piece >= from && piece <= to))
            {
                return false;
            }
        }

        return true;
    }

    // The box as regions: where its pieces of an axis are no neighbours, each stretch is one.
    private static IEnumerable<Region> Parts(Partition partition, MergedBox box)
    {
        IEnumerable<PieceRange[]> parts = [[]];
        foreach (var pieces in box.Pieces)
        {
            var stretches = RegionWording.Stretches(pieces).ToArray();
            parts = parts.SelectMany(part => stretches.Select(stretch => (PieceRange[])[.. part, stretch]));
        }

        return parts.Select(part => new Region(partition, part));
    }
}
