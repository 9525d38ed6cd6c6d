using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.NRules.Tests.Sessions;

/// <summary>The sample year of the repository and the rule set that scores it.</summary>
internal static class SampleYears
{
    public static RuleEngine Engine { get; } = RuleEngine.Compile(RuleSetLoader.LoadFile(Path.Combine(Golden.RepositoryFolder(), "rules", "31-qdi-tu", "2018.1.rules.yaml")).GetOrThrow());

    /// <summary>The meetings, cell by cell.</summary>
    public static IReadOnlyList<Meeting> Meetings { get; } = Read();

    /// <summary>The meeting with one of its facts changed.</summary>
    public static Meeting With(Meeting meeting, string label, string text) => meeting with
    {
        Given = [.. meeting.Given.Where(given => given.Name != label), new GivenFact(label, RawValue.Of(RawKind.Untyped, text))],
    };

    /// <summary>What is given under a label.</summary>
    public static string Text(Meeting meeting, string label) => meeting.Given.First(given => given.Name == label).Value.Text;

    private static List<Meeting> Read()
    {
        var path = Path.Combine(Golden.RepositoryFolder(), "rules", "samples", "year-2024.csv");
        using var stream = File.OpenRead(path);
        return [.. FactReaders.BuiltIn.ForFile(path)!.Read(stream, new FactFile(path)).Select(row => row.Meeting).OfType<Meeting>().OrderBy(meeting => Text(meeting, "Chi bộ"), StringComparer.Ordinal)];
    }
}
