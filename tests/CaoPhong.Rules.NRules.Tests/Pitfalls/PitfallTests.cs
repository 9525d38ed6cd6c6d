using System.Linq.Expressions;
using System.Reflection;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.NRules.Sessions;
using CaoPhong.Rules.NRules.Tests.Sessions;
using FluentAssertions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests.Pitfalls;

/// <summary>What was learned of NRules 1.0: one test for each place where one can fall.</summary>
public sealed class PitfallTests
{
    private static readonly IReadOnlyList<IRuleDefinition> Rules = [.. PlanRules.Of(SampleYears.Engine.Plan).Criteria, .. SessionRules.Of(SampleYears.Engine)];

    [Fact]
    public void Parameters_bind_by_name_so_that_an_action_asks_for_what_its_rule_matches()
    {
        foreach (var rule in Rules)
        {
            var declared = rule.LeftHandSide.Exports.Select(declaration => (declaration.Name, declaration.Type));
            var asked = rule.RightHandSide.Actions.SelectMany(action => action.Expression.Parameters.Skip(1)).Select(parameter => (parameter.Name!, parameter.Type));

            declared.Should().Contain(asked, rule.Name);
        }
    }

    [Fact]
    public void A_condition_is_a_call_of_a_constant_delegate_because_NRules_cannot_compare_much_else()
    {
        var conditions = Rules.SelectMany(rule => PatternsOf(rule.LeftHandSide)).SelectMany(pattern => pattern.Expressions).Select(element => element.Expression.Body).ToList();

        conditions.Should().NotBeEmpty();
        conditions.Should().AllSatisfy(body => body.Should().BeAssignableTo<InvocationExpression>().Which.Expression.Should().BeAssignableTo<ConstantExpression>());
    }

    [Fact]
    public void Rules_of_one_form_share_one_condition_that_is_asked_once_for_a_meeting()
    {
        var conditions = PlanRules.Of(SampleYears.Engine.Plan).Criteria
            .Select(rule => PatternsOf(rule.LeftHandSide).Single().Expressions.Single().Expression.Body)
            .Select(body => ((ConstantExpression)((InvocationExpression)body).Expression).Value);

        conditions.Distinct().Should().HaveCount(SampleYears.Engine.Plan.Forms.Count);
    }

    [Fact]
    public void No_rule_joins_facts() =>
        Rules.Should().AllSatisfy(rule => rule.LeftHandSide.ChildElements.Should().ContainSingle(rule.Name).Which.Should().BeOfType<PatternElement>());

    [Fact]
    public void There_is_one_rule_for_every_criterion_named_as_in_the_plan() =>
        PlanRules.Of(SampleYears.Engine.Plan).Criteria.Select(rule => rule.Name)
            .Should().Equal(SampleYears.Engine.Plan.Forms.SelectMany(form => form.Tables).Select(table => table.Name));

    [Fact]
    public void Facts_are_themselves_so_that_two_meetings_that_score_alike_are_two()
    {
        var session = ScoringSessionFactory.Of(SampleYears.Engine).Open();

        session.Insert([SampleYears.Meetings[0], SampleYears.Meetings[0]]);

        session.Facts.Query<Scorecard>().AsEnumerable().Should().HaveCount(2);
        typeof(MeetingFact).GetMethod("<Clone>$").Should().BeNull("a record is what it is equal to");
    }

    [Fact]
    public void Priorities_hold_the_sum_back_until_every_criterion_has_fired_and_the_year_until_every_scorecard_is_there()
    {
        var order = new List<string>();
        var session = ScoringSessionFactory.Of(SampleYears.Engine).Open();
        session.Facts.Events.RuleFiredEvent += (_, firing) => order.Add(firing.Rule.Name.Split('/') is [_, var stage] ? stage : "criterion");

        session.Insert(SampleYears.Meetings.Take(30));

        order.Aggregate(new List<string>(), (stages, stage) => stages.LastOrDefault() == stage ? stages : [.. stages, stage])
            .Should().Equal("criterion", "total", "scorecard", "year");
    }

    [Fact]
    public void Firing_has_an_end_where_a_rule_sets_itself_off()
    {
        var card = Expression.Parameter(typeof(Scorecard), "card");
        var context = Expression.Parameter(typeof(IContext), "context");
        Action<IContext> again = firing => firing.Insert(new Counter());
        var counter = Expression.Parameter(typeof(Counter), "counter");
        var forever = CanonicalRule.Of("forever", 0, counter, (Counter _) => true, Expression.Lambda(Expression.Invoke(Expression.Constant(again), context), context, counter), "");
        var first = CanonicalRule.Of("first", 0, card, (Scorecard _) => true, Expression.Lambda(Expression.Invoke(Expression.Constant(again), context), context, card), "");
        var factory = new ScoringSessionFactory(SampleYears.Engine, first, forever);
        var session = factory.Open(mostFirings: 500);

        FluentActions.Invoking(() => session.Insert(SampleYears.Meetings[0])).Should().Throw<InvalidOperationException>()
            .WithMessage("rules still want to fire after 500 have: does a rule change a fact that it looks at itself?");
    }

