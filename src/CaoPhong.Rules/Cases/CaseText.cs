using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>What a case is read from, beside the facts that it gives.</summary>
/// <param name="Item">The item of <c>cases</c>.</param>
/// <param name="Cells">The cells of its row that are expectations, under the heads of their columns; none outside of <c>examples</c>.</param>
internal sealed record CaseText(MappingNode Item, IReadOnlyList<(ScalarNode Head, SyntaxNode Cell)> Cells);
