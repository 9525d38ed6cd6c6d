using System.Globalization;
using System.Text;
using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Cases.Covering;

/// <summary>What cases reach, and what is proposed where they do not.</summary>
public sealed class CoverageFilesTests
{
    [Theory, DataFiles("coverage", "*.cases.yaml")]
    public void Coverage_is_what_its_expected_text_says(string path)
    {
        var suite = RuleCases.In(Path.Combine(Golden.SourceFolder(), path)).Suites.Single();
        var coverage = suite.Coverage();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{coverage.Percent}% ({coverage.Reached.Count} of {coverage.Total})\n");
        Append(text, "reached", coverage.Reached);
        Append(text, "missed", coverage.Missed.Select(missed => missed.Goal));
        Append(text, "open", coverage.Open);
        text.Append('\n').Append(ProposalText.Write(coverage.Proposed, suite.Cases.Select(one => one.Name), Language.Vietnamese));

        Golden.Verify(text.ToString(), path.Replace(".cases.yaml", ".coverage.txt", StringComparison.Ordinal));
    }

    /// <summary>The proposed cases are cases, each with a blank and nothing else that is wrong, and together they reach everything.</summary>
    [Theory, DataFiles("coverage", "*.cases.yaml")]
    public void What_is_proposed_for_a_version_without_cases_reaches_all_of_it(string path)
    {
        var known = RuleCases.In(Path.Combine(Golden.SourceFolder(), path)).Suites.Single();
        var ruleSet = known.RuleSet;
        var coverage = new CaseSuite(ruleSet, null, known.Start, [], RuleOptions.Default).Coverage();
        var start = string.Join(", ", known.Start.Given.Select(given => $"{given.Name}: {given.Value.Text}"));
        var text = $"ruleset: {ruleSet.Header.Id}\nversion: {ruleSet.Header.Version}\nbase: {{{start}}}\ncases:\n{ProposalText.Write(coverage.Proposed, [], Language.Vietnamese)}";
        var diagnostics = new DiagnosticBag();
        var loaded = CaseFileLoader.Load(new SourceText("proposed.cases.yaml", text), _ => Checked<CaoPhong.Rules.Model.RuleSet>.Of(ruleSet, []), RuleOptions.Default, diagnostics);

        diagnostics.InOrder().Select(found => found.ToString()).Should().BeEmpty();
        loaded.Cases.SelectMany(one => one.Run()).Should().OnlyContain(found => found.Code == "CPR8056");
        var reached = loaded.Suite!.Coverage();
        reached.Missed.Select(missed => $"{missed.Goal.Place}: {missed.Goal.What}").Should().BeEmpty();
        reached.Percent.Should().Be(100);
    }

    private static void Append(StringBuilder text, string heading, IEnumerable<CoverageGoal> goals)
    {
        foreach (var goal in goals)
        {
            text.Append(CultureInfo.InvariantCulture, $"{heading} {goal.Span.Position.Line} {goal.Kind} {goal.Place}: {goal.What}\n");
        }
    }
}
