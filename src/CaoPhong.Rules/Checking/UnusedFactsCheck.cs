using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>Every fact that is declared is used.</summary>
internal static class UnusedFactsCheck
{
    public static void Run(CheckRun run)
    {
        // Where something could not be read, nobody knows what it would have used.
        if (run.Diagnostics.HasErrors)
        {
            return;
        }

        var used = RuleSetExpressions.Of(run.RuleSet).SelectMany(ExprTree.All).SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(run.RuleSet.Forms.SelectMany(form => form.Criteria).Select(criterion => criterion.ReasonRequired?.Name).OfType<string>());
        var facts = run.RuleSet.Facts.Facts.Skip(FactSchema.HeldOnSlot + 1).Where(fact => fact.Span.Source is not null).Select(fact => (fact.Name, fact.Span));
        var derived = run.RuleSet.Facts.Derived.Select(fact => (fact.Name, fact.Span));
        foreach (var (name, span) in facts.Concat(derived).Where(fact => !used.Contains(fact.Name)))
        {
            run.Diagnostics.Report(CheckingWarnings.UnusedFact(span, name));
        }
    }

    // A year asks for the facts of its meetings as their members.
    private static IEnumerable<string> NamesIn(Expr node) => node switch
    {
        NameExpr name => [name.Name],
        PathExpr path => [path.Member],
        _ => [],
    };
}
