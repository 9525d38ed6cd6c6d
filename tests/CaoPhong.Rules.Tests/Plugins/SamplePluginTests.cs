using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Publishing;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.SamplePlugin;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Plugins;

/// <summary>The worked plug-in gets everything that built-in kinds, functions and readers get.</summary>
public sealed class SamplePluginTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "vi")]
    [InlineData(Language.English, "en")]
    public void Its_options_are_bound_with_line_and_column_and_have_diagnostics_of_their_own(Language language, string name) =>
        Golden.Verify(
            Told("present: present, of: members - exempt, at_least: two-thirds", "presnt: present, of: total_members, at_least: thirds", language)
            + "\n" + Told("otherwise: 1", "otherwise: 6", language),
            $"Data/plugins/quorum.{name}.txt");

    [Fact]
    public void Its_mistakes_can_be_silenced_only_where_they_are_no_errors() =>
        PluginRig.Load(PluginRig.Text.Replace("otherwise: 1}", "otherwise: 6}, ignore: [{code: QUORUM001, because: thử}]", StringComparison.Ordinal)).IsOk.Should().BeFalse();

    [Theory]
    [InlineData(15, 10, 8, 10)]
    [InlineData(15, 9, 8, 5)]
    [InlineData(15, 9, 4, 1)]
    [InlineData(1, 1, 1, 10)]
    public void Its_criterion_and_function_are_scored(int members, int present, int votes, int total) =>
        PluginRig.Engine().Score(Meeting.Of(("members", members), ("present", present), ("votes", votes))).GetOrThrow().Total.Should().Be(Bounds.Exactly(total));

    [Fact]
    public void Its_criterion_has_bounds_under_unknown_facts_and_is_certain_where_they_are_decided()
    {
        var card = PluginRig.Engine().Score(Meeting.Of(("members", 15), ("votes", 3))).GetOrThrow();
        card.Find("quorum")!.Points.Should().Be(new Bounds(1, 6));
        card.Unknown.Select(fact => fact.Name).Should().Equal("present");

        // Nine votes are the majority of at most seventeen, and so many are not there.
        PluginRig.Engine().Score(Meeting.Of(("members", 15), ("present", 10))).GetOrThrow().Find("quorum")!.Points.Should().Be(Bounds.Exactly(6));
        PluginRig.Engine().Score(Meeting.Of(("members", 15), ("exempt", 15), ("votes", 3))).GetOrThrow().Find("quorum")!.Points.Should().Be(Bounds.Exactly(6));
    }

    [Fact]
    public void A_count_that_is_not_whole_is_an_error_of_that_meeting()
    {
        var text = PluginRig.Text.Replace("present: present,", "present: present / 2,", StringComparison.Ordinal);
        var engine = RuleEngine.Compile(PluginRig.Load(text).GetOrThrow(), PluginRig.Options);

        engine.Score(Meeting.Of(("members", 15), ("present", 9), ("votes", 4))).Diagnostics.Select(found => found.Code).Should().Equal("CPR7106");
    }

    [Fact]
    public void Its_points_are_explained()
    {
        var card = PluginRig.Engine().Score(Meeting.Of(("members", 15), ("present", 9), ("votes", 8)), explain: true).GetOrThrow();
        var explanation = card.Find("quorum")!.Explanation!;

        explanation.Rows.Single(row => row.Hit).Row.Label.Should().Be("không đủ số người");
        ExplanationSentence.Of(card.Find("quorum")!, card, Wording.Vietnamese).Should().Be("Đủ người 1/6 điểm: Có mặt: 9; Số đảng viên: 15; Được miễn: 0");
    }

    [Fact]
    public void Its_criteria_are_checked_before_any_meeting()
    {
        PluginRig.Load(PluginRig.Text).Diagnostics.Should().BeEmpty();
        Told("max: 6, x-quorum", "max: 5, x-quorum", Language.English).Should().Contain("CPR6006");
    }

    [Fact]
    public void A_version_that_uses_it_names_it_in_the_lock()
    {
        var parts = RegisteredParts.Of(PluginRig.Load(PluginRig.Text).GetOrThrow(), PluginRig.Options.Kinds);

        parts.Select(part => $"{part.Key} {part.Assembly}").Should().Equal("majority CaoPhong.Rules.SamplePlugin", "x-quorum CaoPhong.Rules.SamplePlugin");
    }

    [Fact]
    public void Without_it_the_rule_set_says_what_is_missing() =>
        RuleSetLoader.Load(new SourceText("quorum.rules.yaml", PluginRig.Text)).Diagnostics.Select(found => found.ToString()).Should().Contain(found => found.Contains("'x-quorum'", StringComparison.Ordinal))
            .And.Contain(found => found.Contains("'majority'", StringComparison.Ordinal));

    [Fact]
    public void Its_reader_gives_meetings_with_their_places()
    {
        const string Table = """
            cell      Số đảng viên  present  votes
            --------  ------------  -------  -----
            A-017     15            10       8

            B-002     15            mười     8
            C-003     15                     8
            """;
        var engine = PluginRig.Engine();
        var rows = PluginRig.Options.Readers.ForFile("a.fixed")!.Read(new MemoryStream(Encoding.UTF8.GetBytes(Table)), new("a.fixed") { KeepOriginal = true }).ToList();
        var scored = rows.Select(row => engine.Score(row.Meeting!)).ToList();

        rows.Select(row => row.Place.Row).Should().Equal(3, 5, 6);
        scored[0].GetOrThrow().Total.Should().Be(Bounds.Exactly(10));
        DiagnosticPrinter.Print(scored[1].Diagnostics[0], Language.English).Should().StartWith("a.fixed, row 5, column 'present': error CPR3504");
        scored[2].GetOrThrow().Unknown.Select(fact => fact.Name).Should().Equal("present");
        Encoding.UTF8.GetString(rows[0].Original.Span).Should().Be("A-017     15            10       8");
        Encoding.UTF8.GetString(rows[0].Heading.Span).Should().EndWith("-----");
    }

    [Fact]
    public void A_table_without_dashes_is_told() =>
        new FixedWidthReader().Read(new MemoryStream("cell\nA\n"u8.ToArray()), new("a.fixed")).Single().Diagnostics[0].Message(Language.English)
            .Should().Be("the second line must hold dashes '---' below every column");

    private static string Told(string written, string instead, Language language) =>
        DiagnosticPrinter.Print(PluginRig.Load(PluginRig.Text.Replace(written, instead, StringComparison.Ordinal)).Diagnostics.Where(found => found.Severity == Severity.Error), language);
}
