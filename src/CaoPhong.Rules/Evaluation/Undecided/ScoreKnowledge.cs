using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What the names of a scorecard may be: the total, the points of parts, whether they are full.</summary>
/// <remarks>Not thread-safe: it lives while one meeting is scored.</remarks>
internal sealed class ScoreKnowledge
{
    private readonly FormConditions form;
    private readonly FormLayout layout;
    private readonly Outcome[] criteria;
    private readonly PointsRange total;
    private readonly PartRanges parts;
    private readonly SumBounds sums;
    private readonly Dictionary<int, (bool CanBeFull, bool CanBeLess)> fullness = [];

    /// <param name="form">The form.</param>
    /// <param name="criteria">What the criteria can come to.</param>
    /// <param name="sums">Their sums.</param>
    /// <param name="sections">The points of every section, by part.</param>
    /// <param name="total">The total.</param>
    public ScoreKnowledge(FormConditions form, Outcome[] criteria, SumBounds sums, IReadOnlyDictionary<int, PointsRange> sections, PointsRange total)
    {
        this.sums = sums;
        this.form = form;
        this.criteria = criteria;
        this.total = total;
        layout = form.Layout;
        parts = new(layout, criteria, sections);
    }

    /// <summary>What a name may be; null where it is a fact.</summary>
    public Possible? Of(Symbol symbol) =>
        SectionOfFullness(symbol) is { } section ? Possible.OfTruths(FullnessOf(section).CanBeFull, FullnessOf(section).CanBeLess) : Of(symbol, parts, total);

    /// <summary>The criteria whose points a slot stands for in the end; none for a fact.</summary>
    public IReadOnlyList<int> CriteriaOf(int slot) =>
        slot == form.Form.Names.Total.Slot ? [.. Enumerable.Range(0, layout.Criteria.Length)]
        : PartOf(slot) is { } part ? [.. TablesUnder(part)]
        : [];

    /// <summary>The same within a box, in which the linked criteria come to what is given first.</summary>
    public Func<Outcome[], Func<Symbol, Possible?>> Within(VerdictLinks links) => outcomes =>
    {
        var inside = (Outcome[])criteria.Clone();
        for (var item = 0; item < links.Criteria.Count; item++)
        {
            inside[links.Criteria[item].Table.Index] = outcomes[item];
        }

        var within = new OutcomeSums(layout, inside);
        var ranges = new PartRanges(layout, inside, within.Sections);
        var sum = within.Total is { } known ? Common(known, total) : total;
        return symbol => links.Apart.Contains(symbol.Slot) ? Of(symbol) : Of(symbol, ranges, sum);
    };

    // Sections whose parts can be left out have their own maximum for each way of leaving them out.
    private (bool CanBeFull, bool CanBeLess) FullnessOf(int section) =>
        fullness.TryGetValue(section, out var known) ? known : fullness[section] = sums.FullnessOf(section);

    private int? SectionOfFullness(Symbol symbol) =>
        !symbol.IsLocal && PartOf(symbol.Slot) is { } part && layout.Tables[part] < 0 && symbol.Slot != form.Form.Names.SlotOf(part) ? part : null;

    private Possible? Of(Symbol symbol, PartRanges ranges, PointsRange sum)
    {
        if (symbol.IsLocal)
        {
            return null;
        }

        if (symbol.Slot == form.Form.Names.Total.Slot)
        {
            return Within(sum);
        }

        if (PartOf(symbol.Slot) is not { } part)
        {
            return null;
        }

        return symbol.Slot == form.Form.Names.SlotOf(part) ? Within(ranges.PointsOf(part)) : ranges.FullOf(part);
    }

    private int? PartOf(int slot)
    {
        var first = form.Form.Names.SlotOf(0);
        return slot >= first ? (slot - first) / 2 : null;
    }

    private IEnumerable<int> TablesUnder(int part) =>
        layout.Tables[part] is >= 0 and var table ? [table] : layout.Children[part].SelectMany(TablesUnder);

    private static PointsRange Common(PointsRange one, PointsRange other) =>
        Math.Max(one.From, other.From) <= Math.Min(one.To, other.To) ? new(Math.Max(one.From, other.From), Math.Min(one.To, other.To)) : one;

    private static Possible Within(PointsRange points) => Possible.Within(ValueKind.Number, new(
        points.From == decimal.MinValue ? null : new(points.From, true),
        points.To == decimal.MaxValue ? null : new(points.To, true),
        null));
}

/// <summary>The points of parts as ranges, and whether they are full.</summary>
internal sealed class PartRanges(FormLayout layout, Outcome[] criteria, IReadOnlyDictionary<int, PointsRange> sections)
{
    public PointsRange PointsOf(int part) => layout.Tables[part] is >= 0 and var table
        ? criteria[table] is { Counts: true } outcome ? new(outcome.LeftOut ? Math.Min(0, outcome.From) : outcome.From, outcome.To) : PointsRange.Zero
        : sections[part];

    public Possible FullOf(int part)
    {
        if (layout.Tables[part] is >= 0 and var table)
        {
            var outcome = criteria[table];
            var max = layout.Criterion(table).Max;
            return Possible.OfTruths(
                outcome.LeftOut || (outcome.Counts && Decimals.Compare(outcome.To, max) >= 0),
                outcome.Counts && Decimals.Compare(outcome.From, max) < 0);
        }

        var (least, most) = LeftOf(part);
        return Possible.OfTruths(Decimals.Compare(sections[part].To, least) >= 0, Decimals.Compare(sections[part].From, most) < 0);
    }

    // The maximum of what is left in a part, at least and at most.
    private (decimal Least, decimal Most) LeftOf(int part)
    {
        if (layout.Tables[part] is >= 0 and var table)
        {
            return layout.Criterion(table) is { Role: CriterionRole.Ordinary, Max: var max }
                ? (criteria[table].LeftOut ? 0 : max, criteria[table].Counts ? max : 0)
                : (0, 0);
        }

        decimal least = 0, most = 0;
        foreach (var child in layout.Children[part])
        {
            var (low, high) = LeftOf(child);
            (least, most) = (least + low, most + high);
        }

        return layout.Parts[part] is Section { HasCeiling: true } section ? (Math.Min(least, section.Max), Math.Min(most, section.Max)) : (least, most);
    }
}
