using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Cli;

/// <summary>What <c>new</c> makes is right as it stands.</summary>
public sealed class SkeletonTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("caophong").FullName;

    [Fact]
    public void A_new_rule_set_passes_its_check_and_its_cases_and_is_laid_out_well()
    {
        var rules = Path.Combine(folder, "2025.1.rules.yaml");
        File.WriteAllText(rules, Skeleton.Rules("thu-nghiem", "2025.1"));
        File.WriteAllText(Path.Combine(folder, "2025.1.cases.yaml"), Skeleton.Cases("thu-nghiem", "2025.1"));

        RuleFileChecker.Check(rules).Diagnostics.Where(found => found.Severity > Severity.Note).Should().BeEmpty();
        RuleCases.In(folder).All.SelectMany(one => one.Run()).Should().BeEmpty();
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            YamlFormatter.Format(new SourceText(file, File.ReadAllText(file))).GetOrThrow().Changed.Should().BeFalse();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
