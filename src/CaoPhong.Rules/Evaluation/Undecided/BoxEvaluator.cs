using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Evaluates boxes of a group.</summary>
/// <remarks>Not thread-safe: it counts, and keeps an error as an example.</remarks>
internal sealed class BoxEvaluator(OpenGroup group)
{
    private readonly List<Diagnostic> failures = [];

    /// <summary>How many boxes were evaluated.</summary>
    public int Count { get; private set; }

    /// <summary>Errors that some facts bring, one of each kind.</summary>
    public IReadOnlyList<Diagnostic> Failures => failures;

    /// <summary>What the items come to in a box; null where no facts lie in it, or all of them bring an error.</summary>
    /// <param name="box">The box.</param>
    /// <param name="from">The box that it was cut from; null for none.</param>
    /// <param name="axis">Along which axis.</param>
    public PavingNode? Evaluate(Possible[] box, PavingNode? from = null, int axis = -1)
    {
        Count++;
        var knowledge = new BoxKnowledge(group.Meeting, group.Axes, box);
        if (knowledge.IsEmpty())
        {
            return null;
        }

        var openRules = new bool[group.Rules.Count];
        for (var rule = 0; rule < openRules.Length; rule++)
        {
            if (from is not null && !group.RuleAxes[rule].Contains(axis))
            {
                openRules[rule] = from.OpenRules[rule];
                continue;
            }

            var holds = Truth.Of(group.Rules[rule].Require, knowledge.Of);
            if (!holds.CanBeTrue)
            {
                Note(holds.CanBeFalse ? Broken(group.Rules[rule]) : holds.Failure);
                return null;
            }

            openRules[rule] = holds.CanBeFalse || holds.CanFail;
        }

        var outcomes = new Outcome[group.Items.Count];
        for (var item = 0; item < outcomes.Length; item++)
        {
            outcomes[item] = from is not null && !group.ItemAxes[item].Contains(axis)
                ? from.Outcomes[item]
                : group.Items[item].Evaluate(knowledge.Of, outcomes);
            if (outcomes[item].AlwaysFails)
            {
                Note(outcomes[item].Failure);
                return null;
            }
        }

        if (group.IsEmpty(outcomes))
        {
            Note(MeetingDiagnostics.NothingLeft(group.Meeting.Form.Form));
            return null;
        }

        return new(box, outcomes, openRules);
    }

    /// <summary>The box with one axis replaced.</summary>
    public static Possible[] With(Possible[] box, int axis, Possible possible)
    {
        var other = (Possible[])box.Clone();
        other[axis] = possible;
        return other;
    }

    private void Note(Diagnostic? failure)
    {
        if (failure is not null && !failures.Exists(known => known.Code == failure.Code))
        {
            failures.Add(failure);
        }
    }

    private Diagnostic Broken(FactRule rule) =>
        BindingDiagnostics.BrokenRule(rule, ExprPrinter.Print(rule.Require), MeetingPlace.Of(group.Meeting.Given));
}
