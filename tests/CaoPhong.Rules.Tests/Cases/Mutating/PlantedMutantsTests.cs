using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Cases.Mutating;

/// <summary>Mistakes planted by hand in shipped rule sets: the shipped cases must catch each, without any help of the mutation run.</summary>
public sealed class PlantedMutantsTests
{
    public static TheoryData<string, string, string> Planted => new()
    {
        { "31-qdi-tu/2018.1", "{from: 90, below: 100, points: 13", "{from: 90, below: 100, points: 12" },
        { "31-qdi-tu/2018.1", "{above: 85, below: 90, points: 5}", "{from: 85, below: 90, points: 5}|{from: 75, to: 85, points: 3|{from: 75, below: 85, points: 3" },
        { "31-qdi-tu/2018.1", "{from: 95, points: 7}", "{from: 96, points: 7}|{from: 90, below: 95, points: 6|{from: 90, below: 96, points: 6" },
        { "31-qdi-tu/2018.1", "yes_no: longest_excused_run <= 3", "yes_no: longest_excused_run < 3" },
        { "31-qdi-tu/2018.1", "yes_no: longest_excused_run <= 3", "yes_no: longest_excused_run <= 4" },
        { "31-qdi-tu/2018.1", "deduct: {each: absent_without_reason, points: 1}", "deduct: {each: absent_without_reason, points: 2}" },
        { "31-qdi-tu/2018.1", "applies: {when: not(secretary_only), otherwise: full}", "applies: {when: not(secretary_only), otherwise: zero}" },
        { "31-qdi-tu/2018.1", "applies: {when: thematic_this_month, otherwise: left-out}", "applies: {when: thematic_this_month, otherwise: full}" },
        { "31-qdi-tu/2018.1", "value: members - exempt - special_duty", "value: members - exempt" },
        { "31-qdi-tu/2018.1", "value: 100 * speakers / present", "value: 100 * speakers / expected" },
        { "31-qdi-tu/2018.1", "yes_no: attendance_rate > 85", "yes_no: attendance_rate >= 85" },
        { "31-qdi-tu/2018.1", "when: fees_collected, points: 1", "when: roll_called, points: 1" },
        { "31-qdi-tu/2018.1", "step: 0.001", "step: 0.01" },
        { "31-qdi-tu/2018.1", "points: mean(meetings.total)", "points: max(meetings.total)" },
        { "42-hd-btctw/2025.1", "{id: fair, title: Khá, from: 70, below: 90}", "{id: fair, title: Khá, from: 70, to: 90}|{id: good, title: Tốt, from: 90}|{id: good, title: Tốt, above: 90}" },
        { "42-hd-btctw/2025.1", "and absent_without_reason = 0)", "or absent_without_reason = 0)" },
        { "42-hd-btctw/2025.1", "attendance_rate < 5 or", "attendance_rate <= 5 or" },
        { "phu-tho-khoi/2023.1", ">= 7", ">= 6" },
        { "phu-tho-khoi/2023.1", "at least \"fair\") and", "at least \"average\") and" },
        { "phu-tho-khoi/2023.1", "expect: {regular: 12}", "expect: {regular: 11}" },
    };

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_mistake_is_caught(string version, string old, string planted)
    {
        var folder = Directory.CreateTempSubdirectory("caophong");
        try
        {
            var shipped = Path.Combine(Golden.RepositoryFolder(), "rules", $"{version}.rules.yaml");
            var text = File.ReadAllText(shipped);
            var words = planted.Split('|');
            text = Replaced(text, old, words[0]);
            text = words.Length > 1 ? Replaced(text, words[1], words[2]) : text;
            File.WriteAllText(Path.Combine(folder.FullName, "1.rules.yaml"), text);
            File.Copy(shipped.Replace(".rules.", ".cases.", StringComparison.Ordinal), Path.Combine(folder.FullName, "1.cases.yaml"));

            var cases = RuleCases.In(folder.FullName);

            RuleSetLoader.LoadFile(Path.Combine(folder.FullName, "1.rules.yaml")).Value.Should().NotBeNull("the mistake is one that the checker lets through");
            cases.All.SelectMany(one => one.Run()).Where(found => found.Severity == Severity.Error).Should().NotBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Replaced(string text, string old, string planted)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, $"the rule set says '{old}'");
        return text[..at] + planted + text[(at + old.Length)..];
    }
}
