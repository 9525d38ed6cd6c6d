using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Positioned tree to rule set: structure, names and types.</summary>
/// <remarks>Never throws on any tree. What the values of facts can do together, such as gaps and overlaps, is found later, by the checker.</remarks>
public static class RuleSetReader
{
    /// <summary>The rule set of a document; null when there were errors.</summary>
    public static RuleSet? Read(
        SyntaxNode? document, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<FunctionDefinition> functions, DiagnosticBag diagnostics) =>
        throw new NotSupportedException();
}
