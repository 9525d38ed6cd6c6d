using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Scores meetings under the version that a command line asks for, or the one in force on their day.</summary>
internal sealed class MeetingScoring
{
    private readonly ScoreRequest request;
    private readonly Func<Meeting, Checked<RuleEngine>> engineFor;
    private readonly Func<IEnumerable<FactRow>, IReadOnlyList<AssessedMeeting>> assess;
    private readonly Func<string?, int, Checked<RuleEngine>> judgeOf;
    private readonly Func<RuleEngine, int, IReadOnlyList<RuleSet>> othersOf;
    private readonly SubjectReader subjects;

    private MeetingScoring(
        ScoreRequest request,
        IReadOnlyList<RuleSet> ruleSets,
        Func<Meeting, Checked<RuleEngine>> engineFor,
        Func<IEnumerable<FactRow>, IReadOnlyList<AssessedMeeting>> assess,
        Func<string?, int, Checked<RuleEngine>> judgeOf,
        Func<RuleEngine, int, IReadOnlyList<RuleSet>> othersOf)
    {
        this.request = request;
        this.engineFor = engineFor;
        this.assess = assess;
        this.judgeOf = judgeOf;
        this.othersOf = othersOf;
        RuleSets = ruleSets;
        subjects = new(ruleSets.Select(ruleSet => ruleSet.Facts));
        HasAssessors = ruleSets.Any(ruleSet => ruleSet.Assessors.Count > 0);
        Parts = [.. ruleSets.SelectMany(ruleSet => ruleSet.Forms).SelectMany(form => form.Parts).Select(part => part.Id).Distinct()];
    }

    /// <summary>The rule sets that may score a meeting.</summary>
    public IReadOnlyList<RuleSet> RuleSets { get; }

    /// <summary>Whether a meeting may have several assessments.</summary>
    public bool HasAssessors { get; }

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

        var library = InputFiles.OpenLibrary(request.Rules, request.Parts.Options);
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
        return new(
            request,
            [.. ruleSets],
            meeting => library.EngineFor(meeting, request.RuleSet),
            rows => library.Assess(rows, request.RuleSet, request.Explain, request.Ignored),
            (id, year) => library.EngineForYear(id ?? known[0], year),
            library.OthersInForce);
    }

    /// <summary>What becomes of every row, in the order of the file. Where meetings may have several assessments the whole file is read
    /// first, because an assessment may stand anywhere in it; else nothing is kept.</summary>
    public IEnumerable<ScoredRow> Score(IEnumerable<FactRow> rows) => (HasAssessors ? Assessed([.. rows]) : rows.Select(Alone)).Select(Named);

    /// <summary>The meetings with all their assessments.</summary>
    public IReadOnlyList<AssessedMeeting> Assess(IEnumerable<FactRow> rows) => assess(rows);

    private IEnumerable<ScoredRow> Assessed(IReadOnlyList<FactRow> rows)
    {
        var assessments = new Dictionary<Meeting, (AssessedMeeting Of, Assessment Own)>(ReferenceEqualityComparer.Instance);
        foreach (var meeting in Assess(rows))
        {
            foreach (var assessment in meeting.Assessments)
            {
                assessments.TryAdd(assessment.Given, (meeting, assessment));
            }
        }

        return rows.Select(row => row.Meeting is { } meeting && assessments.TryGetValue(meeting, out var found)
            ? new ScoredRow(row, found.Own.Scored.Value, found.Own.Scored.Diagnostics)
            {
                AssessedBy = found.Own.AssessedBy?.Id,
                Decides = ReferenceEquals(found.Own, found.Of.Deciding),
            }
            : new ScoredRow(row, null, row.Diagnostics));
    }

    private ScoredRow Alone(FactRow row)
    {
        var scored = row.Meeting is { } meeting ? Score(meeting) : null;
        return row.IsOk
            ? new(row, scored!.Value, scored.Diagnostics)
            : new(row, null, [.. row.Diagnostics, .. scored is { IsOk: false } ? scored.Diagnostics : []]);
    }

    // Of what was rejected it is still said whose it is.
    private ScoredRow Named(ScoredRow scored) => scored is { Scorecard: null, Row.Meeting: { } meeting }
        ? scored with { Cell = subjects.CellOf(meeting), HeldOn = subjects.DayOf(meeting) }
        : scored;

    private Checked<Scorecard> Score(Meeting meeting)
    {
        var engine = engineFor(meeting);
        return engine.Value is { } found ? found.Score(meeting, request.Explain, request.Ignored) : Checked<Scorecard>.Failed(engine.Diagnostics);
    }

    /// <summary>The engine of the version that judges a year of a rule set.</summary>
    public Checked<RuleEngine> JudgeOf(string? ruleSetId, int year) => judgeOf(ruleSetId, year);

    /// <summary>The other versions under which a meeting of that year that nobody gave may have to be scored.</summary>
    public IReadOnlyList<RuleSet> OthersOf(RuleEngine judge, int year) => othersOf(judge, year);

    private static MeetingScoring? OfFile(ScoreRequest request, Terminal terminal)
    {
        var loaded = InputFiles.LoadRules(request.Rules, request.Parts.Options);
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

        return Fixed(request, Checked<RuleEngine>.Of(RuleEngine.Compile(ruleSet, request.Parts.Options), []), terminal);
    }

    private static MeetingScoring? Fixed(ScoreRequest request, Checked<RuleEngine> engine, Terminal terminal)
    {
        if (engine.Value is { } found)
        {
            return new(request, [found.RuleSet], _ => engine, rows => found.Assess(rows, request.Explain, request.Ignored), (_, _) => engine, (_, _) => []);
        }

        terminal.Report(engine.Diagnostics);
        return null;
    }
}
