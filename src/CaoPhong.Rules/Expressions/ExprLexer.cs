using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>Text to tokens.</summary>
/// <remarks>Never throws on any text. What is a habit from elsewhere, such as <c>==</c> or <c>≥</c>, is reported and read as what was meant,
/// so that the rest of the expression is looked at too.</remarks>
internal sealed partial class ExprLexer
{
    private readonly ScalarNode node;
    private readonly string text;
    private readonly ParseLog log;
    private readonly List<Token> tokens = [];
    private int at;

    private ExprLexer(ScalarNode node, ParseLog log)
    {
        this.node = node;
        this.log = log;
        text = node.Text;
    }

    /// <summary>The tokens of a text; the last one is <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<Token> Read(ScalarNode node, ExpressionReading reading, ParseLog log)
    {
        var lexer = new ExprLexer(node, log);
        lexer.ReadAll();
        return NumberTraps.Check(lexer.tokens, reading, log);
    }

    private void ReadAll()
    {
        while (at < text.Length)
        {
            var letter = text[at];
            if (letter is ' ' or '\t' or '\n' or '\r')
            {
                at++;
            }
            else if (IsNameStart(letter))
            {
                ReadWord();
            }
            else if (char.IsAsciiDigit(letter))
            {
                ReadNumber();
            }
            else if (letter == '/' && Next is '/' or '*')
            {
                SkipComment();
            }
            else if (ClosingQuotes(letter) is { } closing)
            {
                ReadText(letter, closing);
            }
            else if (!ReadSign() && !ReadForeignSign())
            {
                ReadStray();
            }
        }

        tokens.Add(new(TokenKind.End, "", 0, text.Length, 0));
    }

    private char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter == '_';

    private static bool IsNamePart(char letter) =>
        char.IsLetterOrDigit(letter) || letter == '_'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void ReadWord()
    {
        var start = at;
        while (at < text.Length && IsNamePart(text[at]))
        {
            at++;
        }

        tokens.Add(new(TokenKind.Word, text[start..at], 0, start, at - start));
    }

    private void SkipComment()
    {
        var start = at;
        if (Next == '/')
        {
            var end = text.IndexOfAny(['\n', '\r'], at);
            at = end < 0 ? text.Length : end;
            ReportSwallowedLines(start);
            return;
        }

        var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            log.Report(LexicalDiagnostics.UnclosedComment(log.SpanOf(start, 2)));
            at = text.Length;
            return;
        }

        at = close + 2;
    }

    // YAML folds the lines of a text into one, so that a comment to the end of the line takes the lines below it along.
    private void ReportSwallowedLines(int start)
    {
        var written = log.SpanOf(start, at - start).Text;
        var line = written.IndexOf('\n', StringComparison.Ordinal);
        if (node.Style != ScalarStyle.Literal && line >= 0 && !string.IsNullOrWhiteSpace(written[line..].Trim('\'', '"')))
        {
            log.Report(LexicalDiagnostics.CommentTakesNextLines(log.SpanOf(start, 2)));
        }
    }

    private bool ReadSign()
    {
        // The longer signs first; '..' before '.', so that [1..5] is a range.
        var (kind, length) = (text[at], Next) switch
        {
            ('.', '.') => (TokenKind.DotDot, 2),
            ('!', '=') when At(2) != '=' => (TokenKind.NotEqual, 2),
            ('<', '=') when At(2) != '>' => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('=', '=' or '>' or '<') => (TokenKind.Broken, 0),
            ('<', '>' or '=') => (TokenKind.Broken, 0),
            ('!', '=') => (TokenKind.Broken, 0),
            ('*', '*') => (TokenKind.Broken, 0),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('(', _) => (TokenKind.OpenRound, 1),
            (')', _) => (TokenKind.CloseRound, 1),
            ('[', _) => (TokenKind.OpenSquare, 1),
            (']', _) => (TokenKind.CloseSquare, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('@', _) => (TokenKind.At, 1),
            (':', not '=') => (TokenKind.Colon, 1),
            ('{', _) => (TokenKind.OpenCurly, 1),
            ('}', _) => (TokenKind.CloseCurly, 1),
            ('?', _) => (TokenKind.Question, 1),
            ('%', _) => (TokenKind.Percent, 1),
            _ => (TokenKind.Broken, 0),
        };

        if (length == 0)
        {
            return false;
        }

        Add(kind, length);
        return true;
    }

    private bool ReadForeignSign()
    {
        if (text[at] == '!' && text.AsSpan(at + 1).TrimStart() is ['=', not '=', ..] or ['='])
        {
            // "! =" with a blank is one sign that came apart.
            var length = text.IndexOf('=', at) + 1 - at;
            log.Report(HabitDiagnostics.ForeignSign(log.SpanOf(at, length), text.Substring(at, length), "!="));
            Add(TokenKind.NotEqual, length, "!=");
            return true;
        }

        foreach (var sign in ForeignSign.All)
        {
            if (string.CompareOrdinal(text, at, sign.Written, 0, sign.Written.Length) == 0)
            {
                log.Report(sign.Report(log.SpanOf(at, sign.Written.Length)));
                Add(sign.Meant, sign.Written.Length, sign.Word);
                return true;
            }
        }

        return false;
    }

    private void ReadStray()
    {
        var start = at;
        if (IsInvisible(text[at]))
        {
            at++;
            log.Report(LexicalDiagnostics.InvisibleCharacter(log.SpanOf(start, 1), text[start]));
            return;
        }

        // A letter beyond the basic plane takes two places; a run of strange characters is one mistake.
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsInvisible(text[at]) && text[at] >= ' '
            && (at == start || (text[at] > '\x7f' && !IsNameStart(text[at]) && ClosingQuotes(text[at]) is null)))
        {
            at++;
        }

        at = Math.Max(at, start + 1);
        log.Report(LexicalDiagnostics.StrayCharacter(log.SpanOf(start, at - start), text[start..at]));
        tokens.Add(new(TokenKind.Broken, text[start..at], 0, start, at - start));
    }

    private static bool IsInvisible(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;

    private char At(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Add(TokenKind kind, int length, string? word = null)
    {
        tokens.Add(new(kind, word ?? text.Substring(at, length), 0, at, length));
        at += length;
    }
}
