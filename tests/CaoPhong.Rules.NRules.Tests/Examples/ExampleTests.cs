using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.NRules.Sessions;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests.Examples;

/// <summary>The worked example of docs/nrules.md.</summary>
public sealed class ExampleTests
{
    private const string Rules = """
        language: 1
        ruleset: vi-du
        version: 1
        title: Ví dụ
        effective: {from: 2024-01-01}
        facts:
          rate: {type: number, min: 0, max: 100, label: Tỷ lệ}
        forms:
          all:
            title: Biểu
            max: 10
            sections:
              - id: one
                title: Phần
                max: 10
                criteria:
                  - {id: results, title: Kết quả, max: 10, proportional: {of: rate, zero_at: 0, full_at: 100}}
            grades:
              - {id: good, title: Tốt, from: 9}
              - {id: fair, title: Khá, from: 7.5}
              - {id: average, title: Trung bình, from: 5}
              - {id: poor, title: Kém}
        """;

    [Fact]
    public void A_warning_comes_with_the_second_month_below_fair_and_goes_when_it_is_corrected()
    {
        var engine = RuleEngine.Compile(RuleSetLoader.Load(new("vi-du.rules.yaml", Rules)).GetOrThrow());
        var sessions = new ScoringSessionFactory(engine, TwoMonthsBelowFair.Rule());     // once, shared
        var session = sessions.Open();                                                   // one for each thread

        var april = session.Insert(Meeting("A-017", 4, 60));
        Warnings(session).Should().BeEmpty();

        session.Insert([Meeting("A-017", 5, 70), Meeting("A-018", 5, 70), Meeting("A-018", 7, 70)]);
        Warnings(session).Should().Equal("A-017: 04/2024, 05/2024");

        session.Update(april, Meeting("A-017", 4, 80));
        Warnings(session).Should().BeEmpty();
        april.Scored.GetOrThrow().Grade!.Title.Should().Be("Khá");

        session.Update(april, Meeting("A-018", 6, 10));
        Warnings(session).Should().Equal("A-018: 05/2024, 06/2024");
        session.Facts.Query<Scorecard>().AsEnumerable().Should().HaveCount(4);
    }

    [Fact]
    public void The_page_for_developers_shows_the_rule_that_is_run()
    {
        var root = Golden.RepositoryFolder();
        var page = File.ReadAllText(Path.Combine(root, "docs", "nrules.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(root, "tests", "CaoPhong.Rules.NRules.Tests", "Examples", "TwoMonthsBelowFair.cs")).ReplaceLineEndings("\n");

        page.Should().Contain(source[source.IndexOf("/// <summary>", StringComparison.Ordinal)..].Trim());
    }

    private static IEnumerable<string> Warnings(ScoringSession session) =>
        session.Facts.Query<BelowFairWarning>().AsEnumerable().Select(warning => warning.Text);

    private static Meeting Meeting(string cell, int month, decimal rate) =>
        CaoPhong.Rules.Facts.Meeting.Of(("cell", cell), ("held_on", new DateOnly(2024, month, 5)), ("rate", rate));
}
