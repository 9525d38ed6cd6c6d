using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Lists the unknown facts that can change something.</summary>
internal static class UnknownFacts
{
    /// <summary>The one that can move the total most first: by the widths of the criteria that use it, added up; ties in order of declaration.</summary>
    public static IReadOnlyList<FactDeclaration> InOrder(FormConditions form, Outcome[] criteria, IReadOnlySet<int> relevant, FactSchema schema)
    {
        var widths = relevant.ToDictionary(slot => slot, _ => 0m);
        for (var table = 0; table < criteria.Length; table++)
        {
            if (!criteria[table].Counts)
            {
                continue;
            }

            var width = criteria[table].To == decimal.MaxValue ? decimal.MaxValue : criteria[table].To - criteria[table].From;
            foreach (var slot in form.Uses[table].Where(widths.ContainsKey))
            {
                widths[slot] = PointsRange.Sum(widths[slot], width);
            }
        }

        return [.. widths.OrderByDescending(item => item.Value).ThenBy(item => item.Key).Select(item => schema.Facts[item.Key])];
    }
}
