using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>Finds the lines to leave out when the parser stops.</summary>
internal static class UnreadableLines
{
    /// <summary>The content of the line on which the parser stopped, or of the last one before it that has any, with the deeper lines behind it.</summary>
    public static (int Start, int End) Around(string text, int at)
    {
        var start = Chars.LineStart(text, Math.Clamp(at, 0, text.Length));
        var end = Chars.LineEnd(text, start);
        var content = Chars.SkipBlanks(text, start, end);
        while (start > 0 && (content == end || text[content] == '#'))
        {
            start = Chars.LineStart(text, start - 1 > 0 && text[start - 1] == '\n' && text[start - 2] == '\r' ? start - 2 : start - 1);
            end = Chars.LineEnd(text, start);
            content = Chars.SkipBlanks(text, start, end);
        }

        var next = Chars.NextLine(text, end);
        while (next < text.Length)
        {
            var lineEnd = Chars.LineEnd(text, next);
            var deeper = Chars.SkipBlanks(text, next, lineEnd);
            if (deeper < lineEnd && deeper - next <= content - start)
            {
                break;
            }

            end = deeper < lineEnd ? lineEnd : end;
            next = Chars.NextLine(text, lineEnd);
        }

        return (content, end);
    }
}
