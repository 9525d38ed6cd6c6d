using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>Fills a meeting up with what it does not give from one before it: a later assessment, or a correction.</summary>
/// <remarks>Immutable; thread-safe. Names are compared as the facts that they stand for, so that one may give the label and the other the id.</remarks>
internal sealed class TakenOver
{
    private readonly FactSchema schema;
    private readonly FactBinder binder;
    private readonly int[][] bases;

    public TakenOver(FactSchema schema, FactBinder binder)
    {
        this.schema = schema;
        this.binder = binder;
        bases = [.. schema.Derived.Select(fact => FactsUnder.Of(schema, [fact.Value]).Select(symbol => symbol.Slot).Where(slot => slot < schema.Facts.Count).ToArray())];
    }

    /// <summary>A meeting with everything that it does not give itself taken from one before.</summary>
    /// <remarks>A derived fact that was given directly before gives way where this meeting gives a fact under it and it can be computed now.</remarks>
    public Meeting Fill(Meeting before, Meeting meeting)
    {
        var own = SlotsOf(meeting);
        var taken = before.Given.Where(given => IsTaken(before, given, own, meeting)).ToList();
        var filled = Slots(before, taken);
        var kept = meeting.Given.Where(given => given.Value.Kind != RawKind.Blank || binder.TargetOf(meeting, given) is not { } target || !filled.Contains(target.Slot));
        var whole = meeting with { Given = [.. taken.Select(given => Moved(before, given, meeting.Sheet)), .. kept] };
        return Settled(whole, own, filled);
    }

    // A name that stands for no fact is a mistake of both, and told once.
    private bool IsTaken(Meeting before, GivenFact given, HashSet<int> own, Meeting meeting) =>
        given.Value.Kind != RawKind.Blank
        && (binder.TargetOf(before, given) is { } target ? !own.Contains(target.Slot) : meeting.Given.All(other => other.Name != given.Name));

    private HashSet<int> SlotsOf(Meeting meeting) => Slots(meeting, meeting.Given.Where(given => given.Value.Kind != RawKind.Blank));

    private HashSet<int> Slots(Meeting meeting, IEnumerable<GivenFact> given) =>
        [.. given.Select(one => binder.TargetOf(meeting, one)?.Slot).OfType<int>()];

    private Meeting Settled(Meeting whole, HashSet<int> own, HashSet<int> filled)
    {
        var outdated = Enumerable.Range(schema.Facts.Count, schema.Derived.Count)
            .Where(slot => filled.Contains(slot) && bases[slot - schema.Facts.Count] is var under
                && under.Any(own.Contains) && under.All(fact => binder.Read(whole, fact).IsKnown))
            .ToHashSet();
        return outdated.Count == 0
            ? whole
            : whole with { Given = [.. whole.Given.Where(given => binder.TargetOf(whole, given) is not { } target || !outdated.Contains(target.Slot))] };
    }

    // It keeps its place, so that a mistake points at the row where it stands; a cell of another notation is given as what it says.
    private GivenFact Moved(Meeting before, GivenFact given, SheetNotation? notation)
    {
        var moved = given with { Place = before.PlaceOf(given) };
        return before.Sheet == notation || binder.TargetOf(before, given) is not { } target || GivenValue.Read(target, given.Value, before.Sheet).Value is not { IsKnown: true } value
            ? moved
            : moved with { Name = target.Name, Value = RawOf(value) };
    }

    private static RawValue RawOf(Value value) => value.Kind switch
    {
        ValueKind.Null => RawValue.Of(RawKind.Null),
        ValueKind.Number => RawValue.Of(RawKind.Number, value.AsNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ValueKind.Boolean => RawValue.From(value.AsBoolean),
        ValueKind.Date => RawValue.From(value.AsDate),
        ValueKind.List => RawValue.From(value.AsList.Select(item => item.AsText)),
        _ => RawValue.From(value.AsText),
    };
}
