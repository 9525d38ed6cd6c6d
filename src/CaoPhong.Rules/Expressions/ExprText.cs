namespace CaoPhong.Rules.Expressions;

/// <summary>An expression as it is named in a message.</summary>
internal static class ExprText
{
    private const int Longest = 60;

    /// <summary>Its own characters on one line; the name of what is written nowhere.</summary>
    public static string Of(Expr expr)
    {
        if (expr is NameExpr name)
        {
            return name.Name;
        }

        var text = string.Join(' ', expr.Span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }
}
