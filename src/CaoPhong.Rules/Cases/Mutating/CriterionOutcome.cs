using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>What a criterion comes to.</summary>
internal enum OutcomeKind
{
    /// <summary>An unknown fact decides.</summary>
    Open,

    /// <summary>An error of that meeting.</summary>
    Error,

    /// <summary>It is left out.</summary>
    LeftOut,

    /// <summary>It has points.</summary>
    Points,
}

/// <summary>What a criterion comes to for one meeting.</summary>
/// <param name="Kind">What.</param>
/// <param name="Points">Its points; 0 where it has none.</param>
internal readonly record struct CriterionOutcome(OutcomeKind Kind, decimal Points)
{
    private static readonly CriterionOutcome Open = new(OutcomeKind.Open, 0);
    private static readonly CriterionOutcome Error = new(OutcomeKind.Error, 0);

    /// <summary>The outcome, told the value of every expression.</summary>
    public static CriterionOutcome Of(Criterion criterion, Func<Expr, Value> value)
    {
        if (criterion.Applies is { } applies)
        {
            var truth = value(applies.When);
            if (truth.Kind != ValueKind.Boolean)
            {
                return Undecided(truth);
            }

            if (!truth.AsBoolean)
            {
                return applies.Otherwise == Otherwise.LeftOut ? new(OutcomeKind.LeftOut, 0) : Number(applies.Otherwise == Otherwise.Full ? criterion.Max : 0);
            }
        }

        return OfTable(criterion.Table, value);
    }

    private static CriterionOutcome OfTable(DecisionTable table, Func<Expr, Value> value)
    {
        foreach (var count in table.Counts)
        {
            var number = value(count);
            if (number.Kind != ValueKind.Number || !Decimals.IsWhole(number.AsNumber) || Decimals.Compare(number.AsNumber, 0) < 0)
            {
                return Undecided(number);
            }
        }

        var hits = new List<decimal>();
        var decided = false;
        foreach (var row in table.Rows.OrderBy(row => row.When is null))
        {
            var holds = row.When is null ? Value.Of(!decided) : value(row.When);
            if (holds.Kind != ValueKind.Boolean)
            {
                return Undecided(holds);
            }

            if (!holds.AsBoolean)
            {
                continue;
            }

            decided = true;
            var points = value(row.Points);
            if (points.Kind != ValueKind.Number)
            {
                return Undecided(points);
            }

            if (row.Allowed is { } allowed && !TableResult.Allows(allowed, points.AsNumber))
            {
                return Error;
            }

            hits.Add(points.AsNumber);
            if (table.Hit == HitPolicy.First)
            {
                break;
            }
        }

        return Counted(table, hits);
    }

    private static CriterionOutcome Counted(DecisionTable table, List<decimal> hits)
    {
        if (hits.Count == 0 && table.NoRow == NoRow.Error)
        {
            return Error;
        }

        var points = table.Hit switch
        {
            HitPolicy.Sum => hits.Sum(),
            HitPolicy.Highest => hits.DefaultIfEmpty().Max(),
            HitPolicy.Lowest => hits.DefaultIfEmpty().Min(),
            _ => hits.FirstOrDefault(),
        };
        points = table.Tally is { } tally ? TableResult.Stopped(tally, points) : points;
        if (table.Round is { } rounding && !PointsRounding.TryApply(rounding, points, out points))
        {
            return Error;
        }

        return TableResult.Allows(table.Points, points) ? Number(points) : Error;
    }

    private static CriterionOutcome Number(decimal points) => new(OutcomeKind.Points, Decimals.AsCompared(points));

    private static CriterionOutcome Undecided(Value value) => value.Kind == ValueKind.Unknown ? Open : Error;
}
