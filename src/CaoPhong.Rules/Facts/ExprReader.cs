using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Text to checked expression.</summary>
internal static class ExprReader
{
    /// <summary>The expression of a text; null where there is no text, where it is wrong, or where it uses something whose own mistake was reported.</summary>
    public static Expr? Read(ScalarNode? text, Scope scope, FeelType? expected, DiagnosticBag diagnostics) =>
        text is null ? null : Checked(ExprParser.Parse(text, diagnostics), scope, expected, diagnostics);

    /// <summary>A parsed expression, checked; whether it needs what may be absent is looked at when all conditions are known under which it is evaluated.</summary>
    public static Expr? Checked(Expr parsed, Scope scope, FeelType? expected, DiagnosticBag diagnostics) =>
        TypeChecker.CheckTypes(parsed, scope, expected, diagnostics) is { } expr && !UsesUntyped(expr) ? expr : null;

    private static bool UsesUntyped(Expr expr)
    {
        var found = false;
        ExprRewriter.Replace(expr, node =>
        {
            found |= node is NameExpr { Symbol.Type: AnyType };
            return found ? node : null;
        });

        return found;
    }
}
