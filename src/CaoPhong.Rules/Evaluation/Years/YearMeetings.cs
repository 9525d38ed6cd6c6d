using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>Scorecards as what the expressions of a year see of them: records of total, grade, form, version and facts.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="year">The year that is judged.</param>
/// <param name="members">The members that its expressions look at.</param>
/// <param name="versions">The versions under which a meeting of the year may be scored, the judging one first.</param>
internal sealed class YearMeetings(Year year, IReadOnlyDictionary<string, FeelType> members, IReadOnlyList<RuleSet> versions)
{
    /// <summary>The meetings of a year that one version alone scores and judges.</summary>
    public static YearMeetings Of(RuleSet judge, Year year) => new(year, MemberUse.Of(year), [judge]);

    /// <summary>The same, where meetings may also have been scored under other versions.</summary>
    public YearMeetings Beside(IReadOnlyList<RuleSet> others) => others.Count == 0 ? this : new(year, members, [versions[0], .. others]);

    /// <summary>A scored meeting of which everything is known that is looked at; null where something is open.</summary>
    public Value? CertainOf(Scorecard card)
    {
        var record = new Dictionary<string, Value>(members.Count, StringComparer.Ordinal);
        foreach (var (name, _) in members)
        {
            var value = name switch
            {
                "total" => card.Total.IsExact ? Value.Of(card.Total.From) : Value.Unknown,
                "grade" => card.Grades.Count == 0 ? Value.Null : card.Grade is { } grade ? Value.Of(grade.Id) : Value.Unknown,
                "form" => Value.Of(card.Form.Id),
                "version" => Value.Of(card.RuleSet.Header.Version),
                _ => SlotOf(card.Facts.Schema, name) is { } slot ? card.Facts.Values[slot] : Value.Unknown,
            };
            if (value.Kind is ValueKind.Unknown or ValueKind.Error)
            {
                return null;
            }

            record.Add(name, value);
        }

        return Value.Of(record);
    }

    /// <summary>What is known of a scored meeting.</summary>
    public Possible Of(Scorecard card) => Of(card, Within(card.Total.From, card.Total.To), GradeOf(card));

    /// <summary>The same, one record for each grade that it may have.</summary>
    public IReadOnlyList<Possible> Graded(Scorecard card)
    {
        if (card.Grades.Count + card.NotGradedPossible.Count <= 1)
        {
            return [Of(card)];
        }

        // A cap lowers a grade and leaves the points, so that only without caps the points tell the grade.
        var hasCaps = card.Caps.Count + card.CapsPossible.Count > 0;
        var total = new Domain(new(card.Total.From, true), new(card.Total.To, true), null);
        var records = card.Grades.Select(grade => Of(card, Within(hasCaps ? total : total.And(grade.Band) ?? total), Possible.Of(Value.Of(grade.Id)))).ToList();
        if (card.NotGradedPossible.Count > 0)
        {
            records.Add(Of(card, Within(total), Possible.Null));
        }

        return records;
    }

    /// <summary>What is known of a meeting that nobody gave: nothing but the form, where the expectation names one.</summary>
    /// <param name="form">The form; null where it may be any that counts.</param>
    public Possible Missing(string? form)
    {
        var graded = MissingGraded(form);
        return graded.Skip(1).Aggregate(graded[0], (all, one) => all.Or(one));
    }

    /// <summary>The same, one record for each form and grade that it may have.</summary>
    public IReadOnlyList<Possible> MissingGraded(string? form) =>
    [
        .. versions.SelectMany(version => version.Forms)
            .Where(one => form is null ? year.Forms.Contains(one.Id) : one.Id == form)
            .SelectMany(one => Outcomes(one).Select(outcome => (Form: one.Id, outcome.Grade, outcome.Total)))
            .GroupBy(one => (one.Form, one.Grade), one => one.Total)
            .Select(same => Missing(same.Key.Form, Within(same.Aggregate((all, one) => all.Or(one))), same.Key.Grade is { } grade ? Possible.Of(Value.Of(grade)) : Possible.Null)),
    ];

    // The grades that a form gives, null for none, with the totals that come with them.
    private static IEnumerable<(string? Grade, Domain Total)> Outcomes(Form form)
    {
        var total = new Domain(new(0, true), form.OverMaxAllowed ? null : new(form.Max, true), null);
        foreach (var grade in form.Grades)
        {
            // A cap leaves points above the band of the grade that it lowers to.
            yield return (grade.Id, total.And(form.Caps.Count > 0 ? grade.Band with { Upper = null } : grade.Band) ?? total);
        }

        if (form.Grades.Count == 0 || form.NotGraded.Count > 0)
        {
            yield return (null, total);
        }
    }

    private Possible Of(Scorecard card, Possible total, Possible grade) => Possible.OfMembers(members.ToDictionary(
        member => member.Key,
        member => member.Key switch
        {
            "total" => total,
            "grade" => grade,
            "form" => Possible.Of(Value.Of(card.Form.Id)),
            "version" => Possible.Of(Value.Of(card.RuleSet.Header.Version)),
            _ => FactOf(card, member.Key, member.Value),
        },
        StringComparer.Ordinal));

    private Possible Missing(string form, Possible total, Possible grade) => Possible.OfMembers(members.ToDictionary(
        member => member.Key,
        member => member.Key switch
        {
            "total" => total,
            "grade" => grade,
            "form" => Possible.Of(Value.Of(form)),
            "version" => Possible.Of(FeelType.Text),
            _ => versions.Select(version => AnyFact(version, member.Key, member.Value)).Aggregate((all, one) => all.Or(one)),
        },
        StringComparer.Ordinal));

    private static Possible Within(Domain total) => Possible.Within(ValueKind.Number, total);

    private static Possible Within(decimal from, decimal to) =>
        from == to ? Possible.Of(Value.Of(from)) : Possible.Within(ValueKind.Number, new(new(from, true), new(to, true), null));

    private static Possible GradeOf(Scorecard card)
    {
        if (card.Grades.Count == 0)
        {
            return Possible.Null;
        }

        var grades = card.Grades is [var only] ? Possible.Of(Value.Of(only.Id)) : Possible.OneOf(card.Grades.Select(grade => grade.Id));
        return card.NotGradedPossible.Count > 0 ? grades.Or(Possible.Null) : grades;
    }

    private Possible FactOf(Scorecard card, string name, FeelType type) =>
        SlotOf(card.Facts.Schema, name) is { } slot && card.Facts.Values[slot] is { Kind: not (ValueKind.Unknown or ValueKind.Error) } value
            ? Possible.Of(value)
            : AnyFact(card.RuleSet, name, type);

    // A fact that a version did not ask for is one that is not known, and what the judging one says of it.
    private Possible AnyFact(RuleSet version, string name, FeelType type) =>
        (version.Scope.Find(name) ?? versions[0].Scope.Find(name)) is { } symbol ? Possible.Of(symbol) : Possible.Of(type);

    private static int? SlotOf(FactSchema schema, string name) =>
        schema.Facts.FirstOrDefault(fact => fact.Name == name)?.Symbol.Slot ?? schema.Derived.FirstOrDefault(fact => fact.Name == name)?.Symbol.Slot;
}
