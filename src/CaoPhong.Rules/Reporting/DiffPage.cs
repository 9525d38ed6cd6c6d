using CaoPhong.Rules.Analysis.Differences;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page that says what changed between two versions.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DiffPage
{
    private const int MostOpen = 2;

    /// <summary>The page of a comparison.</summary>
    public static Page Of(RuleSetDiff diff, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(wording);
        var blocks = new List<Block>
        {
            new SentenceBlock($"{wording.Words(new("Từ", "From"))}: {ScorecardPage.VersionLine(diff.Old, wording)}"),
            new SentenceBlock($"{wording.Words(new("Đến", "To"))}: {ScorecardPage.VersionLine(diff.New, wording)}"),
        };
        if (diff.IsEmpty)
        {
            blocks.Add(new SentenceBlock(wording.Words(DiffWords.Same), Tone.Strong));
        }

        var heading = "";
        foreach (var thing in diff.Things)
        {
            if (HeadingOf(thing, diff, wording) is var next && next != heading)
            {
                blocks.Add(new HeadingBlock(heading = next));
            }

            blocks.Add(new ListBlock(TitleOf(thing, wording), [.. Lines(thing, wording)]));
        }

        if (!diff.IsComplete)
        {
            blocks.Add(new SentenceBlock(wording.Words(DiffWords.Incomplete), Tone.Warning));
        }

        return new(wording.Words(new("So sánh hai phiên bản", "Two versions compared")), blocks);
    }

    private static string HeadingOf(ThingDiff thing, RuleSetDiff diff, Wording wording)
    {
        var group = wording.Words(DiffWords.Group(thing.Thing));
        return thing.Form is null ? group : (diff.New.Forms.Concat(diff.Old.Forms).FirstOrDefault(form => form.Id == thing.Form)?.Title ?? group) + $" ({thing.Form})";
    }

    private static string TitleOf(ThingDiff thing, Wording wording)
    {
        var id = thing.Id.Length > 0 ? $" {thing.Id}" : "";
        var title = thing.Title is { } words && words != thing.Id ? $" ({words})" : "";
        var presence = thing.Presence == DiffPresence.Both ? "" : $": {wording.Words(DiffWords.Presence(thing.Presence))}";
        return $"{wording.Words(DiffWords.Thing(thing.Thing))}{id}{title}{presence}";
    }

    private static IEnumerable<string> Lines(ThingDiff thing, Wording wording)
    {
        foreach (var property in thing.Structure)
        {
            yield return Line(property, wording.Words(DiffWords.Structure), wording);
        }

        // What no meeting shows is told in one line where there is much of it.
        var open = thing.Regions.Where(region => region.Witness is null).ToList();
        foreach (var region in thing.Regions.Where(region => region.Witness is not null || open.Count <= MostOpen))
        {
            yield return $"{Line(thing, region, wording)} ({ExampleOf(thing, region, wording)})";
        }

        if (open.Count > MostOpen)
        {
            var more = open.Count == MostOpen + 1 ? "" : "; …";
            yield return $"{wording.Words(new($"{open.Count} miền khác", $"{open.Count} more regions"))} ({wording.Words(DiffWords.NoExample)}): "
                + string.Join("; ", open.Take(MostOpen + 1).Select(region => Line(thing, region, wording))) + more;
        }

        if (thing.NotAnalysed)
        {
            yield return wording.Words(DiffWords.NotAnalysed);
        }

        foreach (var property in thing.Wording)
        {
            yield return Line(property, wording.Words(DiffWords.Wording), wording);
        }
    }

    private static string Line(PropertyDiff property, string sort, Wording wording)
    {
        var nothing = wording.Words(DiffWords.Nothing);
        return $"{sort}: {property.Key}: {property.Old ?? nothing} → {property.New ?? nothing}";
    }

    private static string Line(ThingDiff thing, RegionDiff region, Wording wording)
    {
        var (old, @new) = (DiffWords.Result(thing.Thing, region.Old, wording), DiffWords.Result(thing.Thing, region.New, wording));
        var unit = thing.Thing == DiffThing.Criterion && region is { New.Kind: DiffResultKind.Points } ? wording.Words(new(" điểm", " points")) : "";
        var change = region is { Change: { } by, Old.Points.IsExact: false } ? $" ({(by > 0 ? "+" : "")}{wording.Number(by)})" : "";
        return $"{RegionWords.Of(region.Where, wording)}: {old} → {@new}{unit}{change}";
    }

    private static string ExampleOf(ThingDiff thing, RegionDiff region, Wording wording)
    {
        if (region.Witness is not { } witness)
        {
            return wording.Words(DiffWords.NoExample);
        }

        var words = $"{wording.Words(DiffWords.Example)}: {wording.Words(witness.Words)}";
        return witness.Old.IsSame(region.Old) && witness.New.IsSame(region.New)
            ? words
            : $"{words}: {DiffWords.Result(thing.Thing, witness.Old, wording)} → {DiffWords.Result(thing.Thing, witness.New, wording)}";
    }
}
