using NRules.RuleModel;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>Facts that a rule makes and that go by themselves when what it matched goes.</summary>
public static class LinkedFacts
{
    /// <summary>Makes a fact, puts another in its place, or takes it away, so that an action need not know whether it fires for the first time.</summary>
    /// <param name="context">That of the action.</param>
    /// <param name="key">Its name among the facts of one match.</param>
    /// <param name="fact">The fact; null to take it away.</param>
    public static void SetLinked(this IContext context, string key, object? fact)
    {
        ArgumentNullException.ThrowIfNull(context);
        switch (context.GetLinked(key), fact)
        {
            case (null, null):
                break;
            case (null, { } made):
                context.InsertLinked(key, made);
                break;
            case ({ } old, null):
                context.RetractLinked(key, old);
                break;
            case (_, { } changed):
                context.UpdateLinked(key, changed);
                break;
        }
    }
}
