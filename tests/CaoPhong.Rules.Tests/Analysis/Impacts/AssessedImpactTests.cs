using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Tests.Evaluation.Assessments;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Evaluation.Assessments.AssessmentRig;

namespace CaoPhong.Rules.Tests.Analysis.Impacts;

/// <summary>Meetings with several assessments under two versions: the last assessor in authority decides under both.</summary>
public sealed class AssessedImpactTests
{
    private static readonly RuleEngine Assessors = Engine();
    private static readonly RuleEngine None = Engine(AlonePerMeeting.Replace("version: 1", "version: 2", StringComparison.Ordinal));
    private static readonly RuleEngine Stricter = Engine(Text
        .Replace("version: 1", "version: 3", StringComparison.Ordinal).Replace("from: 50, below: 90, points: 3", "from: 50, below: 90, points: 2", StringComparison.Ordinal));

    // The superior comes first in the file, and corrects one fact alone.
    private static readonly Meeting[] Meetings =
    [
        Of("superior", ("present", 16)),
        Of("cell", ("members", 20), ("present", 20)),
        On("2024-02-05", "cell", ("members", 20), ("present", 20)),
    ];

    [Fact]
    public void The_deciding_assessment_counts_under_both_versions() =>
        Run(Assessors, Stricter, Meetings).Should().Equal("2024-01-05: 7 7..6", "2024-02-05: 10 10..10");

    [Fact]
    public void A_version_without_assessors_takes_the_assessments_together_as_the_other_does()
    {
        Run(Assessors, None, Meetings).Should().Equal("2024-01-05: 7 7..7", "2024-02-05: 10 10..10");
        Run(None, Stricter, Meetings).Should().Equal("2024-01-05: 7 7..6", "2024-02-05: 10 10..10");
    }

    [Fact]
    public void The_same_assessor_twice_is_a_mistake_under_both() =>
        Run(Assessors, Stricter, [.. Meetings, Of("superior", ("present", 15))]).Should().Equal("2024-01-05: 7 7..6", "2024-02-05: 10 10..10", "2024-01-05: CPR3523 CPR3523");

    [Fact]
    public void A_year_counts_what_was_decided()
    {
        var impact = new RuleImpact(Assessors, Stricter);
        impact.Add(Meetings.Select(FactRow.Of));

        var summary = impact.Summary();
        summary.Meetings.Should().Be(2);
        summary.Rejected.All.Should().Be(0);
        summary.Years!.Count.Should().Be(1);
        summary.Years.Grades.Counts.Should().ContainSingle().Which.Should().Equal(1);
    }

    [Fact]
    public void One_assessment_alone_cannot_be_added() =>
        FluentActions.Invoking(() => new RuleImpact(Assessors, Stricter).Add(Meetings[0])).Should().Throw<InvalidOperationException>();

    private static List<string> Run(RuleEngine old, RuleEngine @new, IEnumerable<Meeting> meetings)
    {
        var told = new List<string>();
        new RuleImpact(old, @new).Add(meetings.Select(FactRow.Of), tell: meeting => told.Add(Show(meeting)));
        return told;
    }

    private static string Show(MeetingImpact impact) => impact.IsScored
        ? $"{impact.HeldOn:yyyy-MM-dd}: {impact.Old.Value!.Total.From:0.##} {impact.Old.Value.Total.To:0.##}..{impact.New.Value!.Total.From:0.##}"
        : $"{impact.HeldOn:yyyy-MM-dd}: {impact.Old.Diagnostics[0].Code} {impact.New.Diagnostics[0].Code}";
}
