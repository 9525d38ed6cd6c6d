namespace CaoPhong.Rules.Expressions.Absence;

/// <summary>A place where a value is needed that may be absent.</summary>
/// <param name="Node">The value.</param>
/// <param name="Key">What a guard such as <c>late != null</c> is remembered by; null for what no guard can ask.</param>
internal sealed record AbsentUse(Expr Node, string? Key)
{
    /// <summary>What a guard of an expression is remembered by; null for what is no fact and no member.</summary>
    public static string? KeyOf(Expr expr) => expr switch
    {
        NameExpr { Symbol: { } symbol } => symbol.IsLocal ? KeyOf(symbol) : symbol.Name,
        PathExpr path => KeyOf(path.Operand) is { } key ? $"{key}.{path.Member}" : null,
        _ => null,
    };

    /// <summary>The same for the variable of a quantifier or the element of a filter.</summary>
    public static string KeyOf(Symbol local) => $"{local.Name}#{local.Slot}";
}
