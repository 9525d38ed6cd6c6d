using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Facts of a meeting to a scorecard.</summary>
/// <remarks>Thread-safe: a meeting borrows a workspace and gives it back.</remarks>
internal sealed class MeetingScorer
{
    private readonly RulePlan plan;
    private readonly IRuleEngine engine;
    private readonly string fingerprint;
    private readonly FactConditions facts;
    private readonly FormConditions[] forms;
    private Workspace? idle;

    public MeetingScorer(RulePlan plan, IRuleBackend backend, string fingerprint)
    {
        this.plan = plan;
        this.fingerprint = fingerprint;
        engine = backend.Build(plan);
        facts = new(plan.RuleSet);
        forms = [.. plan.Forms.Select(form => new FormConditions(form, FactReads.Of(form, plan.RuleSet)))];
    }

    /// <summary>The scorecard of a meeting; with bounds where facts are unknown.</summary>
    /// <param name="given">Its facts.</param>
    /// <param name="explain">Whether every criterion is explained.</param>
    public Checked<Scorecard> Score(FactSet given, bool explain)
    {
        var work = Interlocked.Exchange(ref idle, null) ?? new Workspace(plan, [.. forms.Select(form => form.Layout)]);
        try
        {
            return Score(given, work, explain);
        }
        finally
        {
            idle = work;
        }
    }

    /// <summary>What the rules between facts say against a meeting.</summary>
    public IReadOnlyList<Diagnostic> BrokenRules(FactSet given)
    {
        var work = new Workspace(plan, []);
        work.Load(given);
        facts.CheckRules(given, work);
        return work.Errors;
    }

    private Checked<Scorecard> Score(FactSet given, Workspace work, bool explain)
    {
        work.Load(given);
        facts.CheckRules(given, work);
        if (work.Errors.Count > 0 || facts.Choose(forms, given, work) is not { } form)
        {
            return Failed(given, work);
        }

        foreach (var slot in form.Reads.Derived)
        {
            facts.Derived.Compute(slot, work.Frame, given);
        }

        return IsKnown(form, work.Frame)
            ? Known(given, form, work, explain)
            : throw new NotSupportedException();
    }

    private static bool IsKnown(FormConditions form, Frame frame)
    {
        foreach (var slot in form.Reads.Direct)
        {
            if (frame.Slots[slot].Kind == ValueKind.Unknown)
            {
                return false;
            }
        }

        return true;
    }

    private Checked<Scorecard> Known(FactSet given, FormConditions form, Workspace work, bool explain)
    {
        CriterionScoring.Begin(form, work, plan);
        for (var table = 0; table < form.Plan.Tables.Count; table++)
        {
            CriterionScoring.Decide(form, work, table);
        }

        engine.Run(work.Meeting);
        for (var table = 0; table < form.Plan.Tables.Count; table++)
        {
            CriterionScoring.Collect(form, work, table);
        }

        if (work.Errors.Count > 0)
        {
            return Failed(given, work);
        }

        var sums = work.Sums[form.Plan.Index];
        sums.Make(work.Points, work.LeftOut);
        FormTotal total = default;
        if (sums.HasLeftOut && sums.FormLeft == 0)
        {
            work.Errors.Add(MeetingDiagnostics.NothingLeft(form.Form));
        }
        else if (sums.HasOverflowed || !FormTotal.TryMake(form.Form, sums, out total))
        {
            work.Errors.Add(MeetingDiagnostics.Overflow(form.Form));
        }

        var verdict = work.Errors.Count == 0 ? Verdict.Of(form, work, sums, total.Final) : null;
        if (work.Errors.Count > 0 || verdict is null)
        {
            return Failed(given, work);
        }

        var bounds = Bounds.Exactly(total.Final);
        var card = new Scorecard
        {
            RuleSet = plan.RuleSet,
            Fingerprint = fingerprint,
            Form = form.Form,
            Facts = facts.WithDerived(given, form, work.Frame),
            Total = bounds,
            Parts = PartsOf(form, work, sums),
            Steps = TotalSteps.Of(form.Layout, sums, total),
            Caps = verdict.Caps,
            NotGraded = verdict.NotGraded,
            Grades = verdict.NotGraded.Count > 0 ? [] : GradeChoice.Of(form.Form, bounds, verdict.Caps, []),
            Warnings = MissingReasons.Of(form, work, given),
        };
        return Checked<Scorecard>.Of(card, card.Warnings);
    }

    private static PartScore[] PartsOf(FormConditions form, Workspace work, FormSums sums)
    {
        var layout = form.Layout;
        var parts = new PartScore[layout.Parts.Count];
        for (var part = 0; part < parts.Length; part++)
        {
            var table = layout.Tables[part];
            parts[part] = table < 0
                ? new(layout.Parts[part], PartState.Counted, Bounds.Exactly(sums.PointsOf(part)))
                : new(layout.Parts[part], work.States[table], Bounds.Exactly(work.Points[table]));
        }

        return parts;
    }

    private static Checked<Scorecard> Failed(FactSet given, Workspace work) =>
        Checked<Scorecard>.Failed([.. work.Errors.Select(error => error.Place is null ? error.WithPlace(MeetingPlace.Of(given)) : error)]);
}
