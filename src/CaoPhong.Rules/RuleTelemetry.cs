using System.Diagnostics;
using System.Diagnostics.Metrics;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>What the library tells of its work to whoever listens: activities and durations of loading, checking and scoring.</summary>
/// <remarks>Thread-safe. Tags name rule set, version and outcome, and nothing of cells or people. Where nobody listens, scoring costs
/// two reads of memory and allocates nothing for it.</remarks>
public static class RuleTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "CaoPhong.Rules";

    private const string RuleSetTag = "caophong.ruleset";
    private const string VersionTag = "caophong.version";
    private const string OutcomeTag = "caophong.outcome";

    private static readonly string? Version = typeof(RuleTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Histogram<double> LoadDuration = Meter.CreateHistogram<double>("caophong.rules.load.duration", "s", "Time to read and check one rule set");
    private static readonly Histogram<double> CheckDuration = Meter.CreateHistogram<double>("caophong.rules.check.duration", "s", "Time to check one rule set that was read");
    private static readonly Histogram<double> ScoreDuration = Meter.CreateHistogram<double>("caophong.rules.score.duration", "s", "Time to score one meeting");

    /// <summary>Whether somebody listens to scoring.</summary>
    internal static bool HearsScoring => ScoreDuration.Enabled || Source.HasListeners();

    /// <summary>Scores a meeting and tells how long it took.</summary>
    internal static Checked<Scorecard> Score(RuleSet ruleSet, Func<Checked<Scorecard>> score)
    {
        using var activity = Source.StartActivity("caophong.score");
        var began = Stopwatch.GetTimestamp();
        var scored = score();
        var outcome = scored.Value is not { } card ? "rejected" : card.IsCertain ? "scored" : "open";
        Tell(activity, ScoreDuration, began, ruleSet.Header.Id, ruleSet.Header.Version, outcome);
        return scored;
    }

    /// <summary>Loads a rule set and tells how long it took.</summary>
    internal static RuleSetCheck Load(Func<RuleSetCheck> load)
    {
        using var activity = Source.StartActivity("caophong.load");
        var began = Stopwatch.GetTimestamp();
        var loaded = load();
        var header = loaded.Result.Value?.Header;
        Tell(activity, LoadDuration, began, header?.Id, header?.Version, loaded.Result.IsOk ? "ok" : "broken");
        return loaded;
    }

    /// <summary>Checks a rule set and tells how long it took.</summary>
    internal static void Check(RuleSet ruleSet, DiagnosticBag diagnostics, Action check)
    {
        using var activity = Source.StartActivity("caophong.check");
        var began = Stopwatch.GetTimestamp();
        check();
        Tell(activity, CheckDuration, began, ruleSet.Header.Id, ruleSet.Header.Version, diagnostics.HasErrors ? "broken" : "ok");
    }

    private static void Tell(Activity? activity, Histogram<double> duration, long began, string? ruleSet, string? version, string outcome)
    {
        if (duration.Enabled)
        {
            duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new(RuleSetTag, ruleSet), new(VersionTag, version), new(OutcomeTag, outcome));
        }

        if (activity is not null)
        {
            activity.SetTag(RuleSetTag, ruleSet).SetTag(VersionTag, version).SetTag(OutcomeTag, outcome);
            activity.SetStatus(outcome is "broken" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }
}
