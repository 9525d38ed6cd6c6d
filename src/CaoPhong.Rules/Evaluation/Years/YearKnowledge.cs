using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>Asks the conditions of a year over what its meetings and points may be.</summary>
/// <param name="expressions">Evaluates.</param>
/// <param name="meetings">What the list of meetings may be.</param>
/// <param name="points">What the points may be; null where the year has none.</param>
/// <param name="errors">Where certain errors go.</param>
internal sealed class YearKnowledge(YearExpressions expressions, YearList meetings, Possible? points, List<Diagnostic> errors)
{
    /// <summary>What a condition may be; an error that is certain is noted.</summary>
    public Possible Ask(Expr condition)
    {
        var truth = expressions.Evaluate(condition, meetings, points);
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
