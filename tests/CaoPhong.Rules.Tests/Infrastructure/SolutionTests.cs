using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>
/// The solution has a third configuration, NRules, because the packages of NRules are not served everywhere: Debug and Release never build
/// its two projects, and NRules builds everything. <c>dotnet sln add</c> writes the lines back that must not be there.
/// </summary>
public sealed partial class SolutionTests
{
    private static readonly string[] NeedNRules = ["CaoPhong.Rules.NRules", "CaoPhong.Rules.NRules.Tests"];

    private static readonly string[] Platforms = ["Any CPU", "x64", "x86"];

    private static string Text { get; } = File.ReadAllText(Path.Combine(Golden.RepositoryFolder(), "CaoPhong.Rules.sln")).ReplaceLineEndings("\n");

    private static IReadOnlyDictionary<string, string> Projects { get; } = ProjectLine().Matches(Text)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["id"].Value);

    [Fact]
    public void Every_project_of_the_repository_is_in_the_solution()
    {
        var root = Golden.RepositoryFolder();
        var projects = new[] { "src", "tests", "benchmarks" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetFileNameWithoutExtension(file));

        Projects.Keys.Should().BeEquivalentTo(projects);
    }

    [Fact]
    public void There_are_three_configurations()
    {
        var expected =
            from configuration in new[] { "Debug", "Release", "NRules" }
            from platform in Platforms
            select $"{configuration}|{platform} = {configuration}|{platform}";

        Section("SolutionConfigurationPlatforms").Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Debug_and_Release_leave_out_what_needs_NRules_and_NRules_builds_everything_as_Release()
    {
        var expected =
            from project in Projects
            from configuration in new[] { "Debug", "Release", "NRules" }
            from platform in Platforms
            let target = configuration == "NRules" ? "Release" : configuration
            let isBuilt = configuration == "NRules" || !NeedNRules.Contains(project.Key)
            from line in isBuilt ? new[] { "ActiveCfg", "Build.0" } : ["ActiveCfg"]
            select $"{project.Value}.{configuration}|{platform}.{line} = {target}|Any CPU";

        Section("ProjectConfigurationPlatforms").Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void What_needs_NRules_keeps_no_lock_file_and_no_project_asks_whether_NRules_is_there()
    {
        var root = Golden.RepositoryFolder();
        foreach (var file in new[] { "src", "tests", "benchmarks" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.csproj", SearchOption.AllDirectories)))
        {
            var text = File.ReadAllText(file);
            var needsNRules = NeedNRules.Contains(Path.GetFileNameWithoutExtension(file));

            text.Contains("<RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>", StringComparison.Ordinal).Should().Be(needsNRules, file);
            text.Contains("CaoPhong.Rules.NRules.csproj", StringComparison.Ordinal).Should().Be(Path.GetFileName(file) == "CaoPhong.Rules.NRules.Tests.csproj", file);
            Regex.IsMatch(text, "Reference[^>]*Condition").Should().BeFalse(file);
            (needsNRules && File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "packages.lock.json"))).Should().BeFalse(file);
        }

        var sources = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories);
        sources.Where(file => File.ReadLines(file).Any(line => line.StartsWith("#if", StringComparison.Ordinal))).Should().BeEmpty();
    }

    private static IEnumerable<string> Section(string name) =>
        Text[Text.IndexOf($"GlobalSection({name})", StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(1)
            .TakeWhile(line => line.Trim() != "EndGlobalSection")
            .Select(line => line.Trim());

    [GeneratedRegex("""^Project\("[^"]*"\) = "(?<name>[^"]+)", "[^"]*", "(?<id>\{[^}]*\})"$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
