using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Evaluation;

/// <summary>What every kind of criterion says of its points, or of what is wrong with them, in both languages.</summary>
/// <remarks>A line of <c>NAME.meetings.txt</c> gives the facts of a meeting; what is said of it stands in <c>NAME.expected.txt</c>.</remarks>
public sealed class ExplanationFilesTests
{
    [Theory, DataFiles("explanations", "*.rules.yaml")]
    public void A_criterion_says_what_its_expected_text_says(string path)
    {
        var name = path[..^".rules.yaml".Length];
        var rig = ScoringRig.OfFile(path);
        var lines = File.ReadAllLines(Path.Combine(Golden.SourceFolder(), name + ".meetings.txt")).Where(line => line.Length > 0);

        Golden.Verify(string.Join("\n\n", lines.Select(line => line.StartsWith('#') ? line : $"> {line}\n{Said(rig.Score(line))}")) + "\n", name + ".expected.txt");
    }

    [Fact]
    public void Every_kind_has_a_file() =>
        Directory.EnumerateFiles(Path.Combine(Golden.SourceFolder(), "Data", "explanations"), "*.rules.yaml")
            .Select(file => Path.GetFileName(file)[..^".rules.yaml".Length])
            .Should().BeEquivalentTo(BuiltInKinds.All.Select(kind => kind.Key));

    private static string Said(Checked<Scorecard> scored) => string.Join("\n", scored.Value is { } card
        ? card.Parts.Where(part => part.Part is Criterion).SelectMany(part => new[]
        {
            "vi " + ExplanationSentence.Of(part, card, Wording.Vietnamese),
            "en " + ExplanationSentence.Of(part, card, Wording.English),
        })
        : scored.Diagnostics.SelectMany(found => new[]
        {
            $"vi {found.Code} {found.Message(Language.Vietnamese)}",
            $"en {found.Code} {found.Message(Language.English)}",
        }));
}
