using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>The lists that the meetings of a year may be: one where everything is known, else one for every way in which open and missing meetings may be graded.</summary>
/// <remarks>Missing meetings may stand anywhere in the year, so that only how many of them have each grade is told apart.
/// Beyond <see cref="Most"/> ways it is one list that allows them all.</remarks>
internal sealed class YearWorlds(YearMeetings records)
{
    /// <summary>The most lists that are worked through.</summary>
    public const int Most = 4096;

    /// <summary>The lists.</summary>
    /// <param name="counted">The meetings that count, in order.</param>
    /// <param name="absent">For every sort of missing meetings: its form, null for any that counts, and how many.</param>
    public IReadOnlyList<YearList> Of(IReadOnlyList<Scorecard> counted, IReadOnlyList<(string? Form, int Count)> absent)
    {
        var unplaced = absent.Sum(sort => sort.Count);
        var slots = counted.Select(card => records.Graded(card).Select(record => new[] { record }).ToList())
            .Concat(absent.Select(sort => Shares(records.MissingGraded(sort.Form), sort.Count).Take(Most + 1).ToList()))
            .ToList();
        var ways = slots.Aggregate(1L, (product, slot) => Math.Min(product * slot.Count, Most + 1));
        if (ways > Most)
        {
            Possible[] all = [.. counted.Select(records.Of), .. absent.SelectMany(sort => Enumerable.Repeat(records.Missing(sort.Form), sort.Count))];
            return [ListOf(all, unplaced)];
        }

        IEnumerable<Possible[]> worlds = [[]];
        foreach (var slot in slots)
        {
            worlds = worlds.SelectMany(world => slot.Select(items => (Possible[])[.. world, .. items]));
        }

        return [.. worlds.Select(world => ListOf(world, unplaced))];
    }

    private static YearList ListOf(IEnumerable<Possible> items, int unplaced) =>
        YearList.Of(Possible.Of(PossibleList.Of([.. items.Select(item => new PossibleItem(item, true))]) with { IsSet = unplaced > 0, Unplaced = unplaced }));

    // Every way to share out so many meetings among the grades, one after another, so that a long list is not made in vain.
    private static IEnumerable<Possible[]> Shares(IReadOnlyList<Possible> graded, int count, int from = 0)
    {
        if (from == graded.Count - 1)
        {
            yield return [.. Enumerable.Repeat(graded[from], count)];
            yield break;
        }

        for (var first = count; first >= 0; first--)
        {
            foreach (var rest in Shares(graded, count - first, from + 1))
            {
                yield return [.. Enumerable.Repeat(graded[from], first), .. rest];
            }
        }
    }
}
