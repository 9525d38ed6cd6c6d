using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>How one version judges a criterion: whether it applies, and the rows of its table.</summary>
internal sealed class CriterionJudgement
{
    private readonly JointSide side;
    private readonly Criterion criterion;
    private readonly FactKnowledge knowledge;
    private readonly List<(Expr When, Expr Points, PointsDomain? Allowed)> rows;
    private readonly (Expr Points, PointsDomain? Allowed)? otherwise;

    public CriterionJudgement(JointSide side, Criterion criterion, FactKnowledge knowledge)
    {
        this.side = side;
        this.criterion = criterion;
        this.knowledge = knowledge;
        var conditional = criterion.Table.Rows.Where(row => row.When is not null).Select(row => (When: side.Translate(row.When!), Points: side.Translate(row.Points), row.Allowed));
        rows = [.. criterion.Table.Hit is HitPolicy.Unique or HitPolicy.First or HitPolicy.Any
            ? conditional.SelectMany(row => PointsCases.Of(row.Points).Select(one => (ExprBuild.All([row.When, .. one.When], row.When.Span)!, one.Points, row.Allowed)))
            : conditional];
        if (criterion.Table.Rows.FirstOrDefault(row => row.When is null) is { } last)
        {
            otherwise = (side.Translate(last.Points), last.Allowed);
            if (rows.Count == 0)
            {
                // The only row: its cases are rows.
                rows = [.. PointsCases.Of(otherwise.Value.Points).Select(one => (ExprBuild.All(one.When, last.Span) ?? Always(last.Span), one.Points, last.Allowed))];
                otherwise = null;
            }
        }
    }

    /// <summary>The rows of a plain sum, which add their points whatever the others do; null where rows do not stand for themselves.</summary>
    public IReadOnlyDictionary<string, (Expr When, decimal Points)>? Summands
    {
        get
        {
            var table = criterion.Table;
            var isPlain = table is { Hit: HitPolicy.Sum, Tally: null, Round: null, NoRow: NoRow.Zero } && otherwise is null
                && rows.TrueForAll(row => row is { Points: LiteralExpr { Value: { Kind: ValueKind.Number } }, Allowed: null })
                && table.Rows.Sum(row => ((LiteralExpr)row.Points).Value.AsNumber) <= table.Points.To;
            return isPlain && rows.Select(TextOf).Distinct().Count() == rows.Count ? rows.ToDictionary(TextOf, row => (row.When, ((LiteralExpr)row.Points).Value.AsNumber)) : null;
        }
    }

    /// <summary>Whether rows are asked for the same meetings as by another version; where it makes points all the same.</summary>
    public bool IsAskedAs(CriterionJudgement other) => AppliesText == other.AppliesText || !(GivesPointsOtherwise || other.GivesPointsOtherwise);

    private string? AppliesText => criterion.Applies is { } applies ? ExprPrinter.Print(side.Translate(applies.When)) : null;

    private bool GivesPointsOtherwise => criterion.Applies is { Otherwise: not Otherwise.LeftOut };

    /// <summary>The judgement.</summary>
    /// <param name="passedOver">The texts of rows that are in both versions and add the same.</param>
    public Judgement Make(IReadOnlySet<string> passedOver)
    {
        var left = rows.Where(row => !passedOver.Contains(TextOf(row))).ToList();
        var table = criterion.Table;
        return new(Guards(), [.. left.Select(row => row.When)], table.Hit, hits => Outcome(left, hits), string.Join('\n', Lines(left))) { Promises = [.. side.Promises(Written())] };
    }

    // Everything that it asks, in the words of the version.
    private IEnumerable<Expr> Written() =>
        criterion.Table.Rows.SelectMany(row => new[] { row.When, row.Points }).Append(criterion.Applies?.When).OfType<Expr>().Concat(criterion.Table.Counts);

    private static Expr Always(SourceSpan span) => new LiteralExpr(Value.True, span) { Type = FeelType.Boolean };

    private static string TextOf((Expr When, Expr Points, PointsDomain? Allowed) row) =>
        $"{ExprPrinter.Print(row.When)} => {ExprPrinter.Print(row.Points)} {row.Allowed}";

    private IEnumerable<string> Lines(List<(Expr When, Expr Points, PointsDomain? Allowed)> left)
    {
        var table = criterion.Table;
        yield return $"{table.Hit} {table.NoRow} {table.Points} {table.Tally} {table.Round}";
        foreach (var row in left)
        {
            yield return TextOf(row);
        }

        if (otherwise is var (points, allowed))
        {
            yield return $"else {ExprPrinter.Print(points)} {allowed}";
        }
    }

    private List<Guard> Guards()
    {
        var table = criterion.Table;
        var applies = criterion.Applies;
        List<Guard> guards = [];
        if (applies is not null)
        {
            guards.AddRange(side.Guards([applies.When]));
            guards.Add(new(side.Translate(applies.When), applies.Otherwise switch
            {
                Otherwise.LeftOut => DiffResult.LeftOut,
                Otherwise.Full => DiffResult.Of(criterion.Max),
                _ => DiffResult.Of(0),
            }));
        }

        guards.AddRange(side.Guards(table.Rows.SelectMany(row => new[] { row.When, row.Points }.OfType<Expr>()).Concat(table.Counts)));
        foreach (var count in table.Counts.Select(side.Translate))
        {
            var can = ExprBounds.Evaluate(count, symbol => knowledge[symbol]).Ordinals;
            if (can?.Lower is not { Value: >= 0 })
            {
                guards.Add(new(ExprBuild.Compare(BinaryOperator.GreaterOrEqual, count, ExprBuild.Number(0, count.Span), count.Span), DiffResult.Rejected));
            }

            if (!(can?.Step is { } step && step % 1 == 0))
            {
                guards.Add(new(ExprBuild.Compare(
                    BinaryOperator.Equal, ExprBuild.Call("modulo", count.Span, count, ExprBuild.Number(1, count.Span)), ExprBuild.Number(0, count.Span), count.Span), DiffResult.Rejected));
            }
        }

        return [.. guards.DistinctBy(guard => ExprPrinter.Print(guard.Condition))];
    }