    [Fact]
    public void A_session_says_so_where_two_threads_use_it_at_once()
    {
        ScoringSession? session = null;
        Exception? met = null;
        Action<Scorecard> meddle = _ =>
        {
            var thread = new Thread(() => met = FluentActions.Invoking(() => session!.Insert(SampleYears.Meetings[1])).Should().Throw<InvalidOperationException>().Which);
            thread.Start();
            thread.Join();
        };
        session = new ScoringSessionFactory(SampleYears.Engine, OnScorecard("meddle", _ => true, meddle)).Open();

        session.Insert(SampleYears.Meetings[0]);

        met!.Message.Should().StartWith("a session belongs to one thread at a time");
    }

    [Fact]
    public void Sessions_of_one_factory_work_side_by_side()
    {
        var factory = ScoringSessionFactory.Of(SampleYears.Engine);

        var totals = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => factory.Open().Insert(SampleYears.Meetings.Take(100)).Sum(meeting => meeting.Scored.GetOrThrow().Total.From))
            .ToList();

        totals.Distinct().Should().ContainSingle();
    }

    [Fact]
    public void A_session_in_which_a_condition_has_thrown_is_used_no_more_and_what_was_thrown_comes_out_as_it_is()
    {
        var factory = new ScoringSessionFactory(SampleYears.Engine, OnScorecard("throws", _ => throw new FormatException("mine"), _ => { }));
        var session = factory.Open();

        FluentActions.Invoking(() => session.Insert(SampleYears.Meetings[0])).Should().ThrowExactly<FormatException>().WithMessage("mine");
        FluentActions.Invoking(() => session.Insert(SampleYears.Meetings[1])).Should().Throw<InvalidOperationException>().WithMessage("a rule has thrown in this session*");
        FluentActions.Invoking(() => factory.Open().Fire()).Should().NotThrow();
    }

    [Fact]
    public void Nothing_is_sought_by_query_because_that_looks_at_every_fact() =>
        Metadata.MembersUsed().Should().NotContain(["ISession.Query", "Queryable.Single", "Queryable.First"]);

    [Fact]
    public void Rules_are_never_read_from_outside() =>
        Metadata.AssembliesUsed().Should().NotContain(["NRules.Json", "System.Text.Json", "YamlDotNet"]);

    [Fact]
    public void Whoever_builds_native_code_is_told_that_this_engine_does_not_go_with_it()
    {
        typeof(NRulesBackend).GetCustomAttribute<System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute>().Should().NotBeNull();
        typeof(ScoringSessionFactory).GetCustomAttribute<System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute>().Should().NotBeNull();
        typeof(RuleEngine).Assembly.GetReferencedAssemblies().Should().NotContain(assembly => assembly.Name!.StartsWith("NRules", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_direct_engine_is_called() =>
        Metadata.TypesUsed().Should().NotContain(
        [
            "CaoPhong.Rules.Expressions.ExprCompiler", "CaoPhong.Rules.Expressions.Eval", "CaoPhong.Rules.Expressions.Closures.ClosureBuilder",
            "CaoPhong.Rules.Compilation.DirectBackend", "CaoPhong.Rules.Compilation.DirectEngine", "CaoPhong.Rules.Compilation.TableCode", "CaoPhong.Rules.Compilation.SlotTests",
            "CaoPhong.Rules.Compilation.ScaledSlots",
        ]);

    private static IRuleDefinition OnScorecard(string name, Func<Scorecard, bool> holds, Action<Scorecard> action)
    {
        var card = Expression.Parameter(typeof(Scorecard), "card");
        var body = Expression.Invoke(Expression.Constant(action), card);
        return CanonicalRule.Of(name, 0, card, holds, Expression.Lambda(body, Expression.Parameter(typeof(IContext), "context"), card), name);
    }

    private static IEnumerable<PatternElement> PatternsOf(RuleElement element) => element switch
    {
        GroupElement group => group.ChildElements.SelectMany(PatternsOf),
        PatternElement { Source: AggregateElement aggregate } pattern => [pattern, aggregate.Source],
        PatternElement pattern => [pattern],
        _ => [],
    };

    private sealed class Counter;
}
