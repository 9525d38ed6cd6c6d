using NRules;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>Holds a session to one thread at a time, and closes it where a rule has thrown.</summary>
internal sealed class SessionGuard
{
    private int busy;
    private bool isSpoiled;

    /// <summary>Does something with the session.</summary>
    public void Run(Action use)
    {
        if (Interlocked.Exchange(ref busy, 1) != 0)
        {
            throw new InvalidOperationException("a session belongs to one thread at a time: open one for each from the factory, which is shared");
        }

        try
        {
            if (isSpoiled)
            {
                throw new InvalidOperationException("a rule has thrown in this session, so that what it knows may be half done: open another");
            }

            use();
        }
        catch (RuleExpressionEvaluationException failure)
        {
            // A condition leaves the facts between two states; behind an action wait others that would go on without it.
            isSpoiled = true;
            NRulesFailure.Rethrow(failure);
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }
}
