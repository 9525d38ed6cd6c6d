using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The sums of a form: criteria to sections, sections to the form.</summary>
/// <remarks>Not thread-safe: it is filled again for every meeting. Sums are made in the order of the text.</remarks>
internal sealed class FormSums(FormLayout layout)
{
    /// <summary>Points without bonus, by part; a section is stopped at its ceiling.</summary>
    public decimal[] Plain { get; } = new decimal[layout.Parts.Count];

    /// <summary>Points without bonus before the ceiling, by section.</summary>
    public decimal[] Unstopped { get; } = new decimal[layout.Parts.Count];

    /// <summary>Bonus points, by part.</summary>
    public decimal[] Bonus { get; } = new decimal[layout.Parts.Count];

    /// <summary>The maximum of what is left, by part; a ceilinged section counts with the smaller of its ceiling and what is left in it.</summary>
    public decimal[] Left { get; } = new decimal[layout.Parts.Count];

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
        (HasLeftOut, HasOverflowed, FormPenalty) = (false, false, 0);
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

    private void Place(int part, decimal? points)
    {
        var criterion = (Criterion)layout.Parts[part];
        (Plain[part], Bonus[part], Left[part]) = (0, 0, 0);
        switch (criterion.Role)
        {
            case CriterionRole.Ordinary when points is null:
                HasLeftOut = true;
                break;
            case CriterionRole.Ordinary:
                (Plain[part], Left[part]) = (points.Value, criterion.Max);
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
        decimal plain = 0, bonus = 0, left = 0;
        foreach (var child in layout.Children[part])
        {
            plain = Plus(plain, Plain[child]);
            bonus = Plus(bonus, Bonus[child]);
            left = Plus(left, Left[child]);
        }

        Unstopped[part] = plain;
        Plain[part] = section.HasCeiling && plain > section.Max ? section.Max : plain;
        Bonus[part] = bonus;
        Left[part] = section.HasCeiling ? Math.Min(left, section.Max) : left;
    }

    private decimal Plus(decimal left, decimal right)
    {
        HasOverflowed |= !Decimals.TryAdd(left, right, out var sum);
        return sum;
    }
}
