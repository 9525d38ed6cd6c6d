using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>Scorecards as what the expressions of a year see of them: records of total, grade, form, version and facts.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class YearMeetings(RuleSet judge, Year year)
{
    private readonly IReadOnlyDictionary<string, FeelType> members = MemberUse.Of(year);

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
        .. judge.Forms.Where(one => form is null ? year.Forms.Contains(one.Id) : one.Id == form).SelectMany(one =>
        {
            var total = new Domain(new(0, true), one.OverMaxAllowed ? null : new(one.Max, true), null);
            // A cap leaves points above the band of the grade that it lowers to.
            var records = one.Grades.Select(grade => Missing(one, Within(total.And(one.Caps.Count > 0 ? grade.Band with { Upper = null } : grade.Band) ?? total), Possible.Of(Value.Of(grade.Id)))).ToList();
            if (one.Grades.Count == 0 || one.NotGraded.Count > 0)
            {
                records.Add(Missing(one, Within(total), Possible.Null));
            }

            return records;
        }),
    ];

    private Possible Of(Scorecard card, Possible total, Possible grade) => Possible.OfMembers(members.ToDictionary(
        member => member.Key,
        member => member.Key switch
        {
            "total" => total,
            "grade" => grade,
            "form" => Possible.Of(Value.Of(card.Form.Id)),
            "version" => Possible.Of(Value.Of(card.RuleSet.Header.Version)),
            _ => FactOf(card.Facts, member.Key, member.Value),
        },
        StringComparer.Ordinal));

    private Possible Missing(Form form, Possible total, Possible grade) => Possible.OfMembers(members.ToDictionary(
        member => member.Key,
        member => member.Key switch
        {
            "total" => total,
            "grade" => grade,
            "form" => Possible.Of(Value.Of(form.Id)),
            "version" => Possible.Of(FeelType.Text),
            _ => AnyFact(member.Key, member.Value),
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

        var grades = Possible.OneOf(card.Grades.Select(grade => grade.Id));
        return card.NotGradedPossible.Count > 0 ? grades.Or(Possible.Null) : grades;
    }

    // A fact that an older version did not ask for is one that is not known.
    private Possible FactOf(FactSet facts, string name, FeelType type) =>
        SlotOf(facts.Schema, name) is { } slot && facts.Values[slot] is { Kind: not (ValueKind.Unknown or ValueKind.Error) } value
            ? Possible.Of(value)
            : AnyFact(name, type);

    private Possible AnyFact(string name, FeelType type) =>
        judge.Scope.Find(name) is { } symbol ? Possible.Of(symbol) : Possible.Of(type);

    private static int? SlotOf(FactSchema schema, string name) =>
        schema.Facts.FirstOrDefault(fact => fact.Name == name)?.Symbol.Slot ?? schema.Derived.FirstOrDefault(fact => fact.Name == name)?.Symbol.Slot;
}
