using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>A fact that another part of the rule set declares: a criterion that is judged, or the assessors.</summary>
/// <param name="Declaration">The fact; its span is the place of what declares it.</param>
/// <param name="Criterion">The id of the criterion that declares it; null for the assessors.</param>
internal sealed record AddedFact(FactDeclaration Declaration, string? Criterion);

/// <summary>Puts facts that other parts declare behind those of <c>facts</c>.</summary>
internal static class AddedFacts
{
    /// <summary>Adds what is not there; what is there in another sense is reported.</summary>
    public static void Add(
        IReadOnlyList<AddedFact> added, List<FactDeclaration> facts, IReadOnlyList<MappingEntry> derived, DiagnosticBag diagnostics)
    {
        var byCriteria = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (fact, criterion) in added)
        {
            // A criterion that stands there twice is reported as such.
            if (criterion is not null && byCriteria.GetValueOrDefault(fact.Name) == criterion)
            {
                continue;
            }

            var isBuiltIn = facts.Any(other => other.Name == fact.Name && other.Span.Source is null);
            if (criterion is not null && (isBuiltIn || !ScalarReading.IsName(fact.Name) || ScalarReading.IsReserved(fact.Name)))
            {
                diagnostics.Report(DeclarationDiagnostics.NoName(fact.Span, criterion, fact.Name));
                continue;
            }

            var taken = facts.FirstOrDefault(other => other.Name == fact.Name)?.Span
                ?? derived.FirstOrDefault(entry => entry.Key.Text == fact.Name)?.Key.Span;
            if (taken is not { } place)
            {
                facts.Add(fact);
            }
            else if (criterion is null)
            {
                diagnostics.Report(DeclarationDiagnostics.DuplicateName(fact.Name, place, fact.Span));
            }
            else if (byCriteria.ContainsKey(fact.Name) || !facts.Any(other => other.Name == fact.Name && MeansTheSame(other, fact)))
            {
                diagnostics.Report(DeclarationDiagnostics.DeclaredOtherwise(
                    fact.Span, criterion, fact.Name, fact.Symbol.Domain.Upper?.Value ?? 0, place));
            }

            if (criterion is not null)
            {
                byCriteria.TryAdd(fact.Name, criterion);
            }
        }
    }

    private static bool MeansTheSame(FactDeclaration declared, FactDeclaration added) =>
        declared.Symbol.Type is AnyType
        || (FactTypes.IsNumber(declared.Type) && declared.Symbol.Domain == added.Symbol.Domain && declared.Default is null && !declared.Symbol.Optional);
}
