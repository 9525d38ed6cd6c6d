using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>Names and values as given to typed facts.</summary>
/// <remarks>Immutable; safe to share between threads. One binder serves all meetings of a version.</remarks>
public sealed class FactBinder
{
    private readonly FactSchema schema;
    private readonly FactTarget[] targets;
    private readonly FactNames names;
    private readonly Value[] notGiven;

    /// <summary>A binder for the facts of one version.</summary>
    public FactBinder(FactSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        this.schema = schema;
        targets =
        [
            .. schema.Facts.Select(FactTarget.Of),
            .. schema.Derived.Select((fact, index) => FactTarget.Of(fact, schema.Facts.Count + index)),
        ];
        names = new(targets);
        notGiven =
        [
            .. schema.Facts.Select(fact => fact.Default ?? (fact.Symbol.Optional ? Value.Null : Value.Unknown)),
            .. schema.Derived.Select(_ => Value.Unknown),
        ];
    }

    /// <summary>The facts of one meeting; see <see cref="Bind(Meeting, IReadOnlySet{string}?)"/>.</summary>
    public static Checked<FactSet> Bind(FactSchema schema, Meeting meeting, IReadOnlySet<string>? ignored = null) =>
        new FactBinder(schema).Bind(meeting, ignored);

    /// <summary>The facts of a meeting: names found by id or label, values read as their types, held to min, max, step and choices, defaults filled in.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <returns>All facts, or every mistake among them with its place, in the order given.</returns>
    public Checked<FactSet> Bind(Meeting meeting, IReadOnlySet<string>? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var values = (Value[])notGiven.Clone();
        var givenBy = new GivenFact?[values.Length];
        List<Diagnostic>? mistakes = null;
        Dictionary<int, int>? decimals = null;
        foreach (var given in meeting.Given)
        {
            var found = names.Find(given.Name, meeting.Sheet is not null);
            if (found.Count != 1)
            {
                if (found.Count > 1 || !Passes(given.Name, ignored))
                {
                    (mistakes ??= []).Add(NoOne(given, found).WithPlace(PlaceOf(meeting, given, null)));
                }

                continue;
            }

            var target = found[0];
            if (givenBy[target.Slot] is { } first)
            {
                (mistakes ??= []).Add(BindingDiagnostics.GivenTwice(target, first.Name, given.Name).WithPlace(PlaceOf(meeting, given, target)));
                continue;
            }

            givenBy[target.Slot] = given;
            var read = GivenValue.Read(target, given.Value, meeting.Sheet);
            if (read.Mistakes.Count > 0)
            {
                var place = PlaceOf(meeting, given, target);
                (mistakes ??= []).AddRange(read.Mistakes.Select(mistake => mistake.WithPlace(place)));
            }
            else if (read.Value is { } value)
            {
                values[target.Slot] = value;
                if (target.IsDerived && value.Kind == ValueKind.Number)
                {
                    (decimals ??= []).Add(target.Slot, read.Decimals);
                }
            }
        }

        if (mistakes is not null)
        {
            return Checked<FactSet>.Failed(mistakes);
        }

        var facts = new FactSet(schema, values, meeting);
        return Checked<FactSet>.Of(decimals is null ? facts : facts with { DecimalsGiven = decimals }, []);
    }

    /// <summary>The fact that a name stands for; null for none, and where it may be several.</summary>
    internal FactTarget? TargetOf(Meeting meeting, GivenFact given) =>
        names.Find(given.Name, meeting.Sheet is not null) is [var target] ? target : null;

    /// <summary>One fact of a meeting, the others left alone; its default, or unknown, where it is not given or cannot be read.</summary>
    internal Value Read(Meeting meeting, int slot)
    {
        foreach (var given in meeting.Given)
        {
            if (TargetOf(meeting, given) is { } target && target.Slot == slot && GivenValue.Read(target, given.Value, meeting.Sheet).Value is { } value)
            {
                return value;
            }
        }

        return notGiven[slot];
    }

    private Diagnostic NoOne(GivenFact given, IReadOnlyList<FactTarget> found) =>
        found.Count > 1 ? BindingDiagnostics.AmbiguousName(given.Name, found) : BindingDiagnostics.UnknownName(given.Name, names);

    private static bool Passes(string name, IReadOnlySet<string>? ignored) =>
        ignored is not null && (ignored.Contains(name) || ignored.Contains(TextForms.Compose(name).Trim()));

    private static FactPlace PlaceOf(Meeting meeting, GivenFact given, FactTarget? target) =>
        meeting.PlaceOf(given) is { } place ? place with { Fact = target?.Name } : new(null, null, given.Name, target?.Name);
}
