using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Values that stand for all that something may be, the one that people would take as an example first.</summary>
internal static class Samples
{
    private const int Most = 12;

    private static readonly decimal[] RoundCounts = [10, 100, 20, 200, 0, 1000];

    private static readonly decimal SomeDay = new DateOnly(2025, 1, 1).DayNumber;

    private static readonly int[] DaysAround = [0, 1, -1, 2, 3, 7, 14, 30, -7, -30, 365, -365];

    private static readonly int[] Neighbours = [0, 1, -1];

    private static readonly string[] AnyTexts = ["A", "B"];

    /// <param name="possible">All that it may be.</param>
    /// <param name="constants">Values that expressions name: what is near them tells most.</param>
    public static IEnumerable<Value> Of(Possible possible, IReadOnlyList<Value> constants)
    {
        if (possible.Single is { } single)
        {
            return [single];
        }

        var values = new List<Value>();
        if (possible.Ordinals is { } domain)
        {
            values.AddRange(Ordinals(domain, possible.OrdinalKind, constants).Where(domain.Has).Distinct().Take(Most).Select(number => Value.OfOrdinal(possible.OrdinalKind, number)));
        }

        if (possible.CanBeTrue)
        {
            values.Add(Value.True);
        }

        if (possible.CanBeFalse)
        {
            values.Add(Value.False);
        }

        if (possible.Texts is { } texts)
        {
            values.AddRange(Texts(texts, constants).Take(Most).Select(Value.Of));
        }

        if (possible.List is { Items: { } items })
        {
            values.AddRange(Lists(items));
        }

        if (possible.CanBeNull)
        {
            values.Add(Value.Null);
        }

        return values;
    }

    private static IEnumerable<decimal> Ordinals(Domain domain, ValueKind kind, IReadOnlyList<Value> constants)
    {
        var near = constants.Where(constant => constant.Kind == kind).Select(constant => constant.AsOrdinal).ToArray();
        if (kind == ValueKind.Date)
        {
            // Days near those that the rules name, or near some day of our time; the ends of the calendar show nothing.
            decimal[] days = near.Length > 0 ? near : [SomeDay];
            return days.SelectMany(day => DaysAround.Select(days => day + days)).Where(domain.Has).Take(Most - 2).Concat(Ends(domain));
        }

        var step = domain.Step ?? 1;
        return Ends(domain).Concat(near.SelectMany(number => new[] { number, number + step, number - step }).Where(domain.Has).Take(Most / 2))
            .Concat(Ordinals(domain, step));
    }

    private static IEnumerable<decimal> Ends(Domain domain)
    {
        if (domain.Lower is { Closed: true } lower)
        {
            yield return lower.Value;
        }

        if (domain.Upper is { Closed: true } upper)
        {
            yield return upper.Value;
        }
    }

    private static IEnumerable<decimal> Ordinals(Domain domain, decimal step) => domain switch
    {
        { Lower: { } from, Upper: { } to } => [.. Between(from.Value, to.Value, domain.Step), 0, 1],
        { Lower: { } least } => [least.Value + step, .. RoundCounts.Select(count => count * step), least.Value + (10 * step), least.Value + (1000 * step)],
        { Upper: { } most } => [most.Value - step, most.Value - (10 * step), 0, most.Value - (1000 * step)],
        _ => [0, step, 10 * step, 100, -step, 1000 * step],
    };

    // Numbers of few digits near the middle and the quarters.
    private static IEnumerable<decimal> Between(decimal from, decimal to, decimal? step)
    {
        var width = to - from;
        foreach (var part in new[] { 0.5m, 0.25m, 0.75m, 0.1m, 0.9m })
        {
            var number = from + (width * part);
            yield return step is { } grid ? number - (number % grid) : Short(number, from, to);
        }

        if (step is { } next)
        {
            yield return from + next;
            yield return to - next;
        }
    }

    private static decimal Short(decimal number, decimal from, decimal to)
    {
        for (var places = 0; places < 20; places++)
        {
            var rounded = decimal.Round(number, places, MidpointRounding.AwayFromZero);
            if (rounded > from && rounded < to)
            {
                return rounded;
            }
        }

        return number;
    }

    private static IEnumerable<string> Texts(PossibleTexts texts, IReadOnlyList<Value> constants)
    {
        if (!texts.Others)
        {
            return texts.Values;
        }

        var named = constants.Where(constant => constant.Kind == ValueKind.Text).Select(constant => constant.AsText);
        var lengths = constants.Where(constant => constant.Kind == ValueKind.Number && constant.AsNumber is >= 0 and <= 400)
            .SelectMany(constant => Neighbours.Select(more => new string('A', Math.Max(0, (int)constant.AsNumber + more))));
        return AnyTexts.Concat(named).Append("").Concat(lengths).Where(texts.Contains).Distinct();
    }

    // None that may be missing, then all, then one each.
    private static IEnumerable<Value> Lists(IReadOnlyList<PossibleItem> items)
    {
        Value List(Func<PossibleItem, bool> has) =>
            Value.Of((IReadOnlyList<Value>)[.. items.Where(has).Select(item => item.Value.Single).OfType<Value>()]);

        yield return List(item => item.Certain);
        yield return List(_ => true);
        foreach (var extra in items.Where(item => !item.Certain).Take(Most))
        {
            yield return List(item => item.Certain || ReferenceEquals(item, extra));
        }
    }
}
