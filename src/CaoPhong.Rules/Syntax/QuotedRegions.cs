using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>Where in a text a character stands.</summary>
internal enum QuotedPlace
{
    /// <summary>In plain text, a key, or between them.</summary>
    Open,

    /// <summary>In quotes.</summary>
    Quotes,

    /// <summary>In a comment.</summary>
    Comment,
}

/// <summary>Says of places in a text, asked in order, whether they are in quotes or in a comment, before anything is parsed.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class QuotedRegions(string text)
{
    private const int MostQuotedLines = 200;

    private int at;
    private char before;

    /// <summary>Where a place stands; each place asked for is behind the one before.</summary>
    public QuotedPlace PlaceOf(int place)
    {
        while (at <= place)
        {
            var letter = text[at];
            if (Chars.IsBreak(letter))
            {
                before = '\0';
                at++;
            }
            else if (letter is '"' or '\'' && before is '\0' or ':' or ',' or '[' or '{' or '-')
            {
                var close = EndOfQuotes();
                if (close > place)
                {
                    return QuotedPlace.Quotes;
                }

                (at, before) = (close, '"');
            }
            else if (letter == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                var end = Chars.LineEnd(text, at);
                if (end > place)
                {
                    return QuotedPlace.Comment;
                }

                at = end;
            }
            else
            {
                before = char.IsWhiteSpace(letter) ? before : letter;
                at++;
            }
        }

        return QuotedPlace.Open;
    }

    // The end of the quotes that open here; of the line where they are not closed on it nor on deeper lines behind it.
    private int EndOfQuotes()
    {
        var lineEnd = Chars.LineEnd(text, at);
        var close = Quoting.End(text, at, lineEnd);
        var start = Chars.LineStart(text, at);
        var indent = Chars.SkipBlanks(text, start, lineEnd) - start;
        var end = lineEnd;
        for (var lines = 0; close < 0 && lines < MostQuotedLines && end < text.Length; lines++)
        {
            var next = Chars.NextLine(text, end);
            end = Chars.LineEnd(text, next);
            var content = Chars.SkipBlanks(text, next, end);
            if (content < end && content - next <= indent)
            {
                break;
            }

            close = Quoting.End(text, at, end);
        }

        return close < 0 ? lineEnd : close;
    }
}
