using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>Hands the facts of one meeting to two versions: each gets what it knows, by its own names.</summary>
/// <remarks>The meetings were written down for the old version, so that its names count first; a fact is followed by its id where its
/// label, or that of a value, is another one in the new version. Immutable; safe to share between threads.</remarks>
internal sealed class MeetingNames
{
    private readonly FactNames old;
    private readonly FactNames @new;
    private readonly Dictionary<string, FactDeclaration> oldFacts;
    private readonly Dictionary<string, FactDeclaration> newFacts;

    public MeetingNames(FactSchema old, FactSchema @new)
    {
        this.old = NamesOf(old);
        this.@new = NamesOf(@new);
        oldFacts = old.Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        newFacts = @new.Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
    }

    /// <summary>What the old version knows of a meeting; what nobody knows stays, and is a mistake.</summary>
    public Meeting ForOld(Meeting meeting) => meeting with
    {
        Given = [.. meeting.Given.Where(given => Find(old, given, meeting).Count > 0 || Find(@new, given, meeting).Count != 1)],
    };

    /// <summary>What the new version knows of a meeting.</summary>
    public Meeting ForNew(Meeting meeting) => meeting with { Given = [.. meeting.Given.Select(given => ForNew(given, meeting)).OfType<GivenFact>()] };

    private GivenFact? ForNew(GivenFact given, Meeting meeting)
    {
        var (before, after) = (Find(old, given, meeting), Find(@new, given, meeting));
        if (before.Count != 1)
        {
            return given;
        }

        var id = before[0].Name;
        if (@new.Ids.Contains(id))
        {
            return given with { Name = id, Value = Renamed(given.Value, id), Place = meeting.PlaceOf(given) };
        }

        return after.Count == 1 ? given : null;
    }

    // A value that was given by its old label is given by its id, which stays.
    private RawValue Renamed(RawValue value, string id)
    {
        if (!oldFacts.TryGetValue(id, out var before) || !newFacts.TryGetValue(id, out var after) || after.Options.Count == 0)
        {
            return value;
        }

        if (value.Items.Count > 0)
        {
            return value with { Items = [.. value.Items.Select(item => Renamed(item, id))] };
        }

        var text = TextForms.Compose(value.Text).Trim();
        var option = before.Options.FirstOrDefault(one => one.Label == text);
        return option is not null && value.Kind is RawKind.Text or RawKind.Untyped
            && !after.Options.Any(one => one.Id == text || one.Label == text) && after.Options.Any(one => one.Id == option.Id)
            ? value with { Text = option.Id }
            : value;
    }

    private static IReadOnlyList<FactTarget> Find(FactNames names, GivenFact given, Meeting meeting) => names.Find(given.Name, meeting.Sheet is not null);

    private static FactNames NamesOf(FactSchema schema) =>
        new([.. schema.Facts.Select(FactTarget.Of), .. schema.Derived.Select((fact, index) => FactTarget.Of(fact, schema.Facts.Count + index))]);
}
