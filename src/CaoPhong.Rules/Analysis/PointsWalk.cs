using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>The points at one value of a fact.</summary>
/// <param name="Value">The value.</param>
/// <param name="Points">The points, by the real evaluator.</param>
/// <param name="Others">The other facts, as a clause in brackets; empty where there are none.</param>
internal sealed record PointsStep(decimal Value, decimal Points, Phrase Others);

/// <summary>Walks along one fact while everything else that a criterion asks for stays as it is.</summary>
internal sealed class PointsWalk
{
    // Enough to find what is wrong with rules that people write.
    private const int MostLines = 64;

    private readonly AnalysisRun run;
    private readonly Expr[] expressions;
    private readonly Expr[] assumptions;
    private readonly CriterionPoints points;
    private readonly WitnessFinder finder;

    public PointsWalk(AnalysisRun run, Form form, Criterion criterion)
    {
        this.run = run;
        assumptions = [.. new[] { form.When, criterion.Applies?.When }.OfType<Expr>()];
        expressions = [.. assumptions, .. criterion.Table.Rows.SelectMany(row => new[] { row.When, row.Points }.OfType<Expr>())];
        points = new(criterion);
        Partition = Partition.Of(run.Everything, expressions);
        finder = new(Partition, expressions);
    }

    /// <summary>What the criterion asks for, cut where its points can change.</summary>
    public Partition Partition { get; }

    /// <summary>Whether points are calculated from a fact, so that they change within a piece.</summary>
    public bool IsCalculatedFrom(Symbol fact) => expressions.Any(expr => expr.Type is NumberType && ExprNames.In(expr).Any(symbol => symbol.Slot == fact.Slot));

    /// <summary>The points at values of a fact that grow, once for every way in which the other facts can stand.</summary>
    public IEnumerable<IReadOnlyList<PointsStep>> Along(Axis axis)
    {
        var place = Partition.Axes.ToList().IndexOf(axis);
        if (Partition.Count > RegionBudget.PerQuestion)
        {
            yield break;
        }

        var lines = 0;
        foreach (var start in Partition.Regions().Where(region => region.Pieces[place].From == 0))
        {
            if (++lines > MostLines)
            {
                yield break;
            }

            // A meeting of the line: where the fact stands in it does not matter.
            var line = start.Until(place, axis.Pieces.Count - 1);
            if (finder.Find(line, value => Array.TrueForAll(assumptions, assumption => value(assumption).IsTrue)).Witness is { } witness
                && Steps(axis, witness) is { Count: > 1 } steps)
            {
                yield return steps;
            }
        }
    }

    private List<PointsStep> Steps(Axis axis, Witness witness)
    {
        var fact = axis.Fact!;
        var others = Others(witness, fact);
        var steps = new List<PointsStep>();
        foreach (var value in axis.Pieces.SelectMany(Values).Distinct().Order())
        {
            var slots = (Value[])witness.Frame.Slots.Clone();
            slots[fact.Slot] = Value.Of(value);
            var frame = new Frame(slots);
            if (KeepsRules(frame) && points.Of(frame) is { } result)
            {
                steps.Add(new(value, result, others));
            }
        }

        return steps;
    }

    // The ends of a piece, or what lies just inside where they do not belong.
    private static IEnumerable<decimal> Values(Possible piece)
    {
        if (piece.Ordinals is not { } domain)
        {
            return [];
        }

        var step = domain.Step ?? 0.01m;
        decimal? low = domain.Lower is { } lower ? (lower.Closed ? lower.Value : lower.Value + step) : null;
        decimal? high = domain.Upper is { } upper ? (upper.Closed ? upper.Value : upper.Value - step) : null;
        return new[] { low ?? (high is { } most ? most - (10 * step) : 0), high ?? (low is { } least ? least + (10 * step) : 0) }.Where(domain.Has);
    }

    private bool KeepsRules(Frame frame) =>
        run.RuleSet.Facts.Rules.All(rule => !ExprCompiler.Compile(rule.Require)(frame).IsFalse)
        && Array.TrueForAll(assumptions, assumption => ExprCompiler.Compile(assumption)(frame).IsTrue);

    private Phrase Others(Witness witness, Symbol fact)
    {
        var others = witness with { Values = [.. witness.Values.Where(given => given.Symbol.Slot != fact.Slot)] };
        return others.Values.Count == 0 ? Phrase.Same("") : run.Words.Of(others) is var words ? new($" ({words.Vi})", $" ({words.En})") : Phrase.Same("");
    }
}
