using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>The points that the hits of an explanation come to.</summary>
internal static class ExplainedPoints
{
    /// <summary>Whether they are the points of the criterion, and a better row is better.</summary>
    public static bool Agree(PartScore part)
    {
        var explanation = part.Explanation!;
        var table = explanation.Criterion.Table;
        var hits = explanation.Rows.Where(row => row.Hit).Select(row => row.Points!.Value.AsNumber).ToList();
        if (table.Hit != HitPolicy.Sum && hits.Distinct().Count() != 1)
        {
            return false;
        }

        var points = table.Hit == HitPolicy.Sum ? hits.Sum() : hits[0];
        points = Stopped(table, points);
        if (explanation.Items.Count > 0 && Decimals.Compare(Stopped(table, explanation.Items.Sum(item => item.Points.Value.AsNumber)), points) != 0)
        {
            return false;
        }

        points = table.Round is { } rounding ? ReferenceKinds.Rounded(points, rounding) : points;
        return Decimals.Compare(points, part.Points.From) == 0
            && (explanation.Better is not { } better || (better.Distance >= 0 && better.Points > part.Points.From == (explanation.Criterion.Role != CriterionRole.Penalty)));
    }

    private static decimal Stopped(DecisionTable table, decimal sum) =>
        table.Tally is { } tally ? Math.Clamp(tally.Start + sum, tally.Low ?? decimal.MinValue, tally.High ?? decimal.MaxValue) : sum;
}
