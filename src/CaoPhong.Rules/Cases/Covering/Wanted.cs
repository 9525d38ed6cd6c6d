using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>What a condition must be.</summary>
/// <param name="Condition">Checked, over the facts or the scorecard.</param>
/// <param name="Truth">True or false.</param>
internal readonly record struct Wanted(Expr Condition, bool Truth);
