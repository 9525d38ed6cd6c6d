using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>How fine something is recorded that is compared with an edge.</summary>
internal sealed class StepFinder(RuleSet ruleSet)
{
    private readonly FactKnowledge everything = FactKnowledge.Everything(ruleSet.Facts);

    /// <summary>The step; null where there is none.</summary>
    /// <param name="subject">Checked or only read.</param>
    public decimal? Of(Expr subject) => subject switch
    {
        NameExpr { Symbol: null } name => ruleSet.Scope.Find(name.Name) is { } symbol ? everything[symbol].Ordinals?.Step : null,
        _ when IsChecked(subject) => ExprBounds.Evaluate(subject, symbol => everything[symbol]).Ordinals?.Step,
        _ => null,
    };

    private static bool IsChecked(Expr subject) => ExprTree.All(subject).All(node => node is not NameExpr { Symbol: null } and not ErrorExpr && node.Type is not AnyType);
}
