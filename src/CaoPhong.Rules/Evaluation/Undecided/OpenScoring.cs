using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Scores a meeting of which facts are unknown: bounds for everything, and which facts matter.</summary>
/// <remarks>Not thread-safe: it lives while one meeting is scored.</remarks>
internal sealed class OpenScoring
{
    private readonly FormConditions form;
    private readonly OpenMeeting meeting;
    private readonly OpenResult result;
    private readonly OpenCriterion?[] open;
    private readonly Expr[] conditions;
    private readonly List<OpenItem> holding = [];
    private IReadOnlyList<FactRule> rules = [];

    public OpenScoring(FormConditions form, DerivedFacts derived, FactSet given, Workspace work)
    {
        this.form = form;
        meeting = new(form, derived, given, work.Frame);
        conditions = [.. form.Form.Caps.Select(cap => cap.Holds), .. form.Form.NotGraded.Select(reason => reason.When)];
        result = new(form.Plan.Tables.Count, conditions.Length);
        open = new OpenCriterion?[form.Plan.Tables.Count];
    }

    /// <summary>What criteria and conditions can come to. Criteria that read nothing unknown have been scored.</summary>
    public OpenResult Run(Workspace work)
    {
        foreach (var table in form.Plan.Tables)
        {
            if (IsOpen(table))
            {
                open[table.Index] = new(table);
            }
            else
            {
                result.Criteria[table.Index] = Scored(table, work);
            }
        }

        Pave();
        if (result.Errors.Count == 0)
        {
            AddAlone();
        }

        return result;
    }

    /// <summary>Whether a criterion reads an unknown fact.</summary>
    public bool IsOpen(PlannedTable table) =>
        table.Reads.Any(meeting.IsUnknown) || (table.Applies is { } applies && SlotReading.Of(applies.When).Any(meeting.IsUnknown));

    /// <summary>What the conditions over points and total come to, once the points are known.</summary>
    public void AddVerdicts(SumBounds sums, ScoreKnowledge score)
    {
        var verdicts = new VerdictScoring(meeting, result, [.. open.OfType<OpenCriterion>()], holding, rules, OthersCount);
        for (var i = 0; i < conditions.Length; i++)
        {
            result.Conditions[i] ??= verdicts.Tell(conditions[i], score, sums.CanBeEmpty);
        }

        result.Wide |= sums.IsWide;
    }

    private static Outcome Scored(PlannedTable table, Workspace work) => work.States[table.Index] switch
    {
        PartState.LeftOut => new(false, false, true, 0, 0, false, null),
        PartState.NotApplicable => new(false, true, false, work.Points[table.Index], work.Points[table.Index], false, null),
        _ => Outcome.Points(work.Points[table.Index], work.Points[table.Index]),
    };

    private void Pave()
    {
        var whole = new BoxKnowledge(meeting, new([], []), []);
        rules = OpenRules(whole);
        var items = new List<OpenItem>();
        var places = new List<int>();
        foreach (var (item, place) in result.Errors.Count > 0 ? [] : Items())
        {
            var outcome = item.Evaluate(whole.Of, []);
            if (outcome.AlwaysFails)
            {
                result.Errors.Add(outcome.Failure ?? MeetingDiagnostics.NoFilling(NamesOf(item)));
                continue;
            }

            Set(place, outcome);
            if (!outcome.IsSettled || outcome.CanFail)
            {
                items.Add(item);
                places.Add(place);
            }

            if (outcome.CanFail)
            {
                holding.Add(item);
            }
        }

        if (result.Errors.Count > 0)
        {
            return;
        }

        var constraints = form.Plan.Tables
            .Where(table => open[table.Index] is null && result.Criteria[table.Index] is { Applies: true } && table.Reads.Any(IsGivenOverUnknown))
            .Select(table => new OpenCriterion(table, isConstraint: true))
            .ToArray();
        holding.AddRange(constraints);
        foreach (var group in OpenGrouping.Of(meeting, items, constraints, rules, OthersCount))
        {
            Pave(group, items, places);
        }
    }

