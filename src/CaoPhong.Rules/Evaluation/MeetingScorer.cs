using System.Collections.Concurrent;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Undecided;
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
    private readonly VersionInUse version;
    private readonly FactConditions facts;
    private readonly FormConditions[] forms;
    private readonly ExprTracer tracer = new();
    private readonly ConcurrentBag<Workspace> idle = [];

    public MeetingScorer(RulePlan plan, IRuleBackend backend, VersionInUse version)
    {
        this.plan = plan;
        this.version = version;
        engine = backend.Build(plan);
        facts = new(plan.RuleSet);
        var reading = new SlotReading(plan.RuleSet.Facts);
        forms = [.. plan.Forms.Select(form => new FormConditions(form, FactReads.Of(form, plan.RuleSet), reading))];
    }

    /// <summary>The scorecard of a meeting; with bounds where facts are unknown.</summary>
    /// <param name="given">Its facts.</param>
    /// <param name="explain">Whether every criterion is explained.</param>
    public Checked<Scorecard> Score(FactSet given, bool explain) => Lend(work => Score(given, work, explain));

    /// <summary>What the rules between facts say against a meeting.</summary>
    public IReadOnlyList<Diagnostic> BrokenRules(FactSet given) => Lend<IReadOnlyList<Diagnostic>>(work =>
    {
        work.Load(given);
        facts.CheckRules(given, work);
        return work.Errors.Count == 0 ? [] : [.. work.Errors];
    });

    /// <summary>The form that scores a meeting; null where there is none or what decides it is not known.</summary>
    public Form? FormOf(FactSet given) => Lend(work =>
    {
        work.Load(given);
        facts.CheckRules(given, work);
        return facts.Choose(forms, given, work)?.Form;
    });

    /// <summary>What a meeting can be scored in.</summary>
    public Workspace NewWorkspace() => new(plan, [.. forms.Select(form => form.Layout)]);

    /// <summary>The first stage: the form that scores a meeting, and which tables the engine is asked for.</summary>
    /// <param name="given">Its facts.</param>
    /// <param name="work">Where it is scored.</param>
    /// <param name="open">What decides where facts are unknown; null where everything that the form reads is known.</param>
    /// <returns>The form; null where the meeting has mistakes, which stand in the workspace.</returns>
    public FormConditions? Start(FactSet given, Workspace work, out OpenScoring? open)
    {
        open = null;
        work.Load(given);
        facts.CheckRules(given, work);
        if (work.Errors.Count > 0 || facts.Choose(forms, given, work) is not { } form)
        {
            return null;
        }

        foreach (var slot in form.Reads.Derived)
        {
            facts.Derived.Compute(slot, work.Frame, given);
        }

        open = IsKnown(form, work) ? null : new OpenScoring(form, facts.Derived, given, work);
        CriterionScoring.Begin(form, work);
        foreach (var table in form.Tables)
        {
            if (open is null || !open.IsOpen(table))
            {
                CriterionScoring.Decide(form, work, table.Index);
            }
        }

        return form;
    }

    /// <summary>The second stage, when the engine has run: the points of the criteria; false where there are mistakes.</summary>
    public static bool Collect(FormConditions form, Workspace work)
    {
        foreach (var table in form.Tables)
        {
            CriterionScoring.Collect(form, work, table.Index);
        }

        return work.Errors.Count == 0;
    }

    /// <summary>The third stage, where everything is known: sections and total, and what conditions see of them; false where there are mistakes.</summary>
    public static bool AddUp(FormConditions form, Workspace work, out FormTotal total)
    {
        total = default;
        var sums = work.Sums[form.Plan.Index];
        sums.Make(work.Points, work.LeftOut);
        if (sums.HasLeftOut && sums.FormLeft == 0)
        {
            work.Errors.Add(MeetingDiagnostics.NothingLeft(form.Form));
            return false;
        }

        if (sums.HasOverflowed || !FormTotal.TryMake(form.Form, sums, out total))
        {
            work.Errors.Add(MeetingDiagnostics.Overflow(form.Form));
            return false;
        }

        form.Conditions.Write(form, work, sums, total.Final);
        return true;
    }

    /// <summary>The last stage, where everything is known.</summary>
    public Checked<Scorecard> Known(FactSet given, FormConditions form, Workspace work, FormTotal total, Verdict verdict, bool explain)
    {
        var sums = work.Sums[form.Plan.Index];
        var bounds = Bounds.Exactly(total.Final);
        var complete = FactConditions.WithDerived(given, form, work.Frame);
        var card = Card(complete, form, bounds, ExactParts.Of(form.Layout, work, sums, ExplainerOf(complete, explain))) with
        {
            Steps = TotalSteps.Of(form.Layout, sums, total),
            Caps = verdict.Caps,
            NotGraded = verdict.NotGraded,
            Grades = verdict.NotGraded.Count > 0 ? [] : GradeChoice.Of(form.Form, bounds, verdict.Caps, []),
            Warnings = MissingReasons.Of(form, work, given),
        };
        return Done(card);
    }

    /// <summary>The last stage, where something is unknown.</summary>
    public Checked<Scorecard> Open(FactSet given, FormConditions form, Workspace work, OpenScoring scoring, bool explain)
    {
        var result = scoring.Run(work);
        var complete = FactConditions.WithDerived(given, form, work.Frame);
        var card = result.Errors.Count > 0
            ? null
            : new OpenScorecard(form, scoring, result, ExplainerOf(complete, explain)).Fill((total, parts) => Card(complete, form, total, parts), given);
        if (card is null)
        {
            work.Errors.AddRange(result.Errors);
            return Failed(given, work);
        }

        return Done(card);
    }

    /// <summary>What is said of a meeting with mistakes.</summary>
    public static Checked<Scorecard> Failed(FactSet given, Workspace work) =>
        Checked<Scorecard>.Failed([.. work.Errors
            .OrderBy(error => error.Span.Start)
            .DistinctBy(error => (error.Code, error.Span, error.Message(Language.English)))
            .Select(error => error.Place is null ? error.WithPlace(MeetingPlace.Of(given)) : error)]);

    private T Lend<T>(Func<Workspace, T> use)
    {
        var work = idle.TryTake(out var known) ? known : NewWorkspace();
        try
        {
            return use(work);
        }
        finally
        {
            idle.Add(work);
        }
    }

    private Checked<Scorecard> Score(FactSet given, Workspace work, bool explain)
    {
        if (Start(given, work, out var open) is not { } form)
        {
            return Failed(given, work);
        }

        engine.Run(work.Meeting);
        return !Collect(form, work) ? Failed(given, work)
            : open is not null ? Open(given, form, work, open, explain)
            : AddUp(form, work, out var total) && Verdict.Of(form, work) is { } verdict && work.Errors.Count == 0 ? Known(given, form, work, total, verdict, explain)
            : Failed(given, work);
    }

    // Whether all that counts is known: what a criterion that does not apply would need is not asked.
    private static bool IsKnown(FormConditions form, Workspace work)
    {
        if (!HasUnknown(form.Reads.Direct, work.Frame))
        {
            return true;
        }

        if (work.HasOpenRule || HasUnknown(form.Reads.Verdicts, work.Frame))
        {
            return false;
        }

        for (var table = 0; table < form.Applies.Length; table++)
        {
            var applies = form.Applies[table] is { } condition ? condition(work.Frame) : Value.True;
            if (applies.Kind == ValueKind.Unknown || (applies.IsTrue && HasUnknown(form.Plan.Tables[table].Reads, work.Frame)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasUnknown(IReadOnlyList<int> slots, Frame frame)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (frame.Slots[slots[i]].Kind == ValueKind.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private Checked<Scorecard> Done(Scorecard card)
    {
        var warned = version.OutsideItsTime(plan.RuleSet, card.Facts) is { } outside ? card with { Warnings = [.. card.Warnings, outside] } : card;
        return Checked<Scorecard>.Of(warned, warned.Warnings);
    }

    private ScorecardExplainer? ExplainerOf(FactSet complete, bool explain) => explain ? new(complete, tracer) : null;

    private Scorecard Card(FactSet complete, FormConditions form, Bounds total, IReadOnlyList<PartScore> parts) => new()
    {
        RuleSet = plan.RuleSet,
        Fingerprint = version.Fingerprint,
        Form = form.Form,
        Facts = complete,
        Total = total,
        Parts = parts,
    };
}
