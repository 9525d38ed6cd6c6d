using CaoPhong.Rules.Cli.Publishing;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Tells what another version makes of the cases: <c>test PATH... --against VERSION</c>.</summary>
internal static class AgainstReport
{
    /// <summary>Writes the cases whose result differs.</summary>
    /// <returns>Findings only where something cannot be read: a difference is what was asked for.</returns>
    public static int Run(Terminal terminal, IReadOnlyList<string> files, string version)
    {
        if (files.Count == 0)
        {
            throw new UsageException(new("không có tệp .cases.yaml nào", "there are no .cases.yaml files"));
        }

        var comparisons = files.Select(file => InputFiles.Against(file, version)).ToList();
        terminal.Report(comparisons.SelectMany(comparison => comparison.Mistakes).DistinctBy(found => (found.Code, found.Span, found.Message(Language.English))));
        var (same, different) = (0, 0);
        foreach (var one in comparisons.SelectMany(comparison => comparison.Cases))
        {
            if (one.Differences.Count == 0)
            {
                same++;
                continue;
            }

            different++;
            terminal.Writer.WriteLine(one.Name);
            foreach (var line in one.Errors.Count > 0 ? one.Errors.Select(error => Rejected(error, terminal)) : one.Differences.Select(difference => DifferenceWords.Of(difference, terminal)))
            {
                terminal.Writer.WriteLine($"  {line}");
            }
        }

        var others = string.Join(", ", comparisons.Select(comparison => comparison.Other).Where(name => name.Length > 0).Distinct());
        terminal.Writer.WriteLine(terminal.Say(
            $"theo {(others.Length > 0 ? others : version)}: {same} trường hợp như cũ, {different} khác",
            $"under {(others.Length > 0 ? others : version)}: {Counted.Of(same, "case")} the same, {different} different"));
        return comparisons.Exists(comparison => comparison.Mistakes.Any(found => found.Severity == Severity.Error)) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static string Rejected(Diagnostic error, Terminal terminal) =>
        terminal.Say($"không chấm được: {error.Code} {error.Message(Language.Vietnamese)}", $"cannot be scored: {error.Code} {error.Message(Language.English)}");
}
