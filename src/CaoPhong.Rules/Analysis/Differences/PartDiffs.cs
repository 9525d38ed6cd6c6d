using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>A section or criterion with where it stands.</summary>
/// <param name="Form">The form.</param>
/// <param name="Parent">The section that it is in; null for one of the form itself.</param>
/// <param name="Part">The part.</param>
internal sealed record PlacedPart(Form Form, Section? Parent, Part Part)
{
    /// <summary>All parts of a version, by their ids, in the order of the text.</summary>
    public static IReadOnlyDictionary<string, PlacedPart> Of(RuleSet ruleSet)
    {
        var parts = new Dictionary<string, PlacedPart>(StringComparer.Ordinal);
        foreach (var form in ruleSet.Forms)
        {
            foreach (var section in form.Sections)
            {
                Add(parts, form, null, section);
            }
        }

        return parts;
    }

    private static void Add(Dictionary<string, PlacedPart> parts, Form form, Section? parent, Part part)
    {
        parts[part.Id] = new(form, parent, part);
        foreach (var inner in (part as Section)?.Parts ?? [])
        {
            Add(parts, form, (Section)part, inner);
        }
    }
}

/// <summary>Gathers properties that differ.</summary>
internal sealed class PropertyDiffs
{
    private readonly List<PropertyDiff> all = [];

    /// <summary>Those that differ, in the order in which they were put.</summary>
    public IReadOnlyList<PropertyDiff> All => all;

    /// <summary>Adds a property where it differs.</summary>
    public PropertyDiffs Put(string key, string? old, string? @new)
    {
        if (!string.Equals(old, @new, StringComparison.Ordinal))
        {
            all.Add(new(key, old, @new));
        }

        return this;
    }

    /// <summary>Adds a number where it differs.</summary>
    public PropertyDiffs Put(string key, decimal? old, decimal? @new) =>
        Put(key, old is { } before ? Numbers.Format(before) : null, @new is { } after ? Numbers.Format(after) : null);
}

/// <summary>What sections and criteria have in common.</summary>
internal static class PartDiffs
{
    /// <summary>A section in two versions; null where nothing differs.</summary>
    public static ThingDiff? OfSection(PlacedPart old, PlacedPart @new)
    {
        var (before, after) = ((Section)old.Part, (Section)@new.Part);
        var diff = new ThingDiff(DiffThing.Section, after.Id)
        {
            Form = @new.Form.Id,
            Title = after.Title,
            Structure = Structure(old, @new)
                .Put("max", before.HasCeiling ? null : before.Max, after.HasCeiling ? null : after.Max)
                .Put("ceiling", before.HasCeiling ? before.Max : null, after.HasCeiling ? after.Max : null)
                .All,
            Wording = Wording(old, @new),
        };
        return diff.HasAny ? diff : null;
    }

    /// <summary>A part that is in one version alone.</summary>
    public static ThingDiff OfOne(PlacedPart placed, DiffPresence presence) => new(placed.Part is Section ? DiffThing.Section : DiffThing.Criterion, placed.Part.Id)
    {
        Form = placed.Form.Id,
        Title = placed.Part.Title,
        Presence = presence,
        Structure = new PropertyDiffs()
            .Put("max", presence == DiffPresence.Removed ? MaxOf(placed.Part) : null, presence == DiffPresence.Added ? MaxOf(placed.Part) : null).All,
    };

    /// <summary>Where the part stands.</summary>
    public static PropertyDiffs Structure(PlacedPart old, PlacedPart @new) =>
        new PropertyDiffs().Put("form", old.Form.Id, @new.Form.Id).Put("in", old.Parent?.Id, @new.Parent?.Id);

    /// <summary>What it is called.</summary>
    public static IReadOnlyList<PropertyDiff> Wording(PlacedPart old, PlacedPart @new) =>
        new PropertyDiffs().Put("number", old.Part.Number, @new.Part.Number).Put("title", old.Part.Title, @new.Part.Title).All;

    private static decimal? MaxOf(Part part) => part switch
    {
        Section section => section.Max,
        Criterion { Role: not CriterionRole.Penalty } criterion => criterion.Max,
        _ => null,
    };
}
