using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Kinds;

/// <summary>The plain decision tables of the public conformance cases of DMN, as tables of a rule set.</summary>
public sealed class TckTableTests
{
    [Fact]
    public void A_plain_decision_table_gives_the_points_of_the_expected_output()
    {
        var tables = TckTable.ReadPlain();

        tables.Should().HaveCountGreaterThan(5);
        foreach (var table in tables)
        {
            var loaded = RuleSetLoader.Load(new SourceText("tck.rules.yaml", table.RuleSet()));
            loaded.IsOk.Should().BeTrue($"{table.Id} is a rule set:\n{DiagnosticPrinter.Print(loaded.Diagnostics, Language.English)}");
            var engine = RuleEngine.Compile(loaded.GetOrThrow());
            foreach (var test in table.Tests)
            {
                var scored = engine.Score(TckTable.MeetingOf(test));

                (scored.Value is { Total.IsExact: true } card ? card.Total.From : (decimal?)null).Should().Be(table.ExpectedPoints(test), $"{table.Id} over {test.GetProperty("inputs")}: {DiagnosticPrinter.Print(scored.Diagnostics, Language.English)}");
            }
        }
    }
}
