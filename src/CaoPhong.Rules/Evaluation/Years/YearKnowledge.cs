using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>Asks the conditions of a year over what its meetings and points may be.</summary>
/// <param name="names">What conditions may name.</param>
/// <param name="meetings">What the list of meetings may be.</param>
/// <param name="points">What the points may be; null where the year has none.</param>
/// <param name="errors">Where certain errors go.</param>
internal sealed class YearKnowledge(YearNames names, Possible meetings, Possible? points, List<Diagnostic> errors)
{
    /// <summary>What a condition may be; an error that is certain is noted.</summary>
    public Possible Ask(Expr condition)
    {
        var truth = ExprBounds.Evaluate(condition, symbol => symbol.Slot == names.Meetings.Slot ? meetings : points ?? Possible.Anything);
        if (truth.AlwaysFails)
        {
            errors.Add(truth.Failure ?? YearScoringDiagnostics.NoTruth(condition.Span));
        }
        else if (!truth.CanBeTrue && !truth.CanBeFalse && !truth.CanBeAnything)
        {
            errors.Add(YearScoringDiagnostics.NoTruth(condition.Span));
        }

        return truth;
    }
}