    // Criteria by their place, conditions behind them.
    private IEnumerable<(OpenItem Item, int Place)> Items()
    {
        foreach (var criterion in open.OfType<OpenCriterion>())
        {
            yield return (criterion, criterion.Table.Index);
        }

        for (var i = 0; i < conditions.Length; i++)
        {
            if (SlotReading.Of(conditions[i]).All(slot => slot < meeting.Schema.SlotCount))
            {
                yield return (new OpenCondition(conditions[i]), open.Length + i);
            }
        }
    }

    // Whether an ordinary criterion may count that is none of these.
    private bool OthersCount(IReadOnlyCollection<OpenItem> items)
    {
        var tables = items.OfType<OpenCriterion>().Select(item => item.Table.Index).ToHashSet();
        return form.Plan.Tables.Any(table => table.Criterion.Role == CriterionRole.Ordinary
            && !tables.Contains(table.Index)
            && result.Criteria[table.Index] is { Counts: true });
    }

    private List<FactRule> OpenRules(BoxKnowledge whole)
    {
        var rules = new List<FactRule>();
        foreach (var rule in meeting.Schema.Rules)
        {
            if (!SlotReading.Of(rule.Require).Any(meeting.IsUnknown))
            {
                continue;
            }

            var holds = Truth.Of(rule.Require, whole.Of);
            if (!holds.CanBeTrue)
            {
                result.Errors.Add(holds.CanBeFalse || holds.Failure is null
                    ? BindingDiagnostics.BrokenRule(rule, ExprPrinter.Print(rule.Require), MeetingPlace.Of(meeting.Given))
                    : holds.Failure);
            }
            else if (holds.CanBeFalse || holds.CanFail)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private bool IsGivenOverUnknown(int slot) =>
        meeting.IsDerived(slot) && !meeting.IsUnknown(slot) && meeting.Derived.BasesOf(slot).Any(meeting.IsUnknown);

    private void Pave(OpenGroup group, List<OpenItem> items, List<int> places)
    {
        var active = Enumerable.Range(0, group.Items.Count).Where(place => !group.Items[place].IsConstraint).ToArray();
        var paving = Paver.Pave(group, active, active);
        if (paving.Leaves.Count == 0)
        {
            result.AddFailures(meeting, group, paving);
            return;
        }

        result.Wide |= paving.Wide;
        result.Relevant.UnionWith(paving.Relevant);
        foreach (var item in active)
        {
            Set(places[items.IndexOf(group.Items[item])], paving.Hull(item));
        }

        Tie(group, active, paving);
    }

    private void Tie(OpenGroup group, int[] active, Paving paving)
    {
        var criteria = active.Where(item => group.Items[item] is OpenCriterion).ToArray();
        var tables = criteria.Select(item => ((OpenCriterion)group.Items[item]).Table.Index).ToArray();
        var mixed = paving.Leaves.Max(leaf => criteria.Count(item => leaf.Outcomes[item] is { LeftOut: true, Counts: true }));
        if (criteria.Length == 0)
        {
            return;
        }

        if (mixed > MostMixed)
        {
            result.Wide = true;
            return;
        }

        result.Tied.Add(TiedCriteria.Of(tables, criteria, paving.Leaves));
    }

    // Beyond so many criteria of which a box does not tell whether they are left out, they are taken each alone.
    private const int MostMixed = 8;

    private void AddAlone()
    {
        var tied = result.Tied.SelectMany(group => group.Tables).ToHashSet();
        for (var table = 0; table < open.Length; table++)
        {
            if (!tied.Contains(table))
            {
                result.Tied.Add(TiedCriteria.Of(table, result.Criteria[table]!.Value));
            }
        }
    }

    private void Set(int place, Outcome outcome)
    {
        if (place < open.Length)
        {
            result.Criteria[place] = outcome;
        }
        else
        {
            result.Conditions[place - open.Length] = outcome;
        }
    }

    private List<string> NamesOf(OpenItem item) =>
        [.. meeting.UnknownUnder(item.Reads, throughGiven: false).Select(slot => meeting.SymbolOf(slot).Name)];
}
