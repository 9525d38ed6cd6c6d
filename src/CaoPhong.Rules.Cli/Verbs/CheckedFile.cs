using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Verbs;

/// <summary>What is found in one file of rules or cases.</summary>
internal static class CheckedFile
{
    /// <summary>All findings of a file, in the order of its text.</summary>
    public static IReadOnlyList<Diagnostic> Findings(string path) => RuleSetLoader.Load(InputFiles.Read(path)).Diagnostics;
}
