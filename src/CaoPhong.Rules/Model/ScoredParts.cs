using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>What conditions over a scorecard may know of the parts of a form.</summary>
internal static class ScoredParts
{
    /// <summary>One for every part, a section before what is in it, in the order of the text.</summary>
    public static IReadOnlyList<ScoredPart> Of(IEnumerable<Section> sections) =>
        [.. sections.SelectMany(section => section.Tree).Select(Of)];

    private static ScoredPart Of(Part part) => part switch
    {
        Criterion { Role: CriterionRole.Penalty } penalty =>
            new(penalty.Id, penalty.CanBeLeftOut, HasMax: false, new(new(0, true), null, null)),
        Criterion criterion =>
            new(criterion.Id, criterion.CanBeLeftOut, HasMax: true, new(new(0, true), new(criterion.Max, true), criterion.Table.Points.Step)),
        Section section =>
            new(section.Id, CanBeLeftOut(section), HasMax: true, new(new(0, true), UpperOf(section), null)),
        _ => throw new System.Diagnostics.UnreachableException($"no scored part for {part.GetType().Name}"),
    };

    // A section has no points when everything in it is left out.
    private static bool CanBeLeftOut(Section section) =>
        section.Parts.All(part => part is Section inner ? CanBeLeftOut(inner) : part is Criterion { CanBeLeftOut: true });

    private static Edge? UpperOf(Section section)
    {
        if (section.HasUnknownMax)
        {
            return null;
        }

        var bonus = section.Tree.OfType<Criterion>().Where(criterion => criterion.Role == CriterionRole.Bonus).Sum(criterion => criterion.Max);
        return new(section.Max + bonus, true);
    }
}
