using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>What a list of choice may be, where it is known whether it has a value.</summary>
internal static class ListNarrowing
{
    /// <summary>The lists that have a value, or do not; the same where that says nothing new.</summary>
    public static Possible Of(Possible lists, string member, bool has)
    {
        if (lists.List is not { Items: { } items, IsSet: true })
        {
            return lists;
        }

        var place = -1;
        for (var i = 0; i < items.Count && place < 0; i++)
        {
            place = items[i].Value.Texts?.Single == member ? i : -1;
        }

        if (place < 0)
        {
            return has ? Possible.Nothing : lists;
        }

        if (items[place].Certain)
        {
            return has ? lists : Possible.Nothing;
        }

        IEnumerable<PossibleItem> left = has
            ? items.Select((item, i) => i == place ? item with { Certain = true } : item)
            : items.Where((_, i) => i != place);
        return Possible.Of(PossibleList.Of([.. left]) with { IsSet = true });
    }
}
