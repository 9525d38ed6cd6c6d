using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Regions;

/// <summary>Two axes that hang on one fact, so that they are not independent.</summary>
/// <param name="First">The one axis.</param>
/// <param name="Second">The other.</param>
/// <param name="Fact">The fact.</param>
public sealed record SharedFact(Axis First, Axis Second, Symbol Fact)
{
    /// <summary>The first pair of axes of a partition that share a fact; null where none do.</summary>
    public static SharedFact? In(Partition partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        var schema = partition.Knowledge.Schema;
        var under = partition.Axes.Select(axis => Under(schema, axis)).ToArray();
        for (var second = 1; second < under.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var shared = under[first].FirstOrDefault(symbol => under[second].Any(other => other.Slot == symbol.Slot));
                if (shared is not null)
                {
                    return new(partition.Axes[first], partition.Axes[second], shared);
                }
            }
        }

        return null;
    }

    private static Symbol[] Under(FactSchema schema, Axis axis) =>
        [.. FactsUnder.Of(schema, [axis.Subject]).Where(symbol => symbol.Slot < schema.Facts.Count)];
}
