using System.Buffers;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>The characters of YAML as its authors see them: blanks, line ends, words.</summary>
internal static class Chars
{
    /// <summary>The letters of the plain words of a language's keys.</summary>
    private static readonly SearchValues<char> WordLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    /// <summary>Whether a character is a blank or a tab.</summary>
    public static bool IsBlank(char letter) => letter is ' ' or '\t';

    /// <summary>Whether a character ends a line.</summary>
    public static bool IsBreak(char letter) => letter is '\n' or '\r';

    /// <summary>Whether the place is a blank or the end of the line.</summary>
    public static bool IsBlankOrEnd(string text, int at) => at >= text.Length || text[at] is ' ' or '\t' or '\n' or '\r';

    /// <summary>The end of the line, before its line end.</summary>
    public static int LineEnd(string text, int at)
    {
        var found = text.AsSpan(at).IndexOfAny('\n', '\r');
        return found < 0 ? text.Length : at + found;
    }

    /// <summary>The start of the line behind a line's end.</summary>
    public static int NextLine(string text, int lineEnd) =>
        lineEnd >= text.Length ? text.Length
        : text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2
        : lineEnd + 1;

    /// <summary>The start of the line on which a place is.</summary>
    public static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1;

    /// <summary>The first place that is no blank.</summary>
    public static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end without the blanks before it.</summary>
    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && (IsBlank(text[end - 1]) || IsBreak(text[end - 1])))
        {
            end--;
        }

        return end;
    }

    /// <summary>Where a comment begins on the rest of a line: <c>#</c> behind a blank; the end where there is none.</summary>
    public static int CommentStart(string text, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (text[i] == '#' && (i == 0 || i == at || IsBlank(text[i - 1])))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The end of a word such as <c>attendance.rate</c>; the start where there is none.</summary>
    public static int WordEnd(string text, int at, int end)
    {
        if (at >= end || !(char.IsLetter(text[at]) || text[at] == '_'))
        {
            return at;
        }

        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or (>= '\u0300' and <= '\u036F')))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a word is one of the plain words of a language's keys: <c>points</c>, <c>full_at</c>.</summary>
    public static bool IsKeyWord(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 30 && !word.ContainsAnyExcept(WordLetters);

    /// <summary>How far a place on a line is indented; a tab counts as two blanks.</summary>
    public static int Column(string text, int lineStart, int at)
    {
        var column = at - lineStart;
        for (var i = lineStart; i < at; i++)
        {
            column += text[i] == '\t' ? TabWidth - 1 : 0;
        }

        return column;
    }

    /// <summary>The blanks that take the place of a tab in indentation.</summary>
    public const int TabWidth = 2;
}
