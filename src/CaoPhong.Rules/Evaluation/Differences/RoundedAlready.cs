using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>Tells where rounding has nothing to round, whatever the unknown facts are: every number on the way is a multiple of it.</summary>
internal static class RoundedAlready
{
    /// <summary>Whether a total can only be a multiple of a number.</summary>
    public static bool Is(Scorecard card, decimal multiple) =>
        Fits(card.Form.Max, multiple)
        && card.Form.Parts.OfType<Section>().All(section => !section.HasCeiling || Fits(section.Max, multiple))
        && card.Parts.All(part => part.Part is not Criterion criterion || Is(criterion, part, multiple));

    // Where something may be left out, rescaling makes numbers of any kind.
    private static bool Is(Criterion criterion, PartScore part, decimal multiple) =>
        part.State is not (PartState.LeftOut or PartState.Undecided) && part.Points.IsExact
            ? Fits(part.Points.From, multiple)
            : !criterion.CanBeLeftOut && Fits(criterion.Max, multiple) && Is(criterion.Table, multiple);

    private static bool Is(DecisionTable table, decimal multiple)
    {
        if (table.Round is { } rounding)
        {
            return Fits(rounding.To, multiple);
        }

        return (table.Tally is not { } tally || (Fits(tally.Start, multiple) && Fits(tally.Low ?? 0, multiple) && Fits(tally.High ?? 0, multiple)))
            && table.Rows.All(row => row.Points is LiteralExpr { Value.Kind: ValueKind.Number } points ? Fits(points.Value.AsNumber, multiple)
                : (row.Allowed ?? table.Points).Step is { } step && Fits(step, multiple));
    }

    private static bool Fits(decimal number, decimal multiple) => number % multiple == 0;
}
