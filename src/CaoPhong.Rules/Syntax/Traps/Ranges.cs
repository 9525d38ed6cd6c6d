namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Finds ranges such as <c>[75..90)</c>, whose brackets YAML takes for its own.</summary>
internal static class Ranges
{
    private const int Longest = 200;

    /// <summary>The place behind the range that begins here, or -1 where none does.</summary>
    public static int End(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('[' or '(' or ']'))
        {
            return -1;
        }

        var depth = 0;
        var dots = false;
        var last = Math.Min(text.Length, at + Longest);
        for (var i = at + 1; i < last; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r' or '{' or '}' or '\'':
                case ',' when depth == 0:
                    return -1;
                case '"':
                    var close = Quoting.End(text, i, last);
                    if (close < 0)
                    {
                        return -1;
                    }

                    i = close - 1;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case '.' when text[i - 1] == '.' && depth == 0:
                    dots = true;
                    break;
                case ')' or ']' or '[':
                    return dots ? i + 1 : -1;
            }
        }

        return -1;
    }
}
