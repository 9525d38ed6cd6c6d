using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Warns where points are lost and the reason that the rule set asks for is not given.</summary>
internal static class MissingReasons
{
    /// <summary>The warnings of a meeting about which everything is known.</summary>
    public static IReadOnlyList<Diagnostic> Of(FormConditions form, Workspace work, FactSet given)
    {
        List<Diagnostic>? warnings = null;
        foreach (var table in form.Reasons)
        {
            if (Of(form.Plan.Tables[table].Criterion, work.States[table], work.Points[table], given) is { } warning)
            {
                (warnings ??= []).Add(warning);
            }
        }

        return (IReadOnlyList<Diagnostic>?)warnings ?? [];
    }

    /// <summary>The warning of one criterion; null where no points are certainly lost, or the reason is there.</summary>
    /// <param name="criterion">Which.</param>
    /// <param name="state">Whether it counts.</param>
    /// <param name="atBest">The most points it can have; of a penalty the fewest that it takes off.</param>
    /// <param name="given">The facts.</param>
    public static Diagnostic? Of(Criterion criterion, PartState state, decimal atBest, FactSet given)
    {
        if (criterion.ReasonRequired is not { } fact || state == PartState.LeftOut || !HasLost(criterion, atBest))
        {
            return null;
        }

        var reason = given.Values[fact.Slot];
        return reason.Kind == ValueKind.Text && !string.IsNullOrWhiteSpace(reason.AsText)
            ? null
            : MeetingDiagnostics.ReasonMissing(criterion, fact.Name).WithPlace(MeetingPlace.Of(given, fact.Name));
    }

    private static bool HasLost(Criterion criterion, decimal atBest) =>
        criterion.Role == CriterionRole.Penalty ? Decimals.Compare(atBest, 0) > 0 : Decimals.Compare(atBest, criterion.Max) < 0;
}
