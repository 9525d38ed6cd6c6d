using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Cases;

/// <summary>Every case of every case file in <c>rules/</c>.</summary>
public sealed class RuleFilesTests
{
    private static readonly RuleCases Rules = RuleCases.In(Path.Combine(Golden.RepositoryFolder(), "rules"));

    public static TheoryData<string> Cases => [.. Rules.Names];

    [Theory, MemberData(nameof(Cases))]
    public void The_rules_do_what_their_cases_say(string name) => Rules.Verify(name);
}
