using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Every code has a file that brings it about, and the whole of what is said then in both languages.</summary>
public sealed partial class DiagnosticFilesTests
{
    private const string Folder = "Data/diagnostics";

    [Theory, DataFiles("diagnostics", "CPR*.rules.yaml", "CPR*.cases.yaml", "CPR*.facts.*", "CPR*.library.yaml", "CPR*.year.yaml", "CPR*.folder", "CPR*.expr", "CPR*.batch.jsonl")]
    public void A_bad_file_is_told_what_its_expected_texts_say(string path)
    {
        var found = BadFile.Run(path);

        found.Select(diagnostic => diagnostic.Code).Should().Contain(CodeOf(path));
        Golden.Verify(Print(found, path, Language.Vietnamese), ExpectedText(path, "vi"));
        Golden.Verify(Print(found, path, Language.English), ExpectedText(path, "en"));
    }

    /// <summary>The codes of <see cref="MadeMistakes"/>.</summary>
    public static TheoryData<string> Made => [.. MadeMistakes.All.Keys];

    [Theory, MemberData(nameof(Made))]
    public void A_mistake_that_no_text_file_can_hold_is_told_what_its_expected_texts_say(string code)
    {
        foreach (var (language, name) in new[] { (Language.Vietnamese, "vi"), (Language.English, "en") })
        {
            var said = MadeMistakes.All[code](language);

            said.Should().Contain(code);
            Golden.Verify(said, $"{Folder}/{code}.{name}.txt");
        }
    }

    [Fact]
    public void No_expected_text_has_lost_its_bad_file()
    {
        var files = Files();
        var known = files.Where(BadFile.IsOne).Concat(MadeMistakes.All.Keys).SelectMany(file => new[] { ExpectedText(file, "vi"), ExpectedText(file, "en") }).ToHashSet(StringComparer.Ordinal);

        files.Where(file => file.EndsWith(".txt", StringComparison.Ordinal) && !known.Contains(file)).Should().BeEmpty();
    }

    [Fact]
    public void Every_code_has_a_bad_file_or_a_reason_why_not()
    {
        var codes = CatalogueTests.All.Select(descriptor => descriptor.Code).ToList();
        var covered = Files().Where(BadFile.IsOne).Select(CodeOf).Concat(MadeMistakes.All.Keys).ToHashSet(StringComparer.Ordinal);
        var listed = File.ReadLines(Path.Combine(Golden.SourceFolder(), Folder, "without-file.txt"))
            .Where(line => line.Length > 0)
            .Select(line => line.Split(": ", 2))
            .ToList();

        listed.Where(line => line.Length < 2).Select(line => line[0]).Should().BeEmpty("each says why it has no file");
        codes.Except(covered).Except(listed.Select(line => line[0])).Should().BeEmpty("each needs a file Data/diagnostics/CPRnnnn.…");
        listed.Select(line => line[0]).Except(codes).Should().BeEmpty("there are no such codes");
        listed.Select(line => line[0]).Intersect(covered).Should().BeEmpty("they have a file");
    }

    // A library knows its files by their paths, which differ from machine to machine.
    private static string Print(IReadOnlyList<Diagnostic> found, string path, Language language)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Golden.SourceFolder(), path))!.Replace('\\', '/');
        return BadFolder.WithoutFolder(DiagnosticPrinter.Print(found, language)).Replace(folder + "/", "", StringComparison.Ordinal).Replace(folder, ".", StringComparison.Ordinal);
    }

    private static string[] Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(Golden.SourceFolder(), Folder), "CPR*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Golden.SourceFolder(), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static string CodeOf(string path) => Code().Match(Path.GetFileName(path)).Value;

    private static string ExpectedText(string path, string language) => $"{Folder}/{Path.GetFileName(path).Split('.')[0]}.{language}.txt";

    [GeneratedRegex(@"^CPR\d{4}")]
    private static partial Regex Code();
}
