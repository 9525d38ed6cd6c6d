using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>One version of a rule set, compiled once, that scores any number of meetings.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
public sealed class RuleEngine
{
    private readonly FactBinder binder;
    private readonly MeetingScorer scorer;
    private readonly Lazy<YearScorer> judge;

    private RuleEngine(RuleSet ruleSet, RuleOptions options, Timeline? timeline)
    {
        RuleSet = ruleSet;
        Plan = RulePlanner.Plan(ruleSet);
        Fingerprint = Model.Fingerprint.Of(ruleSet.Document, options.Kinds);
        binder = new(ruleSet.Facts);
        scorer = new(Plan, options.Backend, new(Fingerprint, timeline));
        judge = new(() => new YearScorer(ruleSet, Fingerprint));
    }

    /// <summary>What was compiled.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The rule set as flat data, which is what the backend runs.</summary>
    public RulePlan Plan { get; }

    /// <summary>The fingerprint of the version, such as <c>sha256:…</c>.</summary>
    public string Fingerprint { get; }

    /// <summary>What scores, stage by stage; for engines that decide more than rows.</summary>
    internal MeetingScorer Scorer => scorer;

    /// <summary>What types facts, apart from the rules between them.</summary>
    internal FactBinder Binder => binder;

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
        if (!ReferenceEquals(facts.Schema, RuleSet.Facts))
        {
            throw new ArgumentException("the facts were bound by another version", nameof(facts));
        }

        return RuleTelemetry.HearsScoring ? ScoreAndTell(facts, explain) : scorer.Score(facts, explain);
    }

    /// <summary>The scorecard of a meeting as given.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <returns>The scorecard with its warnings, or what is wrong with the meeting.</returns>
    public Checked<Scorecard> Score(Meeting meeting, bool explain = false, IReadOnlySet<string>? ignored = null)
    {
        return RuleTelemetry.HearsScoring ? ScoreAndTell(meeting, explain, ignored) : BindAndScore(meeting, explain, ignored);
    }

    /// <summary>The meetings with everything that their assessors make of them; see <see cref="Assess(IEnumerable{FactRow}, bool, IReadOnlySet{string}?)"/>.</summary>
    /// <param name="assessments">As given, in any order.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    public IReadOnlyList<AssessedMeeting> Assess(IEnumerable<Meeting> assessments, bool explain = false, IReadOnlySet<string>? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return Assess(assessments.Select(FactRow.Of), explain, ignored);
    }

    /// <summary>The meetings with everything that their assessors make of them. What an assessor does not give is taken from the one before; the last one decides.</summary>
    /// <param name="assessments">The rows of a file, in any order; those without a meeting are passed over.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <returns>In the order in which each meeting first comes. What fits to none, or more than one, stands alone.</returns>
    public IReadOnlyList<AssessedMeeting> Assess(IEnumerable<FactRow> assessments, bool explain = false, IReadOnlySet<string>? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return Assess(assessments, explain, ignored, areOfOneCell: false);
    }

    /// <summary>A scorecard that takes the place of an earlier one of this version, because facts were wrong or missing.</summary>
    /// <param name="earlier">The scorecard that is corrected.</param>
    /// <param name="correction">The facts that are corrected; what it does not give is taken from the earlier one.</param>
    /// <param name="reason">Why, in the words of the one who corrects; null for none.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <returns>The new scorecard with the earlier one and what changed, or what is wrong with the meeting now.</returns>
    /// <exception cref="ArgumentException">The earlier scorecard is of another rule set.</exception>
    public Checked<ScorecardCorrection> Correct(Scorecard earlier, Meeting correction, string? reason = null, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(correction);
        if (earlier.RuleSet.Header.Id != RuleSet.Header.Id)
        {
            throw new ArgumentException("the scorecard is of another rule set", nameof(earlier));
        }

        var scored = Score(new TakenOver(RuleSet.Facts, binder).Fill(earlier.Facts.Meeting, correction), explain);
        return scored.Value is { } corrected
            ? Checked<ScorecardCorrection>.Of(new(earlier, corrected, reason), scored.Diagnostics)
            : Checked<ScorecardCorrection>.Failed(scored.Diagnostics);
    }

    /// <summary>The year of a cell, every meeting scored and the year judged by this version.</summary>
    /// <param name="cell">Which cell; null where it does not matter.</param>
    /// <param name="year">The year in which it begins.</param>
    /// <param name="meetings">The meetings of the cell, each with all its assessments; those of other years are passed over.</param>
    /// <returns>The year with its bounds, or what is wrong with it; one that could not be scored counts as one of which nothing is known.</returns>
    public Checked<YearScorecard> ScoreYear(string? cell, int year, IEnumerable<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var inYear = InYear(year, meetings);
        return JudgeYear(cell, year, RuleSet.Assessors.Count == 0 ? inYear.Select(meeting => Score(meeting)) : AssessOneCell(inYear).Select(meeting => meeting.Deciding.Scored));
    }

    /// <summary>The year of a cell from scorecards, each made under the version of its own day and all judged by this one.</summary>
    /// <param name="cell">Which cell; null where it does not matter.</param>
    /// <param name="year">The year in which it begins.</param>
    /// <param name="scored">The scorecards, or why there is none. Of several assessments of one meeting the last one in authority counts.</param>
    /// <param name="others">The other versions in force during the year, under which a meeting that nobody gave may have to be scored;
    /// see <see cref="RuleLibrary.OthersInForce"/>. None: every such meeting is one of this version.</param>
    public Checked<YearScorecard> JudgeYear(string? cell, int year, IEnumerable<Checked<Scorecard>> scored, IReadOnlyList<RuleSet>? others = null)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return RuleSet.Year is null
            ? Checked<YearScorecard>.Failed([YearScoringDiagnostics.NoYear(RuleSet)])
            : judge.Value.Score(cell, year, scored, others ?? []);
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

    /// <summary>The meetings of one cell, which need not name it, with everything that their assessors make of them.</summary>
    internal IReadOnlyList<AssessedMeeting> AssessOneCell(IEnumerable<Meeting> assessments) =>
        Assess(assessments.Select(FactRow.Of), explain: false, ignored: null, areOfOneCell: true);

    /// <summary>The same, of one cell or of many.</summary>
    internal IReadOnlyList<AssessedMeeting> Assess(IEnumerable<FactRow> assessments, bool explain, IReadOnlySet<string>? ignored, bool areOfOneCell) =>
        new AssessmentScorer(
            RuleSet, binder, meeting => binder.Bind(meeting, ignored).Value is { } facts ? scorer.FormOf(facts) : null, meeting => Score(meeting, explain, ignored))
            .Score(assessments, areOfOneCell);

    // Apart from the methods above, so that only who is listened to pays for a closure.
    private Checked<Scorecard> ScoreAndTell(FactSet facts, bool explain) => RuleTelemetry.Score(RuleSet, () => scorer.Score(facts, explain));

    private Checked<Scorecard> ScoreAndTell(Meeting meeting, bool explain, IReadOnlySet<string>? ignored) =>
        RuleTelemetry.Score(RuleSet, () => BindAndScore(meeting, explain, ignored));

    private Checked<Scorecard> BindAndScore(Meeting meeting, bool explain, IReadOnlySet<string>? ignored)
    {
        var bound = binder.Bind(meeting, ignored);
        return bound.Value is { } facts ? scorer.Score(facts, explain) : Checked<Scorecard>.Failed(bound.Diagnostics);
    }
}
