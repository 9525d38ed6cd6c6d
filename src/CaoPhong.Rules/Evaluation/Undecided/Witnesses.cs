using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Looks for facts in a box that bring no error.</summary>
internal static class Witnesses
{
    /// <summary>Whether one of a few fillings of the box is without error.</summary>
    public static bool Has(OpenGroup group, PavingNode node, BoxEvaluator evaluator)
    {
        var choices = node.Box.Select((possible, axis) => axis < group.Axes.Facts.Count ? Few(possible) : [possible]).ToArray();
        if (choices.Any(few => few.Length == 0))
        {
            return false;
        }

        return Fillings(choices).Any(filling => evaluator.Evaluate(filling) is { } found
            && !found.OpenRules.Contains(true)
            && !found.Outcomes.Any(outcome => outcome.CanFail));
    }

    // All at their first, middle and last values, and each in turn against the others.
    private static IEnumerable<Possible[]> Fillings(Possible[][] choices)
    {
        for (var place = 0; place < 3; place++)
        {
            yield return [.. choices.Select(few => few[Math.Min(place, few.Length - 1)])];
        }

        for (var axis = 0; axis < Math.Min(choices.Length, 6); axis++)
        {
            for (var place = 0; place < 3; place += 2)
            {
                yield return [.. choices.Select((few, other) => few[Math.Min(other == axis ? place : 2 - place, few.Length - 1)])];
            }
        }
    }

    private static Possible[] Few(Possible possible)
    {
        if (BoxSplit.SizeOf(possible) == 1)
        {
            return [possible];
        }

        if (possible.Ordinals is { } numbers)
        {
            return [.. Numbers(numbers).Where(numbers.Has).Distinct().Order().Select(number => Possible.Within(possible.OrdinalKind, Domain.Only(number)))];
        }

        var (one, other) = BoxSplit.Halve(possible, [], [], false) is { } halves ? halves : (possible, possible);
        return ReferenceEquals(one, possible) ? [] : [.. Few(one).Take(1), .. Few(other).TakeLast(1)];
    }

    private static IEnumerable<decimal> Numbers(Domain numbers)
    {
        var step = numbers.Step ?? 1;
        return (numbers.Lower, numbers.Upper) switch
        {
            ({ } low, { } high) => [low.Value, Middle(low.Value, high.Value, numbers.Step), high.Value],
            ({ } low, null) => [low.Value, low.Value + step, low.Value + (step * 1000)],
            (null, { } high) => [high.Value - (step * 1000), high.Value - step, high.Value],
            _ => [-step, 0, step],
        };
    }

    private static decimal Middle(decimal low, decimal high, decimal? step) => step is { } grid
        ? low + (decimal.Floor((high - low) / grid / 2) * grid)
        : (low + high) / 2;
}
