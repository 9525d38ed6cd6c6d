using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>One version of a rule set, compiled once, that scores any number of meetings.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
public sealed class RuleEngine
{
    private readonly FactBinder binder;
    private readonly MeetingScorer scorer;

    private RuleEngine(RuleSet ruleSet, RuleOptions options, Timeline? timeline)
    {
        RuleSet = ruleSet;
        Plan = RulePlanner.Plan(ruleSet);
        Fingerprint = Model.Fingerprint.Of(ruleSet.Document, options.Kinds);
        binder = new(ruleSet.Facts);
        scorer = new(Plan, options.Backend, new(Fingerprint, timeline));
    }

    /// <summary>What was compiled.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The rule set as flat data, which is what the backend runs.</summary>
    public RulePlan Plan { get; }

    /// <summary>The fingerprint of the version, such as <c>sha256:…</c>.</summary>
    public string Fingerprint { get; }

    /// <summary>An engine for a rule set without errors.</summary>
    public static RuleEngine Compile(RuleSet ruleSet, RuleOptions? options = null) => Compile(ruleSet, options, timeline: null);

    /// <summary>The same, for a version beside others.</summary>
    internal static RuleEngine Compile(RuleSet ruleSet, RuleOptions? options, Timeline? timeline)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        return new(ruleSet, options ?? RuleOptions.Default, timeline);
    }

    /// <summary>The facts of a meeting: read as their types, held to min, max, step and choices, and to the rules between facts.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <returns>All facts, or every mistake among them with its place.</returns>
    public Checked<FactSet> Bind(Meeting meeting, IReadOnlySet<string>? ignored = null)
    {
        var bound = binder.Bind(meeting, ignored);
        return bound.Value is { } facts && scorer.BrokenRules(facts) is { Count: > 0 } broken ? Checked<FactSet>.Failed(broken) : bound;
    }

    /// <summary>The scorecard of a meeting; with bounds where facts are unknown that matter.</summary>
    /// <param name="facts">Its facts, bound by this engine.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <returns>The scorecard with its warnings, or what is wrong with the meeting.</returns>
    public Checked<Scorecard> Score(FactSet facts, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return ReferenceEquals(facts.Schema, RuleSet.Facts)
            ? scorer.Score(facts, explain)
            : throw new ArgumentException("the facts were bound by another version", nameof(facts));
    }

    /// <summary>The scorecard of a meeting as given.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <returns>The scorecard with its warnings, or what is wrong with the meeting.</returns>
    public Checked<Scorecard> Score(Meeting meeting, bool explain = false, IReadOnlySet<string>? ignored = null)
    {
        var bound = binder.Bind(meeting, ignored);
        return bound.Value is { } facts ? Score(facts, explain) : Checked<Scorecard>.Failed(bound.Diagnostics);
    }

    /// <summary>The year of a cell, every meeting scored and the year judged by this version.</summary>
    /// <param name="cell">Which cell; null where it does not matter.</param>
    /// <param name="year">The year in which it begins.</param>
    /// <param name="meetings">The meetings of the cell; those of other years are passed over.</param>
    /// <returns>The year with its bounds, or what is wrong with it; one that could not be scored counts as one of which nothing is known.</returns>
    public Checked<YearScorecard> ScoreYear(string? cell, int year, IEnumerable<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        return JudgeYear(cell, year, InYear(year, meetings).Select(meeting => Score(meeting)));
    }

    /// <summary>The year of a cell from scorecards, each made under the version of its own day and all judged by this one.</summary>
    /// <param name="cell">Which cell; null where it does not matter.</param>
    /// <param name="year">The year in which it begins.</param>
    /// <param name="scored">The scorecards, or why there is none.</param>
    public Checked<YearScorecard> JudgeYear(string? cell, int year, IEnumerable<Checked<Scorecard>> scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return RuleSet.Year is null
            ? Checked<YearScorecard>.Failed([YearScoringDiagnostics.NoYear(RuleSet)])
            : new YearScorer(RuleSet, Fingerprint).Score(cell, year, scored);
    }

    /// <summary>The last day of a year of this version.</summary>
    internal DateOnly LastDayOf(int year) => YearWindow.Of(RuleSet.Year?.Starts ?? MonthDay.NewYear, year).Last;

    /// <summary>The meetings that may lie in a year of this version, those among them whose day cannot be read.</summary>
    internal IEnumerable<Meeting> InYear(int year, IEnumerable<Meeting> meetings)
    {
        var window = YearWindow.Of(RuleSet.Year?.Starts ?? MonthDay.NewYear, year);
        var days = new HeldOnReader([RuleSet.Facts]);
        return meetings.Where(meeting => days.Read(meeting, out _) is not { } day || window.Contains(day));
    }
}
