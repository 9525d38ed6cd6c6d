using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Lists what was done between the points of the criteria and the total.</summary>
internal static class TotalSteps
{
    /// <summary>The steps that changed something, in order; low and high are the same where everything is known.</summary>
    public static IReadOnlyList<TotalStep> Of(FormLayout layout, FormSums sums, in FormTotal total)
    {
        List<TotalStep>? steps = null;
        if (layout.HasCeiling)
        {
            foreach (var part in layout.FromInside)
            {
                Add(ref steps, TotalStepKind.Ceiling, new(sums.Unstopped[part], sums.Unstopped[part]), new(sums.Plain[part], sums.Plain[part]), (Section)layout.Parts[part]);
            }
        }

        Add(ref steps, total, total);
        return (IReadOnlyList<TotalStep>?)steps ?? [];
    }

    /// <summary>Adds the steps of the form itself.</summary>
    public static void Add(ref List<TotalStep>? steps, in FormTotal low, in FormTotal high)
    {
        Add(ref steps, TotalStepKind.Rescale, new(low.Plain, high.Plain), new(low.Rescaled, high.Rescaled));
        Add(ref steps, TotalStepKind.Bonus, new(low.Rescaled, high.Rescaled), new(low.WithBonus, high.WithBonus));
        Add(ref steps, TotalStepKind.Penalty, new(low.WithBonus, high.WithBonus), new(low.WithPenalties, high.WithPenalties));
        Add(ref steps, TotalStepKind.Limit, new(low.WithPenalties, high.WithPenalties), new(low.Limited, high.Limited));
        Add(ref steps, TotalStepKind.Round, new(low.Limited, high.Limited), new(low.Final, high.Final));
    }

    /// <summary>Adds a step where it changed something.</summary>
    public static void Add(ref List<TotalStep>? steps, TotalStepKind kind, Bounds before, Bounds after, Section? section = null)
    {
        if (before != after)
        {
            (steps ??= []).Add(new(kind, before, after, section));
        }
    }
}
