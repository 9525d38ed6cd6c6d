using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Compares criteria: where their points differ, and how they are built.</summary>
internal static class CriterionDiffs
{
    /// <summary>The same criterion in two versions; null where nothing differs.</summary>
    public static ThingDiff? Of(DiffRun run, PlacedPart old, PlacedPart @new)
    {
        var (before, after) = ((Criterion)old.Part, (Criterion)@new.Part);
        var (regions, isComplete) = Regions(run, old, @new);
        var diff = new ThingDiff(DiffThing.Criterion, after.Id)
        {
            Form = @new.Form.Id,
            Title = after.Title,
            Structure = PartDiffs.Structure(old, @new)
                .Put("max", MaxOf(before), MaxOf(after))
                .Put("bonus", Truth(before.Role == CriterionRole.Bonus), Truth(after.Role == CriterionRole.Bonus))
                .Put("penalty", Truth(before.Role == CriterionRole.Penalty), Truth(after.Role == CriterionRole.Penalty))
                .Put("reason_required", before.ReasonRequired?.Name, after.ReasonRequired?.Name)
                .All,
            Wording = PartDiffs.Wording(old, @new),
            Regions = regions,
            NotAnalysed = !isComplete,
        };
        return diff.HasAny ? diff : null;
    }

    private static (IReadOnlyList<RegionDiff> Regions, bool IsComplete) Regions(DiffRun run, PlacedPart old, PlacedPart @new)
    {
        var knowledge = run.Joint.Knowledge;
        var (before, after) = (new CriterionJudgement(run.Old, (Criterion)old.Part, knowledge), new CriterionJudgement(run.New, (Criterion)@new.Part, knowledge));

        // What both add in the same way makes no difference, unless one of them does not come to add it.
        var common = before.IsAskedAs(after) && before.Summands is { } left && after.Summands is { } right ? left.Where(row => right.ContainsKey(row.Key)).ToDictionary(StringComparer.Ordinal) : [];
        var passedOver = common.Keys.ToHashSet(StringComparer.Ordinal);
        return run.Compare(before.Make(passedOver), after.Make(passedOver), run.ScoredBy(old.Form, @new.Form), [.. common.Values]);
    }

    private static string? MaxOf(Criterion criterion) => criterion.Role == CriterionRole.Penalty ? null : Numbers.Format(criterion.Max);

    private static string? Truth(bool truth) => truth ? "true" : null;
}
