using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Conformance.Saboteurs;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>The suite for engines, and that it catches what it should.</summary>
public sealed class ConformanceSuiteTests
{
    public static TheoryData<string> Saboteurs => [.. SabotagedVoices.All.Select(voice => voice.Name)];

    [Fact]
    public void The_direct_engine_says_what_the_reference_says_whatever_came_before() =>
        ConformanceSuite.Difference(Voice.Of(new DirectBackend())).Should().BeNull();

    [Fact]
    public void The_direct_engine_says_the_same_on_every_thread() =>
        ConformanceSuite.DifferenceUnderThreads(Voice.Of(new DirectBackend()), ConformanceSuite.Cases.Take(40), 4).Should().BeNull();

    [Theory, MemberData(nameof(Saboteurs))]
    public void A_saboteur_is_caught(string name)
    {
        var voice = SabotagedVoices.All.Single(one => one.Name == name);

        ConformanceSuite.Difference(voice).Should().NotBeNull();
    }

    [Fact]
    public void Every_kind_and_policy_and_way_of_applying_meets_caps_often_enough() =>
        string.Join("\n", Quota.Missing(ConformanceSuite.Cases)).Should().BeEmpty();

    [Fact]
    public void Some_meetings_are_rejected_and_some_are_open_and_most_are_neither()
    {
        var meetings = ConformanceSuite.Cases.SelectMany(one => one.Meetings).ToList();

        meetings.Count(meeting => !meeting.Direct.IsOk).Should().BeInRange(meetings.Count / 100, meetings.Count / 3);
        meetings.Count(meeting => meeting.Direct.Value is { IsCertain: false }).Should().BeGreaterThan(meetings.Count / 20);
        meetings.Count(meeting => meeting.Direct.Value is { IsCertain: true }).Should().BeGreaterThan(meetings.Count / 2);
    }

    [Fact]
    public void What_the_suite_writes_are_rule_sets_without_errors() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 4], Gen.Int[0, Shape.All.Count - 1]).Holds((seed, size, shape) =>
        {
            if (!CriterionWriter.Refused.Contains(Shape.All[shape].Writing))
            {
                var loaded = RuleSetLoader.Load(new("random.rules.yaml", RandomRuleSet.Write(seed, size, Shape.All[shape])));

                loaded.Diagnostics.Where(found => found.Severity == Severity.Error).Should().BeEmpty();
            }
        }, cases: 25);
}
