using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Cases;

public sealed class RuleCasesTests
{
    private static string Data { get; } = Path.Combine(Golden.SourceFolder(), "Data", "cases");

    [Fact]
    public void A_folder_without_case_files_is_a_test_that_fails()
    {
        var folder = Directory.CreateTempSubdirectory("caophong").FullName;
        var cases = RuleCases.In(folder);

        cases.Names.Should().Equal(folder);
        cases.Invoking(all => all.Verify(folder)).Should().Throw<DiagnosticsException>()
            .WithMessage($"error CPR8015: there is no .cases.yaml file in '{folder}'");
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_test_that_fails() =>
        RuleCases.In("no-such-folder").All.Should().ContainSingle().Which.Run().Should().ContainSingle().Which.Code.Should().Be("CPR8015");

    [Fact]
    public void Cases_are_named_by_version_and_case() =>
        RuleCases.In(Path.Combine(Data, "good")).Names.Should().Equal(
            "demo@1: Đủ điểm",
            "demo@1: Hai bên của từng mức (rate 89.99)",
            "demo@1: Hai bên của từng mức (rate 90)",
            "demo@2: Phiên bản sửa đổi",
            "demo@2: Phiên bản có hiệu lực ngày họp (held_on 2025-01-01, rate 85)",
            "demo@2: Chưa phiên bản nào có hiệu lực");

    [Fact]
    public void Every_good_case_passes() => RuleCases.In(Path.Combine(Data, "good")).All.SelectMany(one => one.Run()).Should().BeEmpty();

    [Fact]
    public void Every_good_case_of_a_year_passes() => RuleCases.In(Path.Combine(Data, "years")).All.SelectMany(one => one.Run()).Should().BeEmpty();

    [Fact]
    public void A_case_of_a_year_has_its_meetings_with_their_days()
    {
        var one = RuleCases.In(Path.Combine(Data, "years")).All.Single(one => one.Name.EndsWith("Kỳ không ghi ngày đứng sau kỳ viết trước nó", StringComparison.Ordinal)).Case!;

        one.Year!.Calendar.Should().Be(2023);
        one.Year.Meetings.Select(meeting => CaseFileReader.HeldOn(meeting.Meeting)).Should().Equal(
            new DateOnly(2024, 3, 5), new DateOnly(2024, 3, 6), new DateOnly(2023, 10, 1), new DateOnly(2023, 10, 2));
    }

    [Fact]
    public void A_file_with_mistakes_is_a_test_of_its_own_and_what_can_be_read_runs()
    {
        var all = RuleCases.In(Path.Combine(Data, "broken", "1.cases.yaml")).All;

        all.Select(one => one.Name).Should().Equal("1.cases.yaml", "demo@1: Đủ điểm");
        all[0].Case.Should().BeNull();
        all[0].Run().Select(found => found.ToString()).Should().Equal(
            "1.cases.yaml:5:12: error CPR8003: the case 'Không mong đợi gì' expects nothing");
        all[1].Run().Should().BeEmpty();
    }

    [Fact]
    public void A_failing_case_says_where_its_expectation_stands() =>
        RuleCases.In(Path.Combine(Data, "failing")).All.Single().Run().Select(found => found.ToString()).Should().Equal(
            "1.cases.yaml:4:52: error CPR8050: the total is 10, not 9");

    [Fact]
    public void A_name_that_is_not_there_is_a_mistake_of_the_program() =>
        RuleCases.In(Path.Combine(Data, "good")).Invoking(all => all.Verify("demo@1: nothing")).Should().Throw<ArgumentException>();
}