    private Outcome Outcome(List<(Expr When, Expr Points, PointsDomain? Allowed)> left, IReadOnlyList<int> hits)
    {
        var table = criterion.Table;
        var counted = hits.Select(hit => (left[hit].Points, left[hit].Allowed)).ToList();
        var when = hits.Count == 1 ? left[hits[0]].When : null;
        if (counted.Count == 0 && otherwise is { } last)
        {
            counted.Add(last);
        }

        if (counted.Count == 0)
        {
            return table.NoRow == NoRow.Error ? new(DiffResult.Rejected) : Sum([]);
        }

        return table.Hit switch
        {
            HitPolicy.Sum => Sum(counted),
            HitPolicy.Highest => Extreme("max", counted),
            HitPolicy.Lowest => Extreme("min", counted),
            _ => One(counted[0].Points, counted[0].Allowed, when),
        };
    }

    private Outcome One(Expr points, PointsDomain? allowed, Expr? when = null) => points is LiteralExpr { Value: { Kind: ValueKind.Number } number }
        ? Ended(number.AsNumber)
        : Calculated(points, allowed, when);

    private Outcome Sum(List<(Expr Points, PointsDomain? Allowed)> counted)
    {
        var constant = counted.Select(one => one.Points).OfType<LiteralExpr>().Sum(literal => literal.Value.AsNumber);
        var sum = counted.Select(one => one.Points).Where(points => points is not LiteralExpr)
            .Aggregate((Expr?)null, (all, points) => all is null ? points : ExprBuild.Calculate(BinaryOperator.Add, all, points, points.Span));
        if (sum is null)
        {
            return Ended(criterion.Table.Tally is { } stops ? TableResult.Stopped(stops, constant) : constant);
        }

        constant += criterion.Table.Tally?.Start ?? 0;
        var total = constant == 0 ? sum : ExprBuild.Calculate(BinaryOperator.Add, ExprBuild.Number(constant, sum.Span), sum, sum.Span);
        total = criterion.Table.Tally?.Low is { } low ? ExprBuild.Call("max", total.Span, total, ExprBuild.Number(low, total.Span)) : total;
        total = criterion.Table.Tally?.High is { } high ? ExprBuild.Call("min", total.Span, total, ExprBuild.Number(high, total.Span)) : total;
        return Calculated(total, null);
    }

    private Outcome Extreme(string function, List<(Expr Points, PointsDomain? Allowed)> counted)
    {
        if (counted.TrueForAll(one => one.Points is LiteralExpr))
        {
            var points = counted.Select(one => ((LiteralExpr)one.Points).Value.AsNumber);
            return Ended(function == "max" ? points.Max() : points.Min());
        }

        return counted.Count == 1 ? One(counted[0].Points, counted[0].Allowed) : Calculated(ExprBuild.Call(function, criterion.Span, [.. counted.Select(one => one.Points)]), null);
    }

    private Outcome Ended(decimal points)
    {
        var table = criterion.Table;
        return (table.Round is not { } rounding || PointsRounding.TryApply(rounding, points, out points)) && TableResult.Allows(table.Points, points)
            ? Differences.Outcome.Of(points)
            : new(DiffResult.Rejected);
    }

    private Outcome Calculated(Expr points, PointsDomain? allowed, Expr? when = null)
    {
        var value = criterion.Table.Round is { } rounding ? Rounded(points, rounding) : points;
        var table = criterion.Table.Points;
        var both = allowed is null ? table : new PointsDomain(Math.Max(allowed.From, table.From), Math.Min(allowed.To, table.To), allowed.Step ?? table.Step);
        return new(new(DiffResultKind.Formula) { Formula = ExprPrinter.Print(value) }, value, IsAlwaysAllowed(value, when, both) ? null : both);
    }

    // Where the row holds its points may be fewer than its calculation says alone.
    private bool IsAlwaysAllowed(Expr value, Expr? when, PointsDomain allowed)
    {
        var only = when is null ? value : new IfExpr(when, value, new LiteralExpr(Value.Null, value.Span) { Type = FeelType.Null }, value.Span) { Type = FeelType.Number };
        return allowed.Step is null
            && ExprBounds.Evaluate(only, symbol => knowledge[symbol]).Ordinals is { Lower: { } lower } can && lower.Value >= allowed.From
            && (allowed.To == decimal.MaxValue || (can.Upper is { } upper && upper.Value <= allowed.To));
    }

    private static Expr Rounded(Expr points, Rounding rounding)
    {
        var (span, function) = (points.Span, rounding.Mode switch
        {
            RoundingMode.Up => "round up",
            RoundingMode.Down => "round down",
            RoundingMode.HalfUp => "round half up",
            _ => "round half even",
        });
        var scale = Array.FindIndex([1m, 0.1m, 0.01m, 0.001m, 0.0001m], to => to == rounding.To);
        if (scale >= 0)
        {
            return ExprBuild.Call(function, span, points, ExprBuild.Number(scale, span));
        }

        var parts = ExprBuild.Calculate(BinaryOperator.Divide, points, ExprBuild.Number(rounding.To, span), span);
        return ExprBuild.Calculate(BinaryOperator.Multiply, ExprBuild.Call(function, span, parts, ExprBuild.Number(0, span)), ExprBuild.Number(rounding.To, span), span);
    }
}
