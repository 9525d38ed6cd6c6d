using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>Scorecards as what the expressions of a year see of them: records of total, grade, form, version and facts.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class YearMeetings(RuleSet judge, Year year)
{
    private readonly IReadOnlyDictionary<string, FeelType> members = year.Names.Meeting.Members;

    /// <summary>What is known of a scored meeting.</summary>
    public Possible Of(Scorecard card) => Possible.OfMembers(members.ToDictionary(
        member => member.Key,
        member => member.Key switch
        {
            "total" => Within(card.Total.From, card.Total.To),
            "grade" => GradeOf(card),
            "form" => Possible.Of(Value.Of(card.Form.Id)),
            "version" => Possible.Of(Value.Of(card.RuleSet.Header.Version)),
            _ => FactOf(card.Facts, member.Key, member.Value),
        },
        StringComparer.Ordinal));

    /// <summary>What is known of a meeting that nobody gave: nothing but the form, where the expectation names one.</summary>
    /// <param name="form">The form; null where it may be any that counts.</param>
    public Possible Missing(string? form)
    {
        var forms = judge.Forms.Where(one => form is null ? year.Forms.Contains(one.Id) : one.Id == form).ToArray();
        var grades = Possible.OneOf(forms.SelectMany(one => one.Grades).Select(grade => grade.Id));
        var mayLackGrade = forms.Any(one => one.Grades.Count == 0 || one.NotGraded.Count > 0);
        return Possible.OfMembers(members.ToDictionary(
            member => member.Key,
            member => member.Key switch
            {
                "total" => forms.Any(one => one.OverMaxAllowed) ? Possible.Within(ValueKind.Number, new(new(0, true), null, null)) : Within(0, forms.Max(one => one.Max)),
                "grade" => mayLackGrade ? grades.Or(Possible.Null) : grades,
                "form" => Possible.OneOf(forms.Select(one => one.Id)),
                "version" => Possible.Of(FeelType.Text),
                _ => AnyFact(member.Key, member.Value),
            },
            StringComparer.Ordinal));
    }

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
