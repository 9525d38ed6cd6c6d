using CaoPhong.Rules.Tests.Conformance;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests;

/// <summary>NRules in the suite for engines.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void NRules_says_what_the_direct_engine_and_the_reference_say_whatever_came_before() =>
        ConformanceSuite.Difference(Voice.Of(new NRulesBackend())).Should().BeNull();

    [Fact]
    public void NRules_says_the_same_on_every_thread() =>
        ConformanceSuite.DifferenceUnderThreads(Voice.Of(new NRulesBackend()), ConformanceSuite.Cases.Take(20), 4).Should().BeNull();
}
