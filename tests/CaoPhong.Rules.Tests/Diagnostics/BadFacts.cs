using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Runs a file of facts: every meeting is scored, and all that is said of it is found.</summary>
internal static class BadFacts
{
    private static readonly DateOnly YearOfFiles = new(2024, 1, 1);

    /// <summary>What is found in <c>NAME.facts.EXT</c>, scored under <c>NAME.frame.yaml</c> beside it or else under the common rule set.</summary>
    public static IReadOnlyList<Diagnostic> Run(string path)
    {
        var engine = EngineFor(path, ".facts.");
        return engine.RuleSet.Assessors.Count == 0
            ? Scored(path, meeting => engine.Score(meeting))
            : [.. engine.Assess(Rows(path, path)).SelectMany(meeting => meeting.Assessments).SelectMany(assessment => assessment.Scored.Diagnostics)];
    }

    /// <summary>What is found in <c>NAME.year.EXT</c>, the meetings of one cell in 2024: judged under <c>NAME.frame.yaml</c> beside it, or else by the library of the folder that it stands in.</summary>
    public static IReadOnlyList<Diagnostic> RunYear(string path)
    {
        var meetings = Rows(path, path).Select(row => row.Meeting!).ToList();
        var year = File.Exists(FrameOf(path, ".year."))
            ? EngineFor(path, ".year.").ScoreYear("Chi bộ 1", YearOfFiles.Year, meetings)
            : LibraryAround(path).GetOrThrow().ScoreYear("Chi bộ 1", YearOfFiles.Year, meetings);
        return [.. year.Diagnostics, .. year.Value?.Rejected ?? []];
    }

    /// <summary>What is found in <c>NAME.library.yaml</c>, scored by the library of the folder that it stands in.</summary>
    public static IReadOnlyList<Diagnostic> RunLibrary(string path)
    {
        var opened = LibraryAround(path);
        return opened.Value is not { } library
            ? opened.Diagnostics
            : [.. library.Diagnostics, .. Scored(path, meeting => library.Score(meeting))];
    }

    private static string FrameOf(string path, string ending) => $"{path.Split(ending)[0]}.frame.yaml";

    private static Checked<RuleLibrary> LibraryAround(string path) => RuleLibrary.Open(Path.GetDirectoryName(path)!.Replace('\\', '/'));

    private static RuleEngine EngineFor(string path, string ending)
    {
        var own = FrameOf(path, ending);
        var frame = File.Exists(own) ? own : Path.Combine(Golden.SourceFolder(), "Data", "diagnostics", "facts.frame.yaml");
        var loaded = RuleSetLoader.Load(new SourceText(Path.GetFileName(frame), File.ReadAllText(frame)));
        if (loaded.Value is not { } ruleSet)
        {
            throw new InvalidOperationException($"'{frame}' must be free of errors: {string.Join("; ", loaded.Diagnostics)}");
        }

        return RuleEngine.Compile(ruleSet);
    }

    private static IEnumerable<FactRow> Rows(string path, string named)
    {
        using var stream = File.OpenRead(path);
        foreach (var row in FactReaders.BuiltIn.ForFile(path)!.Read(stream, new FactFile(Path.GetFileName(named))))
        {
            yield return row;
        }
    }

    // As the tool does it: also what is wrong with several meetings together.
    private static IReadOnlyList<Diagnostic> Scored(string path, Func<Meeting, Checked<Scorecard>> score)
    {
        var register = new MeetingRegister();
        var percents = new PercentColumns();
        var found = new List<Diagnostic>();
        foreach (var row in Rows(path, path))
        {
            found.AddRange(row.Diagnostics);
            if (!row.IsOk)
            {
                continue;
            }

            var scored = score(row.Meeting!);
            found.AddRange(scored.Diagnostics.Concat(scored.Value?.Warnings ?? []).Distinct());
            if (scored.Value is { } card)
            {
                percents.Look(card.Facts);
                found.AddRange(new[] { register.Add(card.Facts, card.Form.Id) }.OfType<Diagnostic>());
            }
        }

        return [.. found, .. percents.Warnings()];
    }
}
