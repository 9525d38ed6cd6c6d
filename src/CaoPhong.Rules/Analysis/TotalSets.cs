using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>The sums to which the points of a form can come.</summary>
internal static class TotalSets
{
    private const int Most = 4_000;

    /// <summary>Points without bonus, and bonus points; null where there are too many.</summary>
    public static IReadOnlySet<(decimal Plain, decimal Bonus)>? Of(Form form, Func<Criterion, IReadOnlySet<decimal>> pointsOf) =>
        Sum(form.Sections, pointsOf);

    private static HashSet<(decimal Plain, decimal Bonus)>? Sum(IEnumerable<Part> parts, Func<Criterion, IReadOnlySet<decimal>> pointsOf)
    {
        HashSet<(decimal Plain, decimal Bonus)> sums = [(0, 0)];
        foreach (var part in parts)
        {
            if (OfPart(part, pointsOf) is not { } more || sums.Count * more.Count > Most * 50)
            {
                return null;
            }

            sums = [.. sums.SelectMany(sum => more.Select(one => (sum.Plain + one.Plain, sum.Bonus + one.Bonus)))];
            if (sums.Count > Most)
            {
                return null;
            }
        }

        return sums;
    }

    private static HashSet<(decimal Plain, decimal Bonus)>? OfPart(Part part, Func<Criterion, IReadOnlySet<decimal>> pointsOf) => part switch
    {
        Criterion { Role: CriterionRole.Bonus } bonus => [.. pointsOf(bonus).Select(points => (0m, points))],
        Criterion criterion => [.. pointsOf(criterion).Select(points => (points, 0m))],
        Section section => Sum(section.Parts, pointsOf) is { } sums
            ? section.HasCeiling ? [.. sums.Select(sum => (Math.Min(sum.Plain, section.Max), sum.Bonus))] : sums
            : null,
        _ => null,
    };
}
