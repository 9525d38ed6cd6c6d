using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>A meeting in a <see cref="ScoringSession"/>: what it came to when rules fired last.</summary>
/// <remarks>Not thread-safe: it belongs to its session.</remarks>
public sealed class SessionMeeting
{
    internal SessionMeeting(ScoringSession session) => Session = session;

    /// <summary>Its scorecard with warnings, or what is wrong with it.</summary>
    public Checked<Scorecard> Scored => Fact.Result ?? throw new InvalidOperationException("no rule has fired since this meeting was given");

    internal ScoringSession Session { get; }

    internal ScoredFact Fact { get; } = new();
}
