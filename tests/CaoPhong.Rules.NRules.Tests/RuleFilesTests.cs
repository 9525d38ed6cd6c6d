using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests;

/// <summary>The case files of the shipped rule sets, with NRules as their engine.</summary>
public sealed class RuleFilesTests
{
    [Fact]
    public void The_shipped_rule_sets_do_what_their_cases_say()
    {
        var cases = RuleCases.In(Path.Combine(Golden.RepositoryFolder(), "rules"), new() { Backend = new NRulesBackend() });

        cases.All.Should().NotBeEmpty();
        cases.All.SelectMany(one => one.Run()).Should().BeEmpty();
    }
}
