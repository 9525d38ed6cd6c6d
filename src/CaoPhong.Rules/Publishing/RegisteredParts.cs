using System.Reflection;
using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>Finds the kinds of criterion and functions of a host that a rule set uses: their code is in no fingerprint.</summary>
internal static class RegisteredParts
{
    /// <summary>The registered parts that are used, in order of their keys.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="kinds">The kinds of criterion that it may use.</param>
    public static IReadOnlyList<RegisteredPart> Of(RuleSet ruleSet, IReadOnlyList<ICriterionKind> kinds)
    {
        var own = typeof(RegisteredParts).Assembly;
        var used = ruleSet.Forms.SelectMany(form => form.Criteria).Select(criterion => criterion.Kind).ToHashSet(StringComparer.Ordinal);
        var parts = kinds.Where(kind => used.Contains(kind.Key) && kind.GetType().Assembly != own).Select(kind => Part(kind.Key, kind.GetType().Assembly));
        var functions = Functions(ruleSet).Select(function => Part(function.Name, function.Invoke.Method.Module.Assembly));
        return [.. parts.Concat(functions).DistinctBy(part => part.Key).OrderBy(part => part.Key, StringComparer.Ordinal)];
    }

    private static HashSet<FunctionDefinition> Functions(RuleSet ruleSet)
    {
        var found = new HashSet<FunctionDefinition>();
        foreach (var expr in RuleSetExpressions.Of(ruleSet))
        {
            ExprRewriter.Replace(expr, node =>
            {
                if (node is CallExpr { Registered: { } function })
                {
                    found.Add(function);
                }

                return null;
            });
        }

        return found;
    }

    private static RegisteredPart Part(string key, Assembly assembly)
    {
        var name = assembly.GetName();
        return new(key, name.Name ?? "?", name.Version?.ToString() ?? "?", SourceSpan.None);
    }
}
