using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <summary>The functions that look at all elements of a list, over lists that are not known in full.</summary>
internal static class ListBounds
{
    /// <summary>What a function may give; null where nothing better than its type is known.</summary>
    public static Possible? Aggregate(CallExpr call, PossibleList list)
    {
        if (call.Function == "count")
        {
            return list.Items is { } counted
                ? Possible.Within(ValueKind.Number, new(new(counted.Count(item => item.Certain), true), new(counted.Count, true), 1))
                : Possible.Within(ValueKind.Number, new(new(0, true), null, 1));
        }

        if (call.Function is "all" or "any")
        {
            return list.Items is { } truths ? Truths(truths, decides: call.Function == "any") : Possible.Boolean.OrFailure();
        }

        var kind = list.Element.OrdinalKind;
        if (list.Element.Ordinals is not { } element || list.Element.Texts is not null || list.Element.CanBeAnything)
        {
            return null;
        }

        var mayBeEmpty = list.Items is not { } all || !all.Any(item => item.Certain);
        var result = list.Items is not { } items ? Unlimited(call, element)
            : call.Function switch
            {
                "min" => Extreme(items, DomainArithmetic.Least),
                "max" => Extreme(items, DomainArithmetic.Greatest),
                "sum" => Sum(items),
                "mean" => kind == ValueKind.Number ? Mean(items) : null,
                _ => kind == ValueKind.Number ? element with { Step = null } : null,
            };
        if (result is null)
        {
            return null;
        }

        var possible = Possible.Within(kind, result);
        return mayBeEmpty ? possible.OrFailure(ValueDiagnostics.EmptyList(call.Span, call.Function).AsError)
            : list.Element.CanBeNull || list.Element.CanFail || DomainArithmetic.MayOverflow(result) ? possible.OrFailure(list.Element.Failure)
            : possible;
    }

    // `any` is decided by a true element, `all` by a false one.
    private static Possible Truths(IReadOnlyList<PossibleItem> items, bool decides)
    {
        var (canBeDecided, canBeOpen) = (false, true);
        var failures = Possible.Nothing;
        foreach (var item in items)
        {
            var decisive = decides ? item.Value.CanBeTrue : item.Value.CanBeFalse;
            var other = decides ? item.Value.CanBeFalse : item.Value.CanBeTrue;
            canBeDecided |= decisive;
            canBeOpen &= other || !item.Certain;
            failures = item.Value.CanFail || item.Value.CanBeNull || item.Value.CanBeAnything ? failures.OrFailure(item.Value.Failure) : failures;
        }

        return (decides ? Possible.OfTruths(canBeDecided, canBeOpen) : Possible.OfTruths(canBeOpen, canBeDecided)).FailingAs(failures);
    }

    private static Domain? Unlimited(CallExpr call, Domain element) => call.Function switch
    {
        "min" or "max" => element,
        "mean" or "median" => element with { Step = null },
        "sum" => new(
            element.Lower is { Value: >= 0 } ? new(0, true) : null,
            element.Upper is { Value: <= 0 } ? new(0, true) : null,
            element.Lattice is 0 ? null : element.Lattice),
        _ => null,
    };

    // The least of the elements: one that may be missing can only lower it, or not.
    private static Domain? Extreme(IReadOnlyList<PossibleItem> items, Func<Domain, Domain, Domain> lesser)
    {
        Domain? certain = null;
        foreach (var item in items.Where(item => item.Certain && item.Value.Ordinals is not null))
        {
            certain = certain is null ? item.Value.Ordinals! : lesser(certain, item.Value.Ordinals!);
        }

        var result = certain;
        foreach (var item in items.Where(item => !item.Certain && item.Value.Ordinals is not null))
        {
            result = result is null ? item.Value.Ordinals! : result.Or(certain is null ? item.Value.Ordinals! : lesser(certain, item.Value.Ordinals!));
        }

        // Several that may be missing, and none that is certain, can make any of theirs the least: the hull has them all.
        return result;
    }

    private static Domain Sum(IReadOnlyList<PossibleItem> items)
    {
        var sum = Domain.Only(0);
        foreach (var item in items)
        {
            if (item.Value.Ordinals is { } domain)
            {
                sum = DomainArithmetic.Add(sum, item.Certain ? domain : domain.Or(Domain.Only(0)));
            }
        }

        return sum;
    }

    private static Domain? Mean(IReadOnlyList<PossibleItem> items)
    {
        if (items.Any(item => item.Value.Ordinals is null))
        {
            return null;
        }

        var least = LeastMean(items, domain => domain.Lower?.Value);
        var greatest = LeastMean(items, domain => -domain.Upper?.Value);
        return new(least is { } low ? new(low, true) : null, greatest is { } high ? new(-high, true) : null, null);
    }

    // The elements that may be missing are there as long as they lower the mean.
    private static decimal? LeastMean(IReadOnlyList<PossibleItem> items, Func<Domain, decimal?> least)
    {
        var (sum, count) = (0m, 0);
        var missing = new List<decimal>();
        foreach (var item in items)
        {
            if (least(item.Value.Ordinals!) is not { } end)
            {
                return null;
            }

            if (!item.Certain)
            {
                missing.Add(end);
            }
            else if (Decimals.TryAdd(sum, end, out sum))
            {
                count++;
            }
            else
            {
                return null;
            }
        }

        decimal? best = count > 0 && Decimals.TryDivide(sum, count, out var certain) ? certain : null;
        foreach (var end in missing.Order())
        {
            if (!Decimals.TryAdd(sum, end, out sum))
            {
                return null;
            }

            count++;
            if (Decimals.TryDivide(sum, count, out var mean))
            {
                best = best is null || mean < best ? mean : best;
            }
        }

        return best;
    }
}
