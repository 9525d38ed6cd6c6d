using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Values that stand for all that something may be, the one that people would take as an example first.</summary>
internal static class Samples
{
    private const int Most = 12;

    private static readonly decimal[] RoundCounts = [10, 100, 20, 200, 0, 1000];

    private static readonly string[] AnyTexts = ["A", "B", "C"];

    public static IEnumerable<Value> Of(Possible possible)
    {
        if (possible.Single is { } single)
        {
            return [single];
        }

        var values = new List<Value>();
        if (possible.Ordinals is { } domain)
        {
            values.AddRange(Ordinals(domain).Where(domain.Has).Distinct().Take(Most).Select(number => Value.OfOrdinal(possible.OrdinalKind, number)));
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
            values.AddRange(Texts(texts).Take(Most).Select(Value.Of));
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

    private static IEnumerable<decimal> Ordinals(Domain domain)
    {
        var step = domain.Step ?? 1;
        if (domain.Lower is { Closed: true } lower)
        {
            yield return lower.Value;
        }

        if (domain.Upper is { Closed: true } upper)
        {
            yield return upper.Value;
        }

        if (domain is { Lower: { } from, Upper: { } to })
        {
            foreach (var inside in Between(from.Value, to.Value, domain.Step))
            {
                yield return inside;
            }

            yield return 0;
            yield return 1;
        }
        else if (domain.Lower is { } least)
        {
            yield return least.Value + step;
            foreach (var count in RoundCounts)
            {
                yield return count * step;
            }

            yield return least.Value + (10 * step);
            yield return least.Value + (1000 * step);
        }
        else if (domain.Upper is { } most)
        {
            yield return most.Value - step;
            yield return most.Value - (10 * step);
            yield return 0;
            yield return most.Value - (1000 * step);
        }
        else
        {
            yield return 0;
            yield return step;
            yield return 10 * step;
            yield return 100;
            yield return -step;
            yield return 1000 * step;
        }
    }

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

    private static IEnumerable<string> Texts(PossibleTexts texts)
    {
        if (!texts.Others)
        {
            return texts.Values;
        }

        return AnyTexts.Concat(texts.Values.Select(value => value + "A")).Where(texts.Contains);
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
