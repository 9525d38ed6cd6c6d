using Xunit;

namespace CaoPhong.Rules.Tests.Readme;

/// <summary>The tests of README.md, compiled; <see cref="Cases.RuleFilesTests"/> runs the same over the rules of the repository.</summary>
#pragma warning disable xUnit1000 // It is compiled and not run here.
internal sealed class TesterSnippet
{
    public static TheoryData<string> Cases => [.. RuleCases.In("rules").Names];

    [Theory, MemberData(nameof(Cases))]
    public void The_rules_do_what_their_cases_say(string name) => RuleCases.In("rules").Verify(name);
}
