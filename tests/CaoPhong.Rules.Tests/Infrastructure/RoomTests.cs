using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>The rooms of the library stand in one line: each may use the ones before it and none after.</summary>
public sealed partial class RoomTests
{
    private static readonly string[] Rooms =
    [
        "Diagnostics", "Syntax", "Expressions", "Facts", "Model", "Kinds", "Regions", "Checking", "Compilation",
        "Evaluation", "Analysis", "Cases", "Publishing", "Reporting",
    ];

    private static string Library { get; } = Path.Combine(Golden.RepositoryFolder(), "src", "CaoPhong.Rules");

    [Fact]
    public void No_room_uses_a_room_behind_it()
    {
        var back =
            from file in Sources()
            let room = Array.IndexOf(Rooms, RoomOf(file))
            where room >= 0
            from used in UsedRooms(File.ReadAllText(file))
            where Array.IndexOf(Rooms, used) > room
            select $"{Path.GetRelativePath(Library, file)} uses {used}";

        back.Should().BeEmpty();
    }

    [Fact]
    public void Every_folder_is_a_room_and_every_file_says_so()
    {
        var strange =
            from file in Sources()
            let room = RoomOf(file)
            let expected = room is null ? "CaoPhong.Rules" : $"CaoPhong.Rules.{room}"
            where (room is not null && !Rooms.Contains(room)) || !Regex.IsMatch(File.ReadAllText(file), $@"^namespace {Regex.Escape(expected)}(\.\w+)*;", RegexOptions.Multiline)
            select Path.GetRelativePath(Library, file);

        strange.Should().BeEmpty();
    }

    [Fact]
    public void Only_the_room_of_syntax_knows_the_yaml_library()
    {
        var strange = Sources()
            .Where(file => RoomOf(file) != "Syntax" && File.ReadAllText(file).Contains("YamlDotNet", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Library, file));

        strange.Should().BeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var root = Golden.RepositoryFolder();
        var longFiles = new[] { "src", "tests", "benchmarks" }
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !IsBuilt(file) && File.ReadLines(file).Count() > 400)
            .Select(file => Path.GetRelativePath(root, file));

        longFiles.Should().BeEmpty();
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file));

    private static bool IsBuilt(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string? RoomOf(string file)
    {
        var parts = Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar);
        return parts.Length == 1 ? null : parts[0];
    }

    private static IEnumerable<string> UsedRooms(string text) =>
        Usage().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"(?:using (?:static )?CaoPhong\.Rules\.|CaoPhong\.Rules\.)(\w+)")]
    private static partial Regex Usage();
}
