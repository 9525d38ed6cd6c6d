using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>All cases of one version, and how well they hold it.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
public sealed class CaseSuite
{
    private readonly RuleOptions options;

    internal CaseSuite(RuleSet ruleSet, string? file, Meeting start, IReadOnlyList<Case> cases, RuleOptions options)
    {
        RuleSet = ruleSet;
        File = file;
        Start = start;
        Cases = cases;
        this.options = options;
    }

    /// <summary>The version.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The case file, as it is shown; null where there is none yet.</summary>
    public string? File { get; }

    /// <summary>The facts that every case starts from: <c>base</c>.</summary>
    public Meeting Start { get; }

    /// <summary>The cases that could be read.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>The suite of a version that has no case yet.</summary>
    public static CaseSuite Empty(RuleSet ruleSet, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        return new(ruleSet, null, new([]), [], options ?? RuleOptions.Default);
    }

    /// <summary>Which changes of the version the cases notice, and which they do not.</summary>
    public MutationReport Mutate() => new MutationRun(
        RuleSet, Start, Cases, options.Kinds, options.Functions, options.Backend,
        () => [.. Coverage().Proposed.Select(one => new FactChanges(one.Given).Over(Start))]).Run();

    /// <summary>Suites of which those of one version are one.</summary>
    internal static IReadOnlyList<CaseSuite> OnePerVersion(IEnumerable<CaseSuite?> suites) =>
        [.. suites.OfType<CaseSuite>()
            .GroupBy(suite => (suite.RuleSet.Name, suite.RuleSet.Document.Span.Source?.Path))
            .Select(group => group.Count() == 1 ? group.First() : group.First().With(group.Skip(1)))];

    /// <summary>What the cases reach of the version, with a case for everything that they do not.</summary>
    public CaseCoverage Coverage()
    {
        var scorer = new CaseScorer(RuleSet, options.Backend);
        var evaluator = new ExprEvaluator();
        var meetings = Cases.SelectMany(one => one.Meetings).Select(meeting => scorer.Cover(meeting)).OfType<CoveredMeeting>().ToList();
        var years = Cases.Select(one => one.Year).OfType<CaseYear>()
            .Select(year => scorer.JudgeYear(year.Calendar, year.InYear.Select(meeting => scorer.Score(meeting.Meeting)))).OfType<YearScorecard>().ToList();
        var goals = GoalFinder.Of(RuleSet)
            .ToLookup(goal => goal.OfYear is { } reaches ? years.Exists(year => reaches(year)) : meetings.Exists(meeting => meeting.Reaches(goal, evaluator)));
        var known = Cases.SelectMany(one => one.Meetings).ToList();
        var proposed = new CaseProposer(scorer, Start, known, evaluator).For([.. goals[false]]);
        return new(
            RuleSet,
            [.. goals[true]],
            [.. proposed.Where(one => one.Case is not null).Select(one => new MissedGoal(one.Goal, one.Case!))],
            [.. proposed.Where(one => one is { Case: null, IsImpossible: false }).Select(one => one.Goal)]);
    }

    private CaseSuite With(IEnumerable<CaseSuite> others) =>
        new(RuleSet, File, Start, [.. Cases, .. others.SelectMany(other => other.Cases)], options);
}
