using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>The meeting of a case with everything that conditions can ask of it.</summary>
/// <remarks>Immutable; thread-safe where the evaluator is.</remarks>
internal sealed class CoveredMeeting
{
    private readonly Value[] slots;

    private CoveredMeeting(Form? form, Scorecard? scorecard, Value[] slots)
    {
        Form = form;
        Scorecard = scorecard;
        this.slots = slots;
    }

    /// <summary>The form that scored it; null where it was rejected.</summary>
    public Form? Form { get; }

    /// <summary>What it scored; null where it was not.</summary>
    public Scorecard? Scorecard { get; }

    /// <summary>A meeting that was scored.</summary>
    public static CoveredMeeting Of(Scorecard scorecard)
    {
        var names = scorecard.Form.Names;
        var slots = new Value[Math.Max(names.SlotCount, scorecard.Facts.Values.Count)];
        Array.Fill(slots, Value.Unknown);
        for (var slot = 0; slot < scorecard.Facts.Values.Count; slot++)
        {
            slots[slot] = scorecard.Facts.Values[slot];
        }

        slots[names.Total.Slot] = Exact(scorecard.Total);
        for (var place = 0; place < scorecard.Parts.Count; place++)
        {
            var part = scorecard.Parts[place];
            slots[names.SlotOf(place)] = part.State is PartState.LeftOut or PartState.Undecided ? Value.Unknown : Exact(part.Points);
            slots[names.SlotOf(place) + 1] = IsFull(part, scorecard);
        }

        return new(scorecard.Form, scorecard, slots);
    }

    /// <summary>A meeting that is not scored: what its facts say.</summary>
    /// <param name="facts">Its facts, as far as they are known.</param>
    /// <param name="form">The form that would score it; null where it is rejected.</param>
    public static CoveredMeeting Of(FactSet facts, Form? form = null)
    {
        var slots = facts.Values.ToArray();
        var frame = new Frame(slots);
        var derived = new DerivedFacts(facts.Schema);
        foreach (var slot in new SlotReading(facts.Schema).WithBases(Enumerable.Range(facts.Schema.Facts.Count, facts.Schema.Derived.Count)).Where(slot => slot >= facts.Schema.Facts.Count))
        {
            derived.Compute(slot, frame, facts);
        }

        return new(form, null, slots);
    }

    /// <summary>Whether a goal is reached.</summary>
    public bool Reaches(CoverageGoal goal, ExprEvaluator evaluator) =>
        goal.IsRejected == (Form is null)
        && (goal.Form is null || ReferenceEquals(goal.Form, Form))
        && goal.Ways.Any(way => way.All(wanted => Evaluate(wanted.Condition, evaluator) is var truth && (wanted.Truth ? truth.IsTrue : truth.IsFalse)));

    /// <summary>The value of an expression over the facts.</summary>
    public Value Evaluate(Expr expr, ExprEvaluator evaluator) => evaluator.Evaluate(expr, new(slots));

    /// <summary>Whether a condition over the facts is what it should be.</summary>
    public bool Is(Expr condition, bool truth) => ExprCompiler.Compile(condition)(new(slots)) is var value && (truth ? value.IsTrue : value.IsFalse);

    private static Value Exact(Bounds points) => points.IsExact ? Value.Of(points.From) : Value.Unknown;

    private static Value IsFull(PartScore part, Scorecard scorecard)
    {
        if (part.State == PartState.LeftOut)
        {
            return Value.True;
        }

        return part.State != PartState.Undecided && part.Points.IsExact && MostOf(part.Part, scorecard) is { } most
            ? Value.Of(Decimals.Compare(part.Points.From, most) >= 0)
            : Value.Unknown;
    }

    // The max of a criterion; of a section what is left in it, up to its ceiling. Null where that is open.
    private static decimal? MostOf(Part part, Scorecard scorecard)
    {
        if (part is Criterion criterion)
        {
            return criterion.Max;
        }

        var section = (Section)part;
        decimal most = 0;
        foreach (var inner in section.Parts.Where(inner => inner is not Criterion { Role: not CriterionRole.Ordinary }))
        {
            switch (scorecard.Find(inner.Id)?.State)
            {
                case PartState.LeftOut:
                    break;
                case null or PartState.Undecided:
                    return null;
                default:
                    if (MostOf(inner, scorecard) is not { } more)
                    {
                        return null;
                    }

                    most += more;
                    break;
            }
        }

        return section.HasCeiling ? Math.Min(most, section.Max) : most;
    }
}
