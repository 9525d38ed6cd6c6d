using CaoPhong.Rules.Diagnostics;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Library.RuleFolder;

namespace CaoPhong.Rules.Tests.Library;

/// <summary>Publishing and withdrawing write what they must and nothing else.</summary>
public sealed class RulePublisherTests : IDisposable
{
    private const string Rules = """
        ruleset: r
        version: 1
        title: Một
        effective: {from: 2024-01-01}  # ngày
        facts: {ready: {type: boolean}}
        forms: {f: {title: Biểu, max: 1, sections: [{id: s, title: Phần, max: 1, criteria: [{id: c, title: Một, max: 1, yes_no: ready}]}]}}

        """;

    private static readonly DateOnly Day = new(2024, 1, 2);

    private readonly RuleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("# ngày\n", "# ngày\nstatus: published\n")]
    [InlineData("title: Một\n", "title: Một\nstatus: published\n", "title: Một\nstatus: draft\n")]
    [InlineData("title: Một\n", "title: Một\nstatus: published   # viết tay\n", "title: Một\nstatus: 'draft'   # viết tay\n")]
    public void The_status_is_written_and_the_rest_stays(string where, string after, string? before = null)
    {
        foreach (var (lead, end) in new[] { ("", "\n"), ("\uFEFF", "\n"), ("", "\r\n") })
        {
            var text = lead + Rules.ReplaceLineEndings("\n").Replace(where, before ?? where, StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);
            File.Delete(folder.LockPath);
            folder.Write("r/1.rules.yaml", text);

            new RulePublisher(folder.Path).Publish("r", "1", Day).GetOrThrow();

            File.ReadAllText(Path.Combine(folder.Path, "r/1.rules.yaml")).TrimStart('\uFEFF').Should().Be(
                Rules.ReplaceLineEndings("\n").Replace(where, after, StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal));
            new RulePublisher(folder.Path).Verify().IsOk.Should().BeTrue();
        }
    }

    [Fact]
    public void A_lock_keeps_its_comments_and_line_ends()
    {
        folder.Write("r/1.rules.yaml", Rules).Write("r/2.rules.yaml", Rules.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("2024", "2025", StringComparison.Ordinal));
        var publisher = new RulePublisher(folder.Path);
        publisher.Publish("r", "1", Day).GetOrThrow();
        var written = "# của tôi\r\n" + File.ReadAllText(folder.LockPath).ReplaceLineEndings("\r\n").TrimEnd() + "   # cuối";
        File.WriteAllText(folder.LockPath, written);

        publisher.Publish("r", "2", Day).GetOrThrow();

        File.ReadAllText(folder.LockPath).Should().StartWith(written + "\r\n  r@2:\r\n    fingerprint: ");
        publisher.Verify().Versions.Select(version => (version.Name, version.IsOk)).Should().Equal(("r@1", true), ("r@2", true));
    }

    [Fact]
    public void A_refused_version_writes_nothing()
    {
        folder.Write("r/1.rules.yaml", Rules).Write("r/1.cases.yaml", "ruleset: r\nversion: 1\ncases:\n  - {name: Sai, given: {ready: true}, expect: {total: 0}}\n");

        var refused = new RulePublisher(folder.Path).Publish("r", "1", Day);

        Lines(refused.Diagnostics.Where(found => found.Severity == Severity.Error)).Should().Be("CPR8050 the total is 1, not 0");
        File.Exists(folder.LockPath).Should().BeFalse();
        File.ReadAllText(Path.Combine(folder.Path, "r/1.rules.yaml")).Should().Be(Rules);
    }

    [Fact]
    public void A_draft_in_the_place_of_what_was_published_is_no_way_back_to_the_version_before()
    {
        folder.With("r", "1", "2018-01-01", notReady: 1).With("r", "2", "2020-01-01", notReady: 2);
        var file = Path.Combine(folder.Path, "r/2.rules.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("status: published", "status: draft", StringComparison.Ordinal));

        Lines(folder.Open().Score(MeetingOn("2020-06-01")).Diagnostics).Should().Be(
            "CPR7208 'r@2' has a mistake and cannot be used\nCPR9012 'r@2' says that it is a draft, and the lock says published");
    }

    [Fact]
    public void The_folder_of_one_rule_set_uses_the_lock_above_it()
    {
        folder.With("r", "1", "2018-01-01", notReady: 1).With("s", "1", "2018-01-01");

        var library = RuleLibrary.Open(Path.Combine(folder.Path, "r")).GetOrThrow();

        library.Score(MeetingOn("2020-06-01")).GetOrThrow().Total.From.Should().Be(1);
        library.Diagnostics.Should().NotContain(found => found.Severity == Severity.Error);
    }
}
