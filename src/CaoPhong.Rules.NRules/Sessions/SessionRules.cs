using System.Linq.Expressions;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.NRules.Lowering;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>The chained rules of a session: total, caps, scorecard, year. Each has one pattern, and finds what belongs together by key.</summary>
internal static class SessionRules
{
    /// <summary>The rules of a version.</summary>
    public static IEnumerable<IRuleDefinition> Of(RuleEngine engine)
    {
        var steps = new SessionSteps(engine);
        yield return Simple<ScoredFact>($"{engine.Plan.Name}/total", RulePriorities.Total, meeting => !meeting.IsRejected, SessionSteps.AddUp);
        foreach (var form in engine.Plan.Forms)
        {
            Func<TotalsFact, bool> isOfForm = new TotalsTest(form.Index).Holds;
            for (var place = 0; place < form.Form.Caps.Count; place++)
            {
                var cap = form.Form.Caps[place];
                yield return Verdict($"{form.Name}/caps/{cap.Id}", isOfForm, nameof(TotalsFact.SetCap), place, cap.Holds, cap.Message);
            }

            for (var place = 0; place < form.Form.NotGraded.Count; place++)
            {
                var reason = form.Form.NotGraded[place];
                yield return Verdict($"{form.Name}/not_graded/{place + 1}", isOfForm, nameof(TotalsFact.SetNotGraded), place, reason.When, reason.Message);
            }
        }

        yield return Simple<TotalsFact>($"{engine.Plan.Name}/scorecard", RulePriorities.Scorecard, _ => true, steps.Finish);
        yield return Simple<ScoredFact>($"{engine.Plan.Name}/rejected", RulePriorities.Scorecard, meeting => meeting.IsRejected, SessionSteps.Reject);
        if (engine.RuleSet.Year is not null)
        {
            yield return Year($"{engine.Plan.Name}/year", steps);
        }
    }

    private static IRuleDefinition Simple<T>(string name, int priority, Func<T, bool> holds, Action<IContext, T> step)
    {
        var fact = Expression.Parameter(typeof(T), "fact");
        var context = Expression.Parameter(typeof(IContext), "context");
        var action = Expression.Lambda(Expression.Invoke(Expression.Constant(step), context, fact), context, fact);
        return CanonicalRule.Of(name, priority, fact, holds, action, name);
    }

    private static IRuleDefinition Verdict(string name, Func<TotalsFact, bool> isOfForm, string set, int place, Expr condition, string message)
    {
        var totals = Expression.Parameter(typeof(TotalsFact), "totals");
        var slots = Expression.Variable(typeof(Value[]), "slots");
        var body = Expression.Block(
            [slots],
            Expression.Assign(slots, Expression.Property(totals, nameof(TotalsFact.Slots))),
            Expression.Call(totals, set, null, Expression.Constant(place), new ExprLowering(slots).Whole(condition)));
        var action = Expression.Lambda(body, Expression.Parameter(typeof(IContext), "context"), totals);
        return CanonicalRule.Of(name, RulePriorities.Verdict, totals, isOfForm, action, message);
    }

    private static IRuleDefinition Year(string name, SessionSteps steps)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        rule.Priority(RulePriorities.Year);
        var group = rule.LeftHandSide().Pattern(typeof(IGrouping<YearKey, ResultFact>), "year").Aggregate();
        var result = Expression.Parameter(typeof(ResultFact), "result");
        group.GroupBy(Expression.Lambda(Expression.Property(result, nameof(ResultFact.Key)), result), Expression.Lambda(result, result));
        Func<ResultFact, bool> hasYear = fact => fact.Key is not null;
        group.Pattern(typeof(ResultFact), "result").Condition(CanonicalRule.Condition(result, hasYear));
        rule.RightHandSide().Action(Step(steps.JudgeYear), ActionTrigger.Activated | ActionTrigger.Reactivated);
        rule.RightHandSide().Action(Step(SessionSteps.ForgetYear), ActionTrigger.Deactivated);
        return rule.Build();
    }

    private static LambdaExpression Step(Action<IContext, IGrouping<YearKey, ResultFact>> step)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var year = Expression.Parameter(typeof(IGrouping<YearKey, ResultFact>), "year");
        return Expression.Lambda(Expression.Invoke(Expression.Constant(step), context, year), context, year);
    }

    private sealed class TotalsTest(int form)
    {
        public bool Holds(TotalsFact totals) => totals.Form == form;
    }
}
