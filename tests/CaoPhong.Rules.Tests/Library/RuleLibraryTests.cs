using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Library.RuleFolder;

namespace CaoPhong.Rules.Tests.Library;

/// <summary>A folder of versions: which one counts on a day, and what is said where none does.</summary>
public sealed class RuleLibraryTests : IDisposable
{
    private readonly RuleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2018-12-14", 1)]
    [InlineData("2023-08-31", 1)]
    [InlineData("2023-09-01", 2)]
    [InlineData("2030-01-01", 2)]
    public void The_version_that_began_last_counts(string day, int points)
    {
        var library = folder.With("r", "1", "2018-12-14", notReady: 1).With("r", "2", "2023-09-01", notReady: 2).With("r", "3", "2024-01-01", "draft", notReady: 3).Open();

        library.Score(MeetingOn(day)).GetOrThrow().Total.From.Should().Be(points);
    }

    [Fact]
    public void A_version_ends_on_its_own_day_and_an_older_one_without_an_end_counts_again()
    {
        var library = folder.With("r", "1", "2018-01-01", notReady: 1).With("r", "2", "2020-01-01", until: "2021-01-01", notReady: 2).Open();

        library.Score(MeetingOn("2020-12-31")).GetOrThrow().Total.From.Should().Be(2);
        library.Score(MeetingOn("2021-01-01")).GetOrThrow().Total.From.Should().Be(1);
    }

    [Fact]
    public void A_day_without_a_version_names_the_nearest()
    {
        var library = folder.With("r", "1", "2018-12-14").With("r", "2", "2023-09-01", "draft").Open();

        var scored = library.Score(MeetingOn("2017-01-01"));

        Lines(scored.Diagnostics).Should().Be("CPR7202 no rule set is in force on 2017-01-01; the nearest is 'r@1' (from 2018-12-14)");
        Lines(scored.Diagnostics, Language.Vietnamese).Should().Be("CPR7202 Chưa có bộ tiêu chí có hiệu lực ngày 01/01/2017; gần nhất là 'r@1' (từ 14/12/2018)");
    }

    [Fact]
    public void A_draft_is_never_in_force_and_is_named_as_one()
    {
        var scored = folder.With("r", "1", "2018-12-14", "draft").Open().Score(MeetingOn("2020-01-01"));

        Lines(scored.Diagnostics).Should().Be("CPR7202 no rule set is in force on 2020-01-01; the nearest is the draft 'r@1' (from 2018-12-14)");
    }

    [Fact]
    public void A_withdrawn_version_is_passed_over_from_its_day()
    {
        folder.With("r", "1", "2018-01-01", notReady: 1).With("r", "2", "2020-01-01", notReady: 2);
        new RulePublisher(folder.Path).Withdraw("r", "2", new(2021, 1, 1)).GetOrThrow();
        var library = folder.Open();

        library.Score(MeetingOn("2020-12-31")).GetOrThrow().Total.From.Should().Be(2);
        library.Score(MeetingOn("2021-01-01")).GetOrThrow().Total.From.Should().Be(1);
    }

    [Fact]
    public void Two_versions_from_one_day_are_an_error()
    {
        var scored = folder.With("r", "1", "2018-01-01").With("r", "2", "2018-01-01").Open().Score(MeetingOn("2018-01-01"));

        Lines(scored.Diagnostics).Should().Be("CPR7203 two versions of 'r' are in force from 2018-01-01: '1' and '2'");
    }

    [Fact]
    public void A_broken_version_is_kept_with_its_mistakes_and_the_others_work()
    {
        folder.With("r", "1", "2018-01-01", notReady: 1).With("r", "2", "2020-01-01");
        var broken = folder.Path + "/r/2.rules.yaml";
        File.WriteAllText(broken, File.ReadAllText(broken).Replace("when: ready", "when: raedy", StringComparison.Ordinal));
        var library = folder.Open();

        library.Versions.Select(version => (version.Name, version.Loaded.IsOk)).Should().Equal(("r@1", true), ("r@2", false));
        library.Score(MeetingOn("2019-01-01")).GetOrThrow().Total.From.Should().Be(1);
        Lines(library.Score(MeetingOn("2020-01-01")).Diagnostics).Should().StartWith(
            "CPR7208 'r@2' has 2 mistakes and cannot be used\nCPR9011 'r@2' is no longer what was published on 2020-01-01\nCPR2");
    }

