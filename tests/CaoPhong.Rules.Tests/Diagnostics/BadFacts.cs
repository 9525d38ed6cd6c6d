using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Runs a file of facts: every meeting is scored, and all that is said of it is found.</summary>
internal static class BadFacts
{
    /// <summary>What is found in <c>NAME.facts.EXT</c>, scored under <c>NAME.frame.yaml</c> beside it or else under the common rule set.</summary>
    public static IReadOnlyList<Diagnostic> Run(string path)
    {
        var own = $"{path.Split(".facts.")[0]}.frame.yaml";
        var frame = File.Exists(own) ? own : Path.Combine(Golden.SourceFolder(), "Data", "diagnostics", "facts.frame.yaml");
        var loaded = RuleSetLoader.Load(new SourceText(Path.GetFileName(frame), File.ReadAllText(frame)));
        if (loaded.Value is not { } ruleSet)
        {
            throw new InvalidOperationException($"'{frame}' must be free of errors: {string.Join("; ", loaded.Diagnostics)}");
        }

        var engine = RuleEngine.Compile(ruleSet);
        return [.. Rows(path, path).SelectMany(row => Found(row, meeting => engine.Score(meeting)))];
    }

    /// <summary>What is found in <c>NAME.library.yaml</c>, scored by the library of the folder that it stands in.</summary>
    public static IReadOnlyList<Diagnostic> RunLibrary(string path)
    {
        var opened = RuleLibrary.Open(Path.GetDirectoryName(path)!.Replace('\\', '/'));
        return opened.Value is not { } library
            ? opened.Diagnostics
            : [.. library.Diagnostics, .. Rows(path, path).SelectMany(row => Found(row, meeting => library.Score(meeting)))];
    }

    private static IEnumerable<FactRow> Rows(string path, string named)
    {
        using var stream = File.OpenRead(path);
        foreach (var row in FactReaders.BuiltIn.ForFile(path)!.Read(stream, new FactFile(Path.GetFileName(named))))
        {
            yield return row;
        }
    }

    private static IEnumerable<Diagnostic> Found(FactRow row, Func<Meeting, Checked<Scorecard>> score)
    {
        if (!row.IsOk)
        {
            return row.Diagnostics;
        }

        var scored = score(row.Meeting!);
        return [.. row.Diagnostics, .. scored.Diagnostics.Concat(scored.Value?.Warnings ?? []).Distinct()];
    }
}
