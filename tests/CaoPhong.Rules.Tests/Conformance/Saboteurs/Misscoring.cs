using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance.Saboteurs;

/// <summary>Scorers that find the right rows and make something else of them.</summary>
internal static class Misscoring
{
    /// <summary>Scores right, and tells total and grade of a form that was changed.</summary>
    public static Func<RuleSet, Func<FactSet, Checked<Scorecard>>> TotalOf(Func<Form, Form> change) => ruleSet =>
    {
        var (right, wrong) = (RuleEngine.Compile(ruleSet), RuleEngine.Compile(Changed(ruleSet, change)));
        return facts => right.Score(facts) is { Value: { } card } scored && wrong.Score(facts).Value is { } other
            ? Checked<Scorecard>.Of(card with { Total = other.Total, Grades = other.Grades }, scored.Diagnostics)
            : right.Score(facts);
    };

    /// <summary>Scores right, and tells the grade of a form that was changed.</summary>
    public static Func<RuleSet, Func<FactSet, Checked<Scorecard>>> GradeOf(Func<Form, Form> change) => ruleSet =>
    {
        var (right, wrong) = (RuleEngine.Compile(ruleSet), RuleEngine.Compile(Changed(ruleSet, change)));
        return facts => right.Score(facts) is { Value: { } card } scored && wrong.Score(facts).Value is { } other
            ? Checked<Scorecard>.Of(card with { Grades = other.Grades }, scored.Diagnostics)
            : right.Score(facts);
    };

    /// <summary>Scores right, and tells something else where it scored.</summary>
    public static Func<RuleSet, Func<FactSet, Checked<Scorecard>>> Retold(Func<Scorecard, Scorecard> change) => ruleSet =>
    {
        var engine = RuleEngine.Compile(ruleSet);
        return facts => engine.Score(facts) is { Value: { } card } scored ? Checked<Scorecard>.Of(change(card), scored.Diagnostics) : engine.Score(facts);
    };

    /// <summary>Takes unknown facts for 0, false and the first choice.</summary>
    public static Func<FactSet, Checked<Scorecard>> UnknownAsNothing(RuleSet ruleSet)
    {
        var engine = RuleEngine.Compile(ruleSet);
        return facts => engine.Score(facts with { Values = [.. facts.Values.Select((value, slot) => value.Kind == ValueKind.Unknown ? Nothing(facts.Schema, slot) : value)] });
    }

    /// <summary>Sections without ceilings.</summary>
    public static Form WithoutCeilings(Form form) => form with { Sections = [.. form.Sections.Select(Open)] };

    /// <summary>What is left out counts as 0.</summary>
    public static Form LeftOutIsZero(Form form) => Criteria(form, criterion => criterion.Applies is { Otherwise: Otherwise.LeftOut } applies
        ? criterion with { Applies = applies with { Otherwise = Otherwise.Zero } }
        : criterion);

    /// <summary>Full points and none change places.</summary>
    public static Form FullIsZero(Form form) => Criteria(form, criterion => criterion.Applies is { Otherwise: Otherwise.Full } applies
        ? criterion with { Applies = applies with { Otherwise = Otherwise.Zero } }
        : criterion);

    /// <summary>Penalties are given and not taken.</summary>
    public static Form PenaltyIsBonus(Form form) => Criteria(form, criterion =>
        criterion.Role == CriterionRole.Penalty ? criterion with { Role = CriterionRole.Bonus } : criterion);

    /// <summary>Bonus points are points like others.</summary>
    public static Form BonusIsOrdinary(Form form) => Criteria(form, criterion =>
        criterion.Role == CriterionRole.Bonus ? criterion with { Role = CriterionRole.Ordinary } : criterion);

    /// <summary>A cap that lifts a grade to where it should stop it.</summary>
    public static Scorecard CapThatRaises(Scorecard card) => card is { Caps: [var cap, ..], Grades: [var grade], NotGraded: [] } && card.Form.Grades.ToList().IndexOf(grade) is var place
        ? card with { Grades = [card.Form.Grades[Math.Min(place, cap.To)]] }
        : card;

    /// <summary>Only the first cap.</summary>
    public static Scorecard FirstCapAlone(Scorecard card) => card with { Caps = [.. card.Caps.Take(1)] };

    /// <summary>What is uncertain, told as if the worst were certain.</summary>
    public static Scorecard Pessimist(Scorecard card) => card with { Total = Bounds.Exactly(card.Total.From) };

    /// <summary>Nothing is said of what is not known.</summary>
    public static Scorecard KnowsAll(Scorecard card) => card with { Unknown = [] };

    private static RuleSet Changed(RuleSet ruleSet, Func<Form, Form> change) => ruleSet with { Forms = [.. ruleSet.Forms.Select(change)] };

    private static Form Criteria(Form form, Func<Criterion, Criterion> change) =>
        form with { Sections = [.. form.Sections.Select(section => Criteria(section, change))] };

    private static Section Criteria(Section section, Func<Criterion, Criterion> change) => section with
    {
        Parts = [.. section.Parts.Select(part => part is Section inner ? (Part)Criteria(inner, change) : change((Criterion)part))],
    };

    private static Section Open(Section section) => section with
    {
        HasCeiling = false,
        Parts = [.. section.Parts.Select(part => part is Section inner ? Open(inner) : part)],
    };

    private static Value Nothing(FactSchema schema, int slot)
    {
        if (slot >= schema.Facts.Count)
        {
            return Value.Unknown;
        }

        var fact = schema.Facts[slot];
        return fact.Type switch
        {
            FactType.Boolean => Value.False,
            FactType.Choice => Value.Of(fact.Options[0].Id),
            FactType.ListOfChoice => Value.Of([]),
            FactType.Integer or FactType.Number => Value.Of(fact.Symbol.Domain.Lower?.Value ?? 0m),
            _ => Value.Unknown,
        };
    }
}
