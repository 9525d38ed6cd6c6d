namespace CaoPhong.Rules.Expressions;

/// <summary>Evaluates an expression over all that its names may be.</summary>
/// <remarks>Sound: whatever values the names take within what is given, the value of the expression lies in the result.
/// Pure and thread-safe, as far as the functions that are handed in are.</remarks>
public static class ExprBounds
{
    /// <summary>All that an expression may be.</summary>
    /// <param name="expr">Checked.</param>
    /// <param name="known">What each name may be.</param>
    /// <param name="axis">What a whole part of the expression may be, where that is known apart; null, or a null result, where it is not.</param>
    public static Possible Evaluate(Expr expr, Func<Symbol, Possible> known, Func<Expr, Possible?>? axis = null) =>
        new BoundsEvaluator(known, axis).Of(expr);
}
