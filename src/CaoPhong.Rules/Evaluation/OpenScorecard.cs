using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Undecided;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Puts the scorecard of a meeting with unknown facts together.</summary>
internal sealed class OpenScorecard
{
    private readonly FormConditions form;
    private readonly FormLayout layout;
    private readonly OpenScoring scoring;
    private readonly OpenResult result;
    private readonly Outcome[] criteria;
    private readonly ScorecardExplainer? explainer;

    public OpenScorecard(FormConditions form, OpenScoring scoring, OpenResult result, ScorecardExplainer? explainer)
    {
        this.explainer = explainer;
        this.form = form;
        this.scoring = scoring;
        this.result = result;
        layout = form.Layout;
        criteria = [.. result.Criteria.Select(outcome => outcome!.Value)];
    }

    /// <summary>The scorecard; null where an error is certain, which is then in the result.</summary>
    /// <param name="card">What is known of it already.</param>
    /// <param name="given">The facts.</param>
    public Scorecard? Fill(Func<Bounds, IReadOnlyList<PartScore>, Scorecard> card, FactSet given)
    {
        var sums = new SumBounds(layout, result.Tied);
        if (sums.OfForm() is not { } total)
        {
            result.Errors.Add(MeetingDiagnostics.NothingLeft(form.Form));
            return null;
        }

        var sections = layout.Sections.ToDictionary(part => part, part => sums.OfSection(part));
        var range = new PointsRange(total.Low.Final, total.High.Final);
        scoring.AddVerdicts(sums, new(form, criteria, sums, sections, range));
        if (result.Errors.Count > 0)
        {
            return null;
        }

        var bounds = BoundsOf(range);
        var parts = layout.Parts.Select((part, place) => PartOf(part, place, sections)).ToArray();
        var caps = form.Form.Caps.Select((cap, place) => (cap, Outcome: result.Conditions[place]!.Value)).ToArray();
        var reasons = form.Form.NotGraded.Select((reason, place) => (reason, Outcome: result.Conditions[caps.Length + place]!.Value)).ToArray();
        Cap[] certain = [.. caps.Where(item => item.Outcome.From == 1).Select(item => item.cap)];
        Cap[] possible = [.. caps.Where(item => item.Outcome is { From: 0, To: 1 }).Select(item => item.cap)];
        NotGraded[] notGraded = [.. reasons.Where(item => item.Outcome.From == 1).Select(item => item.reason)];
        return card(bounds, parts) with
        {
            Steps = StepsOf(sums, total, bounds),
            Caps = certain,
            CapsPossible = possible,
            NotGraded = notGraded,
            NotGradedPossible = [.. reasons.Where(item => item.Outcome is { From: 0, To: 1 }).Select(item => item.reason)],
            Grades = notGraded.Length > 0 ? [] : GradeChoice.Of(form.Form, bounds, certain, possible),
            Unknown = UnknownFacts.InOrder(form, criteria, result.Relevant, given.Schema),
            Wide = result.Wide || sums.IsWide,
            Warnings = Warnings(given),
        };
    }

    private PartScore PartOf(Part part, int place, Dictionary<int, PointsRange> sections)
    {
        var table = layout.Tables[place];
        if (table < 0)
        {
            return new(part, PartState.Counted, BoundsOf(sections[place]));
        }

        var outcome = criteria[table];
        var points = outcome.Counts ? new PointsRange(outcome.From, outcome.To) : PointsRange.Zero;
        return new(part, StateOf(outcome), BoundsOf(points), explainer);
    }

    private static PartState StateOf(Outcome outcome) => outcome switch
    {
        { Applies: true, Replaced: false, LeftOut: false } => PartState.Counted,
        { Applies: false, Replaced: true, LeftOut: false } => PartState.NotApplicable,
        { Applies: false, Replaced: false } => PartState.LeftOut,
        _ => PartState.Undecided,
    };

    private List<TotalStep> StepsOf(SumBounds sums, (FormTotal Low, FormTotal High) total, Bounds final)
    {
        List<TotalStep>? steps = null;
        foreach (var part in layout.FromInside.Where(part => layout.Parts[part] is Section { HasCeiling: true }))
        {
            TotalSteps.Add(ref steps, TotalStepKind.Ceiling, BoundsOf(sums.WithoutBonus(part, stops: false)), BoundsOf(sums.WithoutBonus(part, stops: true)), (Section)layout.Parts[part]);
        }

        OpenSteps.Add(ref steps, layout, criteria, total, final);
        return steps ?? [];
    }

    private List<Diagnostic> Warnings(FactSet given)
    {
        var warnings = new List<Diagnostic>();
        for (var table = 0; table < criteria.Length; table++)
        {
            var criterion = form.Plan.Tables[table].Criterion;
            var outcome = criteria[table];
            var best = criterion.Role == CriterionRole.Penalty ? outcome.From : outcome.To;
            if (!outcome.LeftOut && MissingReasons.Of(criterion, StateOf(outcome), best, given) is { } warning)
            {
                warnings.Add(warning);
            }
        }

        return warnings;
    }

    private static Bounds BoundsOf(PointsRange points) =>
        Decimals.Compare(points.From, points.To) == 0 ? Bounds.Exactly(points.From) : new(points.From, points.To);
}
