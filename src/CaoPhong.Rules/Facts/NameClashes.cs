using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>Warns where a name or label of a fact may be taken for something else.</summary>
internal static class NameClashes
{
    // The word for the max of a criterion in its formula.
    private const string NameOfMax = "full_points";

    /// <summary>Reports labels that two facts share, labels that are the name of another fact, and a name that formulas read otherwise.</summary>
    public static void Check(IReadOnlyList<FactDeclaration> facts, IReadOnlyList<DerivedFact> derived, DiagnosticBag diagnostics)
    {
        var all = facts.Select(fact => (fact.Name, fact.Label, fact.Span)).Concat(derived.Select(fact => (fact.Name, fact.Label, fact.Span))).ToList();
        foreach (var fact in all.Where(fact => fact.Name == NameOfMax))
        {
            diagnostics.Report(DeclarationDiagnostics.NameOfMax(fact.Span, fact.Name));
        }

        var meant = all.ToDictionary(fact => fact.Name, fact => (fact.Name, fact.Span), StringComparer.Ordinal);
        foreach (var (name, label, span) in all.Where(fact => fact.Label != fact.Name))
        {
            if (!meant.TryAdd(label, (name, span)) && meant[label].Name != name)
            {
                diagnostics.Report(DeclarationDiagnostics.SharedLabel(label, meant[label].Name, name, span, meant[label].Span));
            }
        }
    }
}
