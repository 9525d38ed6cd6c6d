using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using NRules;

namespace CaoPhong.Rules.NRules;

/// <summary>What is thrown inside a rule comes out as what it was: no exception of NRules crosses out of this project.</summary>
internal static class NRulesFailure
{
    /// <summary>Throws what a condition or an action threw.</summary>
    [DoesNotReturn]
    public static void Rethrow(RuleExpressionEvaluationException failure)
    {
        ExceptionDispatchInfo.Throw(failure.InnerException ?? failure);
    }
}
