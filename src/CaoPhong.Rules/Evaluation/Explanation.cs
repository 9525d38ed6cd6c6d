using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Why a criterion has its points: the evaluated rows, and how far it is to more.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="Applies">The condition of <c>applies</c>, evaluated; null for none.</param>
/// <param name="Rows">Every row of its table; empty where it does not apply.</param>
/// <param name="Better">The nearest row that gives more points and what it would take; null where there is none or it cannot be said in one number.</param>
public sealed record Explanation(Criterion Criterion, EvaluatedExpr? Applies, IReadOnlyList<EvaluatedRow> Rows, BetterRow? Better)
{
    /// <summary>The items that a sum is made of; empty where it is made of its rows alone, and where it does not apply.</summary>
    public IReadOnlyList<EvaluatedItem> Items { get; init; } = [];
}

/// <summary>A row of a table over the facts of a meeting.</summary>
/// <param name="Row">Which.</param>
/// <param name="Holds">Whether it holds; null where that is unknown.</param>
/// <param name="Hit">Whether its points count, by the hit policy.</param>
/// <param name="When">Its condition; null for the row that holds when no other does, and where it was not reached.</param>
/// <param name="Points">Its points; null where the row does not hold.</param>
public sealed record EvaluatedRow(Row Row, bool? Holds, bool Hit, EvaluatedExpr? When, EvaluatedExpr? Points);

/// <summary>An item over the facts of a meeting: its value and its points.</summary>
/// <param name="Item">Which.</param>
/// <param name="Subject">What its points depend on, evaluated.</param>
/// <param name="Points">What it adds or takes away before any stop, evaluated.</param>
public sealed record EvaluatedItem(SumItem Item, EvaluatedExpr Subject, EvaluatedExpr Points);

/// <summary>A node of an expression with its value: the same tree as the expression.</summary>
/// <param name="Expr">The node.</param>
/// <param name="Value">Its value; what was not reached is not there.</param>
/// <param name="Parts">Its operands that were reached.</param>
public sealed record EvaluatedExpr(Expr Expr, Value Value, IReadOnlyList<EvaluatedExpr> Parts);

/// <summary>The nearest way to more points.</summary>
/// <param name="Row">The row that gives more.</param>
/// <param name="Points">The points it gives.</param>
/// <param name="Subject">What is compared.</param>
/// <param name="Current">Its value.</param>
/// <param name="Needed">The end of the band that must be reached, and whether reaching it is enough.</param>
/// <param name="Distance">How far it is; not negative.</param>
public sealed record BetterRow(Row Row, decimal Points, Expr Subject, Value Current, Edge Needed, decimal Distance);
