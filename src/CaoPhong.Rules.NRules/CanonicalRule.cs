using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace CaoPhong.Rules.NRules;

/// <summary>Rules over one fact, in the canonical model of NRules.</summary>
/// <remarks>INVARIANT: a condition is nothing but a call of a constant delegate. NRules compares conditions to share them, and what it
/// cannot compare (a block, an element of an array, a member of a nullable) compiles in the first rule and throws in the second.
/// INVARIANT: a rule has one pattern. Two would be a join, which NRules makes by trying every fact with every other.</remarks>
internal static class CanonicalRule
{
    /// <summary>A rule that fires for every fact of which a test holds.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="priority">Its place in the order of firing.</param>
    /// <param name="fact">The fact in condition and action. NRules binds parameters by name, so that both must be this one.</param>
    /// <param name="holds">The condition.</param>
    /// <param name="action">What is done: a lambda over <see cref="IContext"/> and <paramref name="fact"/>.</param>
    /// <param name="description">What people read.</param>
    public static IRuleDefinition Of(
        string name, int priority, ParameterExpression fact, Delegate holds, LambdaExpression action, string description)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        rule.Description(description);
        rule.Priority(priority);
        rule.LeftHandSide().Pattern(fact.Type, fact.Name).Condition(Condition(fact, holds));
        rule.RightHandSide().Action(action);
        return rule.Build();
    }

    /// <summary>A condition that NRules can compare with another.</summary>
    public static LambdaExpression Condition(ParameterExpression fact, Delegate holds) =>
        Expression.Lambda(Expression.Invoke(Expression.Constant(holds, holds.GetType()), fact), fact);
}
