using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Opens a mapping of known keys; <c>note</c>, <c>source</c> and <c>ignore</c> are allowed besides and are read by who gives the opener.</summary>
/// <param name="node">The mapping.</param>
/// <param name="what">What it is, in the words of messages.</param>
/// <param name="known">The keys it may have.</param>
internal delegate MappingReader? MappingOpener(SyntaxNode? node, Phrase what, IReadOnlyCollection<string> known);
