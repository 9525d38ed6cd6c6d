using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases;

/// <summary>Scores meetings under one version, which need not be one that a file holds: a mutant is one too.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class CaseScorer
{
    private static readonly VersionInUse Alone = new("", null);

    private readonly FactBinder binder;
    private readonly MeetingScorer scorer;

    public CaseScorer(RuleSet ruleSet, IRuleBackend backend)
    {
        RuleSet = ruleSet;
        binder = new(ruleSet.Facts);
        scorer = new(RulePlanner.Plan(ruleSet), backend, Alone);
    }

    /// <summary>The version.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The facts of a meeting; null where they cannot be read.</summary>
    public FactSet? Bind(Meeting meeting) => binder.Bind(meeting).Value;

    /// <summary>The same of facts alone, where much is unknown that does not matter and scoring it would take long.</summary>
    public CoveredMeeting? CoverFacts(Meeting meeting)
    {
        if (Bind(meeting) is not { } facts)
        {
            return null;
        }

        var asked = CoveredMeeting.Of(facts);
        var isRejected = RuleSet.Facts.Rules.Any(rule => asked.Is(rule.Require, false));
        return isRejected ? asked : RuleSet.Forms.FirstOrDefault(form => form.When is null || asked.Is(form.When, true)) is { } form ? CoveredMeeting.Of(facts, form) : asked;
    }

    /// <summary>A meeting with everything that conditions can ask of it, scored or rejected; null where its facts cannot be read.</summary>
    public CoveredMeeting? Cover(Meeting meeting) => Cover(meeting, Score(meeting));

    /// <summary>The same of a meeting that was scored already.</summary>
    public CoveredMeeting? Cover(Meeting meeting, Checked<Scorecard> scored) =>
        scored.Value is { } scorecard ? CoveredMeeting.Of(scorecard)
        : Bind(meeting) is { } facts ? CoveredMeeting.Of(facts)
        : null;

    /// <summary>The scorecard of a year; null where it cannot be judged.</summary>
    public YearScorecard? JudgeYear(int year, IEnumerable<Checked<Scorecard>> scored) =>
        RuleSet.Year is null ? null : new YearScorer(RuleSet, "").Score(null, year, scored, []).Value;

    /// <summary>The scorecard of a meeting.</summary>
    public Checked<Scorecard> Score(Meeting meeting)
    {
        var bound = binder.Bind(meeting);
        return bound.Value is { } facts ? scorer.Score(facts, explain: false) : Checked<Scorecard>.Failed(bound.Diagnostics);
    }
}
