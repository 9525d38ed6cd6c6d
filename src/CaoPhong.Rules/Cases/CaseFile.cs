using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cases;

/// <summary>A case file: the regression cases of one version of a rule set.</summary>
/// <remarks>Immutable; safe to share between threads. A row of <c>examples</c> is a case of its own.</remarks>
/// <param name="RuleSet">The id of the rule set.</param>
/// <param name="Version">The version under which its cases run.</param>
/// <param name="Cases">In the order of the text; their names differ.</param>
/// <param name="Source">The text it was read from.</param>
public sealed record CaseFile(string RuleSet, string Version, IReadOnlyList<Case> Cases, SourceText Source);
