using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Cuts what a fact may be in two.</summary>
internal static class BoxSplit
{
    /// <summary>How many values a fact may take; null for more than can be counted.</summary>
    public static long? SizeOf(Possible possible)
    {
        if (possible.CanBeAnything || possible.Members is not null || possible.Texts is { Others: true })
        {
            return null;
        }

        var size = (possible.CanBeTrue ? 1 : 0) + (possible.CanBeFalse ? 1 : 0) + (possible.CanBeNull ? 1 : 0) + (possible.Texts?.Values.Count ?? 0L);
        if (possible.Ordinals is { } numbers)
        {
            if (SizeOf(numbers) is not { } count)
            {
                return null;
            }

            size += count;
        }

        if (possible.List is { } list)
        {
            if (list is not { IsSet: true, Items: { } items })
            {
                return null;
            }

            var open = items.Count(item => !item.Certain);
            if (open > 40)
            {
                return null;
            }

            size += 1L << open;
        }

        return size;
    }

    /// <summary>Whether nothing lies in both.</summary>
    public static bool AreApart(Possible one, Possible other) =>
        one is { List: { IsSet: true, Items: { } ours } } && other is { List: { IsSet: true, Items: { } theirs } }
            ? HasWhatLacks(ours, theirs) || HasWhatLacks(theirs, ours)
            : !one.And(other).CanHaveValue;

    /// <summary>The two halves; null where it cannot be cut.</summary>
    /// <param name="possible">What is cut.</param>
    /// <param name="cuts">Where numbers and days are best cut, in order.</param>
    /// <param name="texts">The texts that conditions name.</param>
    /// <param name="onlyAtCuts">Whether numbers and days are cut nowhere else.</param>
    public static (Possible, Possible)? Halve(Possible possible, IReadOnlyList<Cut> cuts, IReadOnlyList<string> texts, bool onlyAtCuts)
    {
        if (possible.CanBeAnything)
        {
            return null;
        }

        if (possible.CanBeNull && possible.Single is null)
        {
            return (Possible.Null, WithoutNull(possible));
        }

        if (possible.CanBeTrue && possible.CanBeFalse)
        {
            return (Possible.True, Possible.False);
        }

        return possible.Ordinals is { } numbers ? Numbers(possible, numbers, cuts, onlyAtCuts)
            : possible.Texts is { } named ? Texts(named, texts)
            : possible.List is { IsSet: true, Items: { } items } ? Set(items)
            : null;
    }

    private static bool HasWhatLacks(IReadOnlyList<PossibleItem> ours, IReadOnlyList<PossibleItem> theirs) =>
        ours.Any(item => item.Certain && !theirs.Any(other => other.Value.Texts?.Single == item.Value.Texts?.Single));

    private static long? SizeOf(Domain numbers)
    {
        if (numbers.Single is not null)
        {
            return 1;
        }

        return numbers is { Lower: { } lower, Upper: { } upper, Step: { } step } && (upper.Value - lower.Value) / step is var steps and < 1_000_000_000_000m
            ? (long)steps + 1
            : null;
    }

    private static (Possible, Possible)? Numbers(Possible possible, Domain numbers, IReadOnlyList<Cut> cuts, bool onlyAtCuts)
    {
        var inside = new List<(Possible, Possible)>();
        foreach (var cut in cuts)
        {
            if (At(possible, numbers, cut) is { } halves)
            {
                inside.Add(halves);
            }
        }

        if (inside.Count > 0)
        {
            return inside[inside.Count / 2];
        }

        if (onlyAtCuts || SizeOf(numbers) is not { } size || size < 2)
        {
            return null;
        }

        var middle = numbers.Lower!.Value + (numbers.Step!.Value * (size / 2));
        return At(possible, numbers, new(middle, false));
    }

    private static (Possible, Possible)? At(Possible possible, Domain numbers, Cut cut)
    {
        // An unbounded end never lies beyond the cut.
        if ((numbers.Lower is { } lower && lower.Value > cut.Value) || (numbers.Upper is { } upper && upper.Value < cut.Value))
        {
            return null;
        }

        return numbers.And(new(null, cut.Upper, null)) is { } below && numbers.And(new(cut.Lower, null, null)) is { } above
            ? (Possible.Within(possible.OrdinalKind, below), Possible.Within(possible.OrdinalKind, above))
            : null;
    }

    private static (Possible, Possible)? Texts(PossibleTexts named, IReadOnlyList<string> texts)
    {
        if (named.Others)
        {
            var next = texts.FirstOrDefault(named.Contains);
            return next is null
                ? null
                : (Possible.OneOf([next]), Possible.Of(named.And(PossibleTexts.AllBut([next]))));
        }

        if (named.Values.Count < 2)
        {
            return null;
        }

        var values = named.Values.ToArray();
        return (Possible.OneOf(values[..(values.Length / 2)]), Possible.OneOf(values[(values.Length / 2)..]));
    }

    private static (Possible, Possible)? Set(IReadOnlyList<PossibleItem> items)
    {
        var open = items.FirstOrDefault(item => !item.Certain)?.Value.Texts?.Single;
        if (open is null)
        {
            return null;
        }

        var certain = items.Where(item => item.Certain).Select(item => item.Value.Texts!.Single!).ToArray();
        var all = items.Select(item => item.Value.Texts!.Single!).ToArray();
        return (Possible.SetOf([.. certain, open], all), Possible.SetOf(certain, [.. all.Where(id => id != open)]));
    }

    private static Possible WithoutNull(Possible possible)
    {
        var rest = Possible.OfTruths(possible.CanBeTrue, possible.CanBeFalse);
        if (possible.Ordinals is { } numbers)
        {
            rest = rest.Or(Possible.Within(possible.OrdinalKind, numbers));
        }

        if (possible.Texts is { } texts)
        {
            rest = rest.Or(Possible.Of(texts));
        }

        return possible.List is { } list ? rest.Or(Possible.Of(list)) : rest;
    }
}
