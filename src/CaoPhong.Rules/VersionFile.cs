using System.Text;
using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>A file of a folder, by the rule set and version that its head names.</summary>
/// <param name="Path">The path.</param>
/// <param name="Source">Its text; null where it cannot be read.</param>
/// <param name="Head">Its head.</param>
/// <param name="Problem">Why it cannot be read; null otherwise.</param>
internal sealed record VersionFile(string Path, SourceText? Source, VersionHead Head, string? Problem)
{
    /// <summary>The files below a folder whose names match a pattern, in the order of their paths.</summary>
    public static IReadOnlyList<VersionFile> Below(string folder, string pattern, SearchOption depth) =>
        [.. Directory.EnumerateFiles(folder, pattern, depth)
            .Select(path => path.Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    /// <summary>Whether it is a file of a version.</summary>
    public bool Names(string ruleSetId, string version) => Source is not null && Head.RuleSetId == ruleSetId && Head.Version == version;

    /// <summary>The cases of a case file for the rule set that its head names; what is wrong with them is passed over.</summary>
    public IReadOnlyList<Case> Cases(RuleSet ruleSet) =>
        Head.Document is { } document ? CaseFileReader.ReadCases(document, ruleSet, new DiagnosticBag()) : [];

    private static VersionFile Read(string path)
    {
        try
        {
            var source = new SourceText(path, Encoding.UTF8.GetString(File.ReadAllBytes(path)));
            return new(path, source, VersionHead.Of(source), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(path, null, new(Document: null), problem.Message);
        }
    }
}
