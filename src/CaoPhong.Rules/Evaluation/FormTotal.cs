using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The total of a form after each step on the way to it, in the order of the language's own page.</summary>
/// <param name="Plain">Points without bonus, sections stopped at their ceilings.</param>
/// <param name="Rescaled">The same times the form's max divided by the maximum of what is left.</param>
/// <param name="WithBonus">With bonus points.</param>
/// <param name="WithPenalties">Without what penalties take off.</param>
/// <param name="Limited">Stopped at 0 and at the max.</param>
/// <param name="Final">Rounded: what grades look at.</param>
internal readonly record struct FormTotal(
    decimal Plain, decimal Rescaled, decimal WithBonus, decimal WithPenalties, decimal Limited, decimal Final)
{
    /// <summary>The total of sums; something must be left in the form. False where a step has overflowed.</summary>
    public static bool TryMake(Form form, FormSums sums, out FormTotal total) =>
        TryMake(form, sums.FormPlain, sums.HasLeftOut ? sums.FormLeft : null, sums.FormBonus, sums.FormPenalty, out total);

    /// <summary>The total of sums; <paramref name="left"/> is the maximum of what is left, null where nothing is left out.</summary>
    public static bool TryMake(Form form, decimal plain, decimal? left, decimal bonus, decimal penalty, out FormTotal total)
    {
        total = default;
        var rescaled = plain;
        if (left is { } maximum && maximum != form.Max
            && !(Decimals.TryMultiply(plain, form.Max, out var product) && Decimals.TryDivide(product, maximum, out rescaled)))
        {
            return false;
        }

        if (!Decimals.TryAdd(rescaled, bonus, out var withBonus) || !Decimals.TrySubtract(withBonus, penalty, out var withPenalties))
        {
            return false;
        }

        var limited = Math.Max(withPenalties, 0);
        if (!form.OverMaxAllowed)
        {
            limited = Math.Min(limited, form.Max);
        }

        var final = limited;
        if (form.Round is { } rounding && !PointsRounding.TryApply(rounding, limited, out final))
        {
            return false;
        }

        total = new(plain, rescaled, withBonus, withPenalties, limited, final);
        return true;
    }
}
