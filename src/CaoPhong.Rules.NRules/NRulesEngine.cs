using System.Collections.Concurrent;
using CaoPhong.Rules.Compilation;

namespace CaoPhong.Rules.NRules;

/// <summary>Runs a plan in sessions of NRules.</summary>
/// <remarks>Thread-safe: a run borrows a session and gives it back, so that two threads never use one at a time.</remarks>
internal sealed class NRulesEngine(PlanRules rules) : IRuleEngine
{
    private readonly ConcurrentBag<BatchSession> idle = [];

    /// <inheritdoc/>
    public void Run(EngineMeeting meeting)
    {
        if (!idle.TryTake(out var session))
        {
            session = new(rules);
        }

        // A session in which something was thrown is not given back: what it remembers may be half done.
        session.Run(meeting);
        if (!session.IsSpent)
        {
            idle.Add(session);
        }
    }
}
