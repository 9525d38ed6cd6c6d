using System.Globalization;
using System.Text;
using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Cases.Mutating;

/// <summary>Which changes of a rule set cases notice.</summary>
public sealed class MutationFilesTests
{
    /// <summary>Every change that cases do not notice, and whether it is known to make a difference.</summary>
    [Theory, DataFiles("mutation", "*.cases.yaml")]
    public void Mutation_finds_what_its_expected_text_says(string path)
    {
        var report = RuleCases.In(Path.Combine(Golden.SourceFolder(), path)).Suites.Single().Mutate();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Noticed} of {report.Total} noticed\n");
        Append(text, "survives", report.Survivors);
        Append(text, "unproven", report.Unproven);

        Golden.Verify(text.ToString(), path.Replace(".cases.yaml", ".mutation.txt", StringComparison.Ordinal));
    }

    /// <summary>The shipped cases reach all of the shipped rule sets and notice every change in them.</summary>
    [Theory, InlineData("31-qdi-tu/2018.1"), InlineData("31-qdi-tu/2025.1"), InlineData("42-hd-btctw/2025.1"), InlineData("phu-tho-khoi/2023.1")]
    public void The_cases_of_shipped_rule_sets_reach_everything_and_notice_every_change(string version)
    {
        foreach (var suite in RuleCases.In(Path.Combine(Golden.RepositoryFolder(), "rules", $"{version}.cases.yaml")).Suites)
        {
            var coverage = suite.Coverage();
            coverage.Missed.Select(missed => $"{missed.Goal.Place}: {missed.Goal.What}").Should().BeEmpty();
            coverage.Open.Should().BeEmpty();
            suite.Mutate().Survivors.Select(survivor => survivor.Finding.ToString()).Should().BeEmpty();
        }
    }

    private static void Append(StringBuilder text, string heading, IEnumerable<Survivor> survivors)
    {
        foreach (var survivor in survivors)
        {
            text.Append(CultureInfo.InvariantCulture, $"{heading} {survivor.Mutant.Place}: {survivor.Finding.Message(Language.English)}");
            text.Append(survivor.Witness is { } witness ? $" [{witness.En}]\n" : "\n");
        }
    }
}