    [Fact]
    public void Two_rule_sets_in_force_must_be_told_apart()
    {
        var library = folder.With("a", "1", "2018-01-01", notReady: 1).With("b", "1", "2019-01-01", notReady: 2).Open();

        library.Score(MeetingOn("2018-06-01")).GetOrThrow().Total.From.Should().Be(1);
        library.Score(MeetingOn("2019-06-01"), "b").GetOrThrow().Total.From.Should().Be(2);
        Lines(library.Score(MeetingOn("2019-06-01")).Diagnostics).Should().Be("CPR7207 several rule sets are in force on 2019-06-01: 'a', 'b'");
    }

    [Fact]
    public void A_version_that_is_named_is_used_whatever_its_time_with_a_warning()
    {
        var library = folder.With("r", "1", "2018-01-01", notReady: 1).With("r", "2", "2020-01-01", notReady: 2).With("r", "3", "2021-01-01", "draft", notReady: 3).Open();

        Warning("1", "2019-01-01").Should().BeEmpty();
        Warning("1", "2020-01-01").Should().Be("CPR7201 2020-01-01 lies outside the time of 'r@1' (from 2018-01-01 until before 2020-01-01)");
        Warning("3", "2021-01-01").Should().BeEmpty();
        Warning("3", "2020-12-31").Should().Be("CPR7201 2020-12-31 lies outside the time of 'r@3' (from 2021-01-01)");

        string Warning(string version, string day) => Lines(library.EngineFor("r", version).GetOrThrow().Score(MeetingOn(day)).GetOrThrow().Warnings);
    }

    [Fact]
    public void Unknown_names_are_told_with_the_nearest()
    {
        var library = folder.With("rules", "2018.1", "2018-01-01").Open();

        Lines(library.EngineFor("ruels", "1").Diagnostics).Should().Be("CPR7204 there is no rule set 'ruels'");
        library.EngineFor("ruels", new DateOnly(2020, 1, 1)).Diagnostics[0].Help(Language.English).Should().Be("did you mean 'rules'?");
        Lines(library.EngineFor("rules", "2018.2").Diagnostics).Should().Be("CPR7205 the rule set 'rules' has no version '2018.2'");
    }

    [Fact]
    public void The_day_is_found_by_its_label_and_must_be_a_day()
    {
        var library = folder.With("r", "1", "2018-01-01", notReady: 1).Open();

        library.Score(MeetingOn("2019-01-01", "Ngày sinh hoạt")).GetOrThrow().Total.From.Should().Be(1);
        Lines(library.Score(new Meeting([new("ready", RawValue.Of(RawKind.Boolean, "true"))])).Diagnostics).Should().Be("CPR7206 'held_on' is missing, so it is not known which version counts");
        Lines(library.Score(MeetingOn("yesterday")).Diagnostics).Should().StartWith("CPR3507");
    }

    [Fact]
    public void An_amendment_finds_what_it_amends()
    {
        var library = folder.With("r", "1", "2018-01-01", notReady: 1).Write("r/2.rules.yaml", """
            ruleset: r
            version: 2
            amends: 1
            effective: {from: 2020-01-01}
            status: published
            changes:
              - {set: ready, to: {title: Ready or not, first_of: [{when: ready, points: 10}, {otherwise: true, points: 5}]}}
            """).Open();

        library.Score(MeetingOn("2020-01-01")).GetOrThrow().Total.From.Should().Be(5);
    }

    [Fact]
    public async Task A_stream_is_scored_in_order()
    {
        var library = folder.With("r", "1", "2018-01-01", notReady: 1).With("r", "2", "2020-01-01", notReady: 2).Open();

        var totals = new List<decimal?>();
        await foreach (var scored in library.ScoreAsync(Stream(), cancellationToken: TestContext.Current.CancellationToken))
        {
            totals.Add(scored.Value?.Total.From);
        }

        totals.Should().Equal(1, 2, null, 1);

        static async IAsyncEnumerable<Meeting> Stream()
        {
            foreach (var day in new[] { "2019-01-01", "2020-01-01", "2017-01-01", "2018-01-01" })
            {
                await Task.Yield();
                yield return MeetingOn(day);
            }
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_nothing_is_an_error()
    {
        Lines(RuleLibrary.Open(folder.Path + "/none").Diagnostics).Should().Be($"CPR7210 there is no folder '{folder.Path}/none'");
        Lines(RuleLibrary.Open(folder.Path).Diagnostics).Should().Be($"CPR7211 the folder '{folder.Path}' holds no .rules.yaml file");
    }
}
