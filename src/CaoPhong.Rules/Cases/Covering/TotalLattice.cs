using CaoPhong.Rules.Analysis;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>How fine the totals of a form are.</summary>
internal static class TotalLattice
{
    /// <summary>A number of which every total is a multiple; null where nobody can tell, as where points are rescaled.</summary>
    public static decimal? Of(RuleSet ruleSet, Form form)
    {
        if (form.Round is { } rounding)
        {
            return rounding.To;
        }

        var run = new AnalysisRun(ruleSet, new DiagnosticBag());
        decimal? step = form.Max;
        foreach (var criterion in form.Criteria)
        {
            if (criterion.CanBeLeftOut || PointSets.Of(run, form, criterion) is not { } points)
            {
                return null;
            }

            foreach (var point in points)
            {
                step = Domain.SharedStep(step, point);
            }
        }

        // A ceiling is a total of its section too.
        foreach (var section in form.Parts.OfType<Section>().Where(section => section.HasCeiling))
        {
            step = Domain.SharedStep(step, section.Max);
        }

        return step is > 0 ? step : null;
    }
}
