using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Compares two versions of a rule set by what they say of meetings.</summary>
/// <remarks>Thread-safe. Parts, facts, grades and caps are followed by their ids; nothing is told where the meaning is the same.</remarks>
public static class RuleSetDiffer
{
    /// <summary>What differs.</summary>
    /// <param name="old">Without errors.</param>
    /// <param name="new">Without errors.</param>
    public static RuleSetDiff Compare(RuleSet old, RuleSet @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);

        var run = new DiffRun(old, @new);
        IEnumerable<ThingDiff?> things =
        [
            HeaderDiffs.Of(old, @new), .. FactDiffs.Of(run), FormDiffs.Choice(run), .. FormsOf(run), .. YearDiffs.Of(run),
        ];
        return new(old, @new, [.. things.OfType<ThingDiff>()]);
    }

    private static IEnumerable<ThingDiff> FormsOf(DiffRun run)
    {
        var (old, @new) = (PlacedPart.Of(run.Old.RuleSet), PlacedPart.Of(run.New.RuleSet));
        var removed = old.Where(part => !@new.TryGetValue(part.Key, out var same) || !IsOneKind(same.Part, part.Value.Part)).Select(part => part.Value).ToList();
        foreach (var (before, after) in FactDiffs.Both(run.Old.RuleSet.Forms, run.New.RuleSet.Forms, form => form.Id))
        {
            if (FormDiffs.OfForm(before, after) is { } form)
            {
                yield return form;
            }

            var parts = @new.Values.Where(placed => placed.Form.Id == after?.Id).Select(placed => PartOf(run, old.GetValueOrDefault(placed.Part.Id), placed))
                .Concat(removed.Where(placed => placed.Form.Id == before?.Id).Select(placed => PartDiffs.OfOne(placed, DiffPresence.Removed)));
            foreach (var part in parts.OfType<ThingDiff>())
            {
                yield return part;
            }

            if (before is not null && after is not null)
            {
                foreach (var verdict in FormDiffs.Verdicts(run, before, after))
                {
                    yield return verdict;
                }
            }
        }
    }

    private static ThingDiff? PartOf(DiffRun run, PlacedPart? old, PlacedPart @new) =>
        old is null || !IsOneKind(old.Part, @new.Part) ? PartDiffs.OfOne(@new, DiffPresence.Added)
        : @new.Part is Section ? PartDiffs.OfSection(old, @new)
        : CriterionDiffs.Of(run, old, @new);

    private static bool IsOneKind(Part old, Part @new) => old is Section == @new is Section;
}
