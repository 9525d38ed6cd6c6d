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

    [Theory, DataFiles("diagnostics", "CPR*.rules.yaml", "CPR*.cases.yaml", "CPR*.expr", "CPR*.batch.jsonl")]
    public void A_bad_file_is_told_what_its_expected_texts_say(string path)
    {
        var found = BadFile.Run(path);

        found.Select(diagnostic => diagnostic.Code).Should().Contain(CodeOf(path));
        Golden.Verify(DiagnosticPrinter.Print(found, Language.Vietnamese), ExpectedText(path, "vi"));
        Golden.Verify(DiagnosticPrinter.Print(found, Language.English), ExpectedText(path, "en"));
    }

    [Fact]
    public void No_expected_text_has_lost_its_bad_file()
    {
        var files = Files();
        var known = files.Where(BadFile.IsOne).SelectMany(file => new[] { ExpectedText(file, "vi"), ExpectedText(file, "en") }).ToHashSet(StringComparer.Ordinal);

        files.Where(file => file.EndsWith(".txt", StringComparison.Ordinal) && !known.Contains(file)).Should().BeEmpty();
    }

    private static string[] Files() =>
        [.. Directory.EnumerateFileSystemEntries(Path.Combine(Golden.SourceFolder(), Folder), "CPR*")
            .Select(file => $"{Folder}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)];

    private static string CodeOf(string path) => Code().Match(Path.GetFileName(path)).Value;

    private static string ExpectedText(string path, string language) => $"{Folder}/{Path.GetFileName(path).Split('.')[0]}.{language}.txt";

    [GeneratedRegex(@"^CPR\d{4}")]
    private static partial Regex Code();
}
