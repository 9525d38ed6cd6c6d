using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.NRules.Lowering;
using NRules;
using NRules.RuleModel;

namespace CaoPhong.Rules.NRules;

/// <summary>The rules of a plan in the canonical model of NRules, and the factory of sessions that runs them.</summary>
/// <remarks>Immutable; thread-safe. There is one for a plan, made when it is first asked for.</remarks>
internal sealed class PlanRules
{
    private static readonly ConditionalWeakTable<RulePlan, PlanRules> Known = [];

    private readonly Lazy<ISessionFactory> factory;

    private PlanRules(RulePlan plan)
    {
        Criteria = [.. plan.Forms.SelectMany(CriteriaOf)];
        factory = new(() => RuleCompilation.Compile(Criteria));
        MostTables = plan.Forms.Max(form => form.Tables.Count);
    }

    /// <summary>One rule for every criterion, named as in the plan.</summary>
    public IReadOnlyList<IRuleDefinition> Criteria { get; }

    /// <summary>Makes sessions that know the rules of the criteria and no others.</summary>
    public ISessionFactory Factory => factory.Value;

    /// <summary>The most rules that fire for a meeting.</summary>
    public int MostTables { get; }

    /// <summary>The rules of a plan.</summary>
    public static PlanRules Of(RulePlan plan) => Known.GetValue(plan, static plan => new(plan));

    // One delegate for all rules of a form, so that NRules sees one condition and asks it once for a meeting.
    private static IEnumerable<IRuleDefinition> CriteriaOf(PlannedForm form)
    {
        Func<MeetingFact, bool> isOfForm = new FormTest(form.Index).Holds;
        return form.Tables.Select(table => RuleOf(form, table, isOfForm));
    }

    private static IRuleDefinition RuleOf(PlannedForm form, PlannedTable table, Func<MeetingFact, bool> isOfForm)
    {
        var meeting = Expression.Parameter(typeof(MeetingFact), "meeting");
        return CanonicalRule.Of(table.Name, RulePriorities.Criterion, meeting, isOfForm, new TableLowering(table).Action(meeting), form.Form.Title);
    }

    // INVARIANT: no closure over more than the number, because two conditions are one where their delegates are equal.
    private sealed class FormTest(int form)
    {
        public bool Holds(MeetingFact meeting) => meeting.Form == form;
    }
}
