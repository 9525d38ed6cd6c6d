using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Chooses grades by the total, and lowers them by caps.</summary>
internal static class GradeChoice
{
    /// <summary>The grades that the bounds of a total and the caps allow, best first.</summary>
    public static IReadOnlyList<Grade> Of(Form form, Bounds total, IReadOnlyList<Cap> caps, IReadOnlyList<Cap> possible)
    {
        if (form.Grades.Count == 0)
        {
            return [];
        }

        var (one, other) = (PlaceOf(form, total.To), PlaceOf(form, total.From));
        var (best, worst) = (Math.Min(one, other), Math.Max(one, other));
        foreach (var cap in caps)
        {
            best = Math.Max(best, cap.To);
            worst = Math.Max(worst, cap.To);
        }

        if (best == worst && possible.Count == 0)
        {
            return [form.Grades[best]];
        }

        var places = new SortedSet<int>(Enumerable.Range(best, worst - best + 1));
        places.UnionWith(possible.Where(cap => cap.To > best).SelectMany(cap => places.Select(place => Math.Max(place, cap.To))).ToArray());
        return [.. places.Select(place => form.Grades[place])];
    }

    // Grades cover 0 to max; a total that the form lets pass its max has the grade of the max.
    private static int PlaceOf(Form form, decimal total)
    {
        var seen = Decimals.AsCompared(total);
        for (var place = 0; place < form.Grades.Count; place++)
        {
            if (form.Grades[place].Band.Contains(seen))
            {
                return place;
            }
        }

        return seen > form.Max && form.OverMaxAllowed ? PlaceOf(form, form.Max) : 0;
    }
}
