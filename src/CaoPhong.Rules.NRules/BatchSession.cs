using CaoPhong.Rules.Compilation;
using NRules;

namespace CaoPhong.Rules.NRules;

/// <summary>A session for a batch of meetings, one after another: one fact, which is every meeting in turn.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class BatchSession(PlanRules rules)
{
    // NRules counts what it queues in an int; a new session for every batch keeps it from ever running over.
    private const int MostMeetings = 100_000;

    private readonly ISession session = rules.Factory.CreateSession();
    private readonly MeetingFact fact = new();
    private int meetings;

    /// <summary>Whether the batch is full.</summary>
    public bool IsSpent => meetings >= MostMeetings;

    /// <summary>Writes the hits of a meeting.</summary>
    public void Run(EngineMeeting meeting)
    {
        fact.Begin(meeting);
        try
        {
            if (meetings++ == 0)
            {
                session.Insert(fact);
            }
            else
            {
                session.Update(fact);
            }

            session.Fire(rules.MostTables);
        }
        catch (RuleExpressionEvaluationException failure)
        {
            NRulesFailure.Rethrow(failure);
        }
        finally
        {
            fact.End();
        }
    }
}
