using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>Everything that can be said of a rule set before any meeting.</summary>
/// <param name="Result">The rule set with its warnings and notes, or all mistakes of its file.</param>
/// <param name="Summary">How far the check could look into its criteria; null where nothing of it could be read.</param>
public sealed record RuleSetCheck(Checked<RuleSet> Result, CheckSummary? Summary);
