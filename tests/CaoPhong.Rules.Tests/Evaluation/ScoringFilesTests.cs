using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Evaluation;

/// <summary>Rule sets with meetings beside them, and the whole of what the meetings score.</summary>
/// <remarks>A line of <c>NAME.meetings.txt</c> gives the facts of a meeting; what it scores stands in <c>NAME.expected.txt</c>.</remarks>
public sealed class ScoringFilesTests
{
    [Theory, DataFiles("scoring", "*.rules.yaml")]
    public void Meetings_score_what_their_expected_text_says(string path)
    {
        var name = path[..^".rules.yaml".Length];
        var rig = ScoringRig.OfFile(path);
        var lines = File.ReadAllLines(Path.Combine(Golden.SourceFolder(), name + ".meetings.txt")).Where(line => line.Length > 0);

        Golden.Verify(string.Join("\n\n", lines.Select(line => line.StartsWith('#') ? line : $"> {line}\n{rig.Say(line)}")) + "\n", name + ".expected.txt");
    }

    [Fact]
    public void Rule_sets_of_the_files_have_no_errors()
    {
        var broken = Directory.EnumerateFiles(Path.Combine(Golden.SourceFolder(), "Data", "scoring"), "*.rules.yaml")
            .SelectMany(file => RuleSetLoader.Load(new(Path.GetFileName(file), File.ReadAllText(file)), ScoringRig.Options).Diagnostics)
            .Where(found => found.Severity == Severity.Error);

        broken.Should().BeEmpty();
    }
}
