using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Scores meetings under the version that a command line asks for, or the one in force on their day.</summary>
internal sealed class MeetingScoring
{
    private readonly ScoreRequest request;
    private readonly Func<Meeting, Checked<RuleEngine>> engineFor;
    private readonly Func<string?, int, Checked<RuleEngine>> judgeOf;

    private MeetingScoring(
        ScoreRequest request, IEnumerable<RuleSet> ruleSets, Func<Meeting, Checked<RuleEngine>> engineFor, Func<string?, int, Checked<RuleEngine>> judgeOf)
    {
        this.request = request;
        this.engineFor = engineFor;
        this.judgeOf = judgeOf;
        Parts = [.. ruleSets.SelectMany(ruleSet => ruleSet.Forms).SelectMany(form => form.Parts).Select(part => part.Id).Distinct()];
    }

    /// <summary>The ids of all sections and criteria that may have points.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Opens the rules.</summary>
    /// <returns>Null, and reported, where they have mistakes.</returns>
    public static MeetingScoring? Open(ScoreRequest request, Terminal terminal)
    {
        if (File.Exists(request.Rules))
        {
            return OfFile(request, terminal);
        }

        var library = InputFiles.OpenLibrary(request.Rules);
        if (request.Version is { } version)
        {
            var named = RuleSetChoice.Named(library, version, request.RuleSet);
            return Fixed(request, library.EngineFor(named.RuleSetId, named.Version), terminal);
        }

        var known = library.Versions.Select(one => one.RuleSetId).Distinct().ToList();
        if (request.RuleSet is { } id && !known.Contains(id))
        {
            var advice = NearestName.Advice(id, known) ?? Phrase.Same("");
            throw new UsageException(new($"không có bộ tiêu chí '{id}'; {advice.Vi}", $"there is no rule set '{id}'; {advice.En}"));
        }

        var ruleSets = library.Versions.Where(one => request.RuleSet is null || one.RuleSetId == request.RuleSet).Select(one => one.Loaded.Value).OfType<RuleSet>();
        return new(request, ruleSets, meeting => library.EngineFor(meeting, request.RuleSet), (id, year) => library.EngineForYear(id ?? known[0], year));
    }

    /// <summary>The scorecard of a meeting, or what is wrong with it.</summary>
    public Checked<Scorecard> Score(Meeting meeting)
    {
        var engine = engineFor(meeting);
        return engine.Value is { } found ? found.Score(meeting, request.Explain, request.Ignored) : Checked<Scorecard>.Failed(engine.Diagnostics);
    }

    /// <summary>The engine of the version that judges a year of a rule set.</summary>
    public Checked<RuleEngine> JudgeOf(string? ruleSetId, int year) => judgeOf(ruleSetId, year);

    private static MeetingScoring? OfFile(ScoreRequest request, Terminal terminal)
    {
        var loaded = InputFiles.LoadRules(request.Rules);
        if (loaded.Value is not { } ruleSet)
        {
            terminal.Report(loaded.Diagnostics);
            return null;
        }

        var header = ruleSet.Header;
        if ((request.RuleSet is { } id && id != header.Id) || (request.Version is { } version && version != header.Version && version != ruleSet.Name))
        {
            throw new UsageException(new($"tệp '{request.Rules}' là {ruleSet.Name}", $"the file '{request.Rules}' is {ruleSet.Name}"));
        }

        return Fixed(request, Checked<RuleEngine>.Of(RuleEngine.Compile(ruleSet), []), terminal);
    }

    private static MeetingScoring? Fixed(ScoreRequest request, Checked<RuleEngine> engine, Terminal terminal)
    {
        if (engine.Value is { } found)
        {
            return new(request, [found.RuleSet], _ => engine, (_, _) => engine);
        }

        terminal.Report(engine.Diagnostics);
        return null;
    }
}
