using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The sums of a form: criteria to sections, sections to the form.</summary>
/// <remarks>Not thread-safe: it is filled again for every meeting. Sums are made in the order of the text; where all points are whole at a few
/// decimals and nothing but ordinary criteria counts, they are made in whole numbers, which comes to the same.</remarks>
internal sealed class FormSums(FormLayout layout)
{
    // A sum of fewer than 10^5 such numbers cannot overflow.
    private const long MostScaled = 10_000_000_000_000;

    private readonly long[] scaled = new long[layout.Parts.Count];
    private readonly decimal[] left = new decimal[layout.Parts.Count];

    /// <summary>Points without bonus, by part; a section is stopped at its ceiling.</summary>
    public decimal[] Plain { get; } = new decimal[layout.Parts.Count];

    /// <summary>Points without bonus before the ceiling, by section.</summary>
    public decimal[] Unstopped { get; } = new decimal[layout.Parts.Count];

    /// <summary>Bonus points, by part.</summary>
    public decimal[] Bonus { get; } = new decimal[layout.Parts.Count];

    /// <summary>The maximum of what is left, by part; a ceilinged section counts with the smaller of its ceiling and what is left in it.</summary>
    public decimal[] Left => HasLeftOut ? left : layout.Whole;

    /// <summary>Points without bonus of the form.</summary>
    public decimal FormPlain { get; private set; }

    /// <summary>Bonus points of the form.</summary>
    public decimal FormBonus { get; private set; }

    /// <summary>Points that penalties take off.</summary>
    public decimal FormPenalty { get; private set; }

    /// <summary>The maximum of what is left in the form.</summary>
    public decimal FormLeft { get; private set; }

    /// <summary>Whether an ordinary criterion is left out.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Whether a sum has overflowed.</summary>
    public bool HasOverflowed { get; private set; }

    /// <summary>The points of a section with its bonus parts, of a criterion as it is.</summary>
    public decimal PointsOf(int part) => Plus(Plain[part], Bonus[part]);

    /// <summary>Makes all sums.</summary>
    /// <param name="points">By place among the criteria.</param>
    /// <param name="leftOut">Which of them are left out.</param>
    public void Make(ReadOnlySpan<decimal> points, ReadOnlySpan<bool> leftOut)
    {
        (HasLeftOut, HasOverflowed, FormPenalty) = (leftOut.Contains(true) && HasOrdinary(leftOut), false, 0);
        if (!HasLeftOut && layout.IsOrdinary && TryMakeScaled(points))
        {
            return;
        }

        for (var table = 0; table < layout.Criteria.Length; table++)
        {
            Place(layout.Criteria[table], leftOut[table] ? null : points[table]);
        }

        foreach (var section in layout.FromInside)
        {
            Add(section);
        }

        (FormPlain, FormBonus, FormLeft) = (0, 0, 0);
        foreach (var part in layout.Top)
        {
            FormPlain = Plus(FormPlain, Plain[part]);
            FormBonus = Plus(FormBonus, Bonus[part]);
            FormLeft = Plus(FormLeft, Left[part]);
        }
    }

    private bool HasOrdinary(ReadOnlySpan<bool> leftOut)
    {
        for (var table = 0; table < leftOut.Length; table++)
        {
            if (leftOut[table] && table < layout.Criteria.Length && layout.Criterion(table).Role == CriterionRole.Ordinary)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryMakeScaled(ReadOnlySpan<decimal> points)
    {
        for (var table = 0; table < layout.Criteria.Length; table++)
        {
            if (!ScaledSlots.TryScale(points[table], FormLayout.Decimals, out var one) || Math.Abs(one) > MostScaled)
            {
                return false;
            }

            scaled[layout.Criteria[table]] = one;
            Plain[layout.Criteria[table]] = points[table];
        }

        foreach (var section in layout.FromInside)
        {
            var sum = SumOf(layout.Children[section]);
            Unstopped[section] = Unscaled(sum);
            scaled[section] = Math.Min(sum, layout.ScaledCeilings[section]);
            Plain[section] = scaled[section] == sum ? Unstopped[section] : ((Section)layout.Parts[section]).Max;
        }

        (FormPlain, FormBonus, FormLeft) = (Unscaled(SumOf(layout.Top)), 0, layout.FormWhole);
        return true;
    }

    private long SumOf(int[] parts)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            sum += scaled[part];
        }

        return sum;
    }

    private static decimal Unscaled(long sum)
    {
        var (quotient, rest) = Math.DivRem(sum, FormLayout.One);
        return rest == 0 ? quotient : new decimal((int)Math.Abs(sum), (int)(Math.Abs(sum) >> 32), 0, sum < 0, FormLayout.Decimals);
    }

    private void Place(int part, decimal? points)
    {
        var criterion = (Criterion)layout.Parts[part];
        (Plain[part], Bonus[part], left[part]) = (0, 0, 0);
        switch (criterion.Role)
        {
            case CriterionRole.Ordinary:
                (Plain[part], left[part]) = points is { } counted ? (counted, criterion.Max) : (0, 0);
                break;
            case CriterionRole.Bonus:
                Bonus[part] = points ?? 0;
                break;
            default:
                FormPenalty = Plus(FormPenalty, points ?? 0);
                break;
        }
    }

    private void Add(int part)
    {
        var section = (Section)layout.Parts[part];
        decimal plain = 0, bonus = 0, most = 0;
        foreach (var child in layout.Children[part])
        {
            plain = Plus(plain, Plain[child]);
            bonus = Plus(bonus, Bonus[child]);
            most = Plus(most, left[child]);
        }

        Unstopped[part] = plain;
        Plain[part] = section.HasCeiling && plain > section.Max ? section.Max : plain;
        Bonus[part] = bonus;
        left[part] = section.HasCeiling ? Math.Min(most, section.Max) : most;
    }

    private decimal Plus(decimal left, decimal right)
    {
        HasOverflowed |= !Decimals.TryAdd(left, right, out var sum);
        return sum;
    }
}
