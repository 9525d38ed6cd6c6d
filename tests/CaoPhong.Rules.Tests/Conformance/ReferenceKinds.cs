using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using static CaoPhong.Rules.Tests.Conformance.ReferenceScorer;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>The points of a criterion that applies, read from what the author wrote under the key of its kind.</summary>
internal static class ReferenceKinds
{
    public static decimal Points(Criterion criterion, Frame frame)
    {
        var points = criterion.Kind switch
        {
            "bands" => Bands((BoundMapping)criterion.Options, frame),
            "choice" => Choice((BoundMapping)criterion.Options, frame),
            "yes_no" => Truth(((BoundExpr)criterion.Options).Expr, frame) ? criterion.Max : 0,
            "checklist" => Checklist((BoundMapping)criterion.Options, criterion.Max, frame),
            "first_of" => FirstOf((BoundList)criterion.Options, frame),
            "judged" => Judged((BoundMapping)criterion.Options, criterion, frame),
            "deduct" => Math.Max(0, criterion.Max - Counted((BoundMapping)criterion.Options, frame)),
            "award" => Math.Min(criterion.Max, Counted((BoundMapping)criterion.Options, frame)),
            "penalty" => Counted((BoundMapping)criterion.Options, frame),
            "proportional" => Proportional((BoundMapping)criterion.Options, criterion.Max, frame),
            "table" => ReferenceTable.Points((BoundMapping)criterion.Options, frame),
            "formula" => Number((criterion.Options as BoundExpr)?.Expr ?? ((BoundMapping)criterion.Options).Expr("value")!, frame),
            _ => throw new InvalidOperationException(criterion.Kind),
        };
        points = criterion.Table.Round is { } rounding ? Rounded(points, rounding) : points;
        var outside = Decimals.Compare(points, 0) < 0 || (criterion.Role != CriterionRole.Penalty && Decimals.Compare(points, criterion.Max) > 0);
        return outside ? throw new ReferenceError($"{criterion.Id} comes to {points}") : points;
    }

    /// <summary>Rounded to a multiple, seen at 20 decimal places.</summary>
    public static decimal Rounded(decimal number, Rounding rounding)
    {
        var units = Decimals.AsCompared(Decimals.AsCompared(number) / rounding.To);
        return rounding.To * rounding.Mode switch
        {
            RoundingMode.HalfUp => Math.Round(units, MidpointRounding.AwayFromZero),
            RoundingMode.HalfEven => Math.Round(units, MidpointRounding.ToEven),
            RoundingMode.Up => Math.Ceiling(units),
            _ => Math.Floor(units),
        };
    }

    private static decimal Bands(BoundMapping options, Frame frame)
    {
        var number = Number(options.Expr("of")!, frame);
        var hits = options.Items("points").Cast<BoundMapping>().Where(band =>
            (band.Ordinal("from") is not { } from || Decimals.Compare(number, from) >= 0)
            && (band.Ordinal("above") is not { } above || Decimals.Compare(number, above) > 0)
            && (band.Ordinal("below") is not { } below || Decimals.Compare(number, below) < 0)
            && (band.Ordinal("to") is not { } to || Decimals.Compare(number, to) <= 0)
            && (band.Ordinal("is") is not { } value || Decimals.Compare(number, value) == 0)).ToList();
        return hits.Count == 1 ? hits[0].Number("points")!.Value : throw new ReferenceError($"{number} in {hits.Count} bands");
    }

    private static decimal Choice(BoundMapping options, Frame frame)
    {
        var value = Evaluate(options.Expr("of")!, frame).AsText;
        var written = ((BoundMapping)options["points"]!)[value]!;
        if (written is BoundNumber number)
        {
            return number.Value;
        }

        var span = (BoundMapping)written;
        var points = Number(options.Expr("judged")!, frame);
        var step = options.Number("step");
        return points >= span.Number("from") && points <= span.Number("to") && (step is null || points % step == 0)
            ? points
            : throw new ReferenceError($"{points} outside the span");
    }

    private static decimal Checklist(BoundMapping options, decimal max, Frame frame)
    {
        var items = options.Items("items").Cast<BoundMapping>().ToList();
        if (!options.Flag("all"))
        {
            return items.Select(item => Truth(item.Expr("when")!, frame) ? item.Number("points")!.Value : 0).ToList().Sum();
        }

        // Left to right, and no further than the first that fails.
        return items.All(item => Truth(item.Expr("when")!, frame)) ? max : 0;
    }

    private static decimal FirstOf(BoundList options, Frame frame)
    {
        foreach (var line in options.Items.Cast<BoundMapping>())
        {
            if (line.Expr("when") is not { } when || Truth(when, frame))
            {
                return Number(line.Expr("points")!, frame);
            }
        }

        throw new ReferenceError("no case");
    }

    private static decimal Judged(BoundMapping options, Criterion criterion, Frame frame)
    {
        var points = options.Expr("of") is { } fact ? Number(fact, frame) : Number(criterion.Table.Rows[0].Points, frame);
        return options.Number("step") is { } step && points % step != 0 ? throw new ReferenceError($"{points} is off the step") : points;
    }

    private static decimal Counted(BoundMapping options, Frame frame)
    {
        var items = options["items"] is null ? [options] : options.Items("items").Cast<BoundMapping>().ToList();
        decimal sum = 0;
        foreach (var item in items)
        {
            var count = Number(item.Expr("each")!, frame);
            if (count < 0 || count % 1 != 0)
            {
                throw new ReferenceError($"{count} is no count");
            }

            sum += Math.Floor(count / (item.Number("per") ?? 1)) * item.Number("points")!.Value;
        }

        return options.Number("at_most") is { } most ? Math.Min(sum, most) : sum;
    }

    private static decimal Proportional(BoundMapping options, decimal max, Frame frame)
    {
        var number = Number(options.Expr("of")!, frame);
        List<(decimal At, decimal Points)> corners = options["through"] is null
            ? [(options.Number("zero_at")!.Value, 0), (options.Number("full_at")!.Value, max)]
            : [.. options.Items("through").Cast<BoundMapping>().Select(corner => (corner.Number("at")!.Value, corner.Number("points")!.Value))];
        corners = [.. corners.OrderBy(corner => corner.At)];
        if (number <= corners[0].At)
        {
            return corners[0].Points;
        }

        var next = corners.FindIndex(corner => number < corner.At);
        if (next < 0)
        {
            return corners[^1].Points;
        }

        var (a, b) = (corners[next - 1], corners[next]);
        return a.Points + ((b.Points - a.Points) * (number - a.At) / (b.At - a.At));
    }
}
