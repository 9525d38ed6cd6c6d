using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What is asked of the facts before a form scores them: the rules between facts, and which form it is.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class FactConditions
{
    private readonly RuleSet ruleSet;
    private readonly Eval[] rules;
    private readonly Eval?[] whens;
    private readonly int[] early;
    private readonly RuleReads[] reads;

    public FactConditions(RuleSet ruleSet)
    {
        this.ruleSet = ruleSet;
        Derived = new(ruleSet.Facts);
        rules = [.. ruleSet.Facts.Rules.Select(rule => ExprCompiler.Compile(rule.Require))];
        whens = [.. ruleSet.Forms.Select(form => form.When is { } when ? ExprCompiler.Compile(when) : null)];
        reads = RuleReads.Of(ruleSet.Facts);
        var read = ruleSet.Facts.Rules.Select(rule => rule.Require)
            .Concat(ruleSet.Forms.Select(form => form.When).OfType<Expr>())
            .SelectMany(SlotReading.Of);
        early = [.. new SlotReading(ruleSet.Facts).WithBases(read).Where(slot => slot >= ruleSet.Facts.Facts.Count)];
    }

    public DerivedFacts Derived { get; }

    /// <summary>Adds an error for every rule that does not hold; one that is unknown rejects nothing.</summary>
    public void CheckRules(FactSet given, Workspace work)
    {
        work.HasOpenRule = false;
        foreach (var slot in early)
        {
            Derived.Compute(slot, work.Frame, given);
        }

        for (var i = 0; i < rules.Length; i++)
        {
            var rule = ruleSet.Facts.Rules[i];
            var holds = rules[i](work.Frame);
            if (holds.Kind == ValueKind.Boolean && !holds.AsBoolean)
            {
                work.Errors.Add(BindingDiagnostics.BrokenRule(rule, ExprPrinter.Print(rule.Require), MeetingPlace.Of(given)));
            }
            else if (holds.Kind == ValueKind.Unknown)
            {
                work.HasOpenRule |= !CanHold(i, given, work.Frame);
            }
            else if (holds.Kind != ValueKind.Boolean)
            {
                work.Errors.Add(holds.Kind == ValueKind.Error ? holds.AsError : MeetingDiagnostics.NoTruth(rule.Require));
            }
        }
    }

    // Whether it is plain that a rule can hold, and that it ties its unknown fact to nothing else.
    private bool CanHold(int place, FactSet given, Frame frame)
    {
        if (reads[place].OnlyUnknown(frame) is not { } fact)
        {
            return false;
        }

        foreach (var derived in ruleSet.Facts.Derived)
        {
            if (given.Values[derived.Symbol.Slot].IsKnown && Derived.BasesOf(derived.Symbol.Slot).Contains(fact))
            {
                return false;
            }
        }

        return ExprBounds.Evaluate(ruleSet.Facts.Rules[place].Require, symbol => PossibleFacts.Of(symbol, frame)).CanBeTrue;
    }

    /// <summary>The form that scores the meeting; null, with the error added, where there is none, or two, or an unknown fact decides.</summary>
    public FormConditions? Choose(FormConditions[] forms, FactSet given, Workspace work)
    {
        FormConditions? chosen = null;
        var undecided = new List<Expr>();
        foreach (var form in forms)
        {
            var holds = Holds(form, given, work.Frame);
            switch (holds.Kind)
            {
                case ValueKind.Boolean when !holds.AsBoolean:
                    break;
                case ValueKind.Boolean when chosen is not null:
                    work.Errors.Add(MeetingDiagnostics.TwoForms(chosen.Form, form.Form));
                    return null;
                case ValueKind.Boolean:
                    chosen = form;
                    break;
                case ValueKind.Unknown:
                    undecided.Add(form.Form.When!);
                    break;
                default:
                    work.Errors.Add(holds.Kind == ValueKind.Error ? holds.AsError : MeetingDiagnostics.NoTruth(form.Form.When!));
                    return null;
            }
        }

        // Forms do not overlap: where one scores the meeting, what is unknown of the others cannot matter.
        if (chosen is null)
        {
            work.Errors.Add(undecided.Count > 0
                ? MeetingDiagnostics.UndecidedForm(MissingIn(undecided, work.Frame))
                : MeetingDiagnostics.NoForm(ruleSet.Forms));
        }

        return chosen;
    }

    /// <summary>The facts with the derived facts that were computed.</summary>
    public static FactSet WithDerived(FactSet given, FormConditions form, Frame frame)
    {
        if (form.Reads.Derived.Length == 0)
        {
            return given;
        }

        var values = given.Values.ToArray();
        foreach (var slot in form.Reads.Derived)
        {
            if (frame.Slots[slot] is { IsKnown: true } value)
            {
                values[slot] = value;
            }
        }

        return given with { Values = values };
    }

    // An unknown condition may be decided by what its facts can be: `x >= 0` with `min: 0`.
    private Value Holds(FormConditions form, FactSet given, Frame frame)
    {
        if (whens[form.Plan.Index] is not { } when)
        {
            return Value.True;
        }

        var holds = when(frame);
        return holds.Kind == ValueKind.Unknown
            ? ExprBounds.Evaluate(form.Form.When!, symbol => PossibleFacts.Of(symbol, frame)).Certain ?? Value.Unknown
            : holds;
    }

    private List<string> MissingIn(IEnumerable<Expr> conditions, Frame frame)
    {
        var slots = new SlotReading(ruleSet.Facts).WithBases(conditions.SelectMany(SlotReading.Of));
        return [.. slots
            .Where(slot => slot < ruleSet.Facts.Facts.Count && frame.Slots[slot].Kind == ValueKind.Unknown)
            .Select(slot => ruleSet.Facts.Facts[slot].Name)];
    }
}
