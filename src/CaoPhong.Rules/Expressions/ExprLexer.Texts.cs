using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>Texts in quotes.</content>
internal sealed partial class ExprLexer
{
    private const string TypographicQuotes = "“”„‟«»″＂";
    private const string SingleQuotes = "'‘’‚‛`´′";

    // The quotes that may close a text that begins with this one; null where it begins none.
    private static string? ClosingQuotes(char letter) =>
        letter == '"' ? "\""
        : TypographicQuotes.Contains(letter, StringComparison.Ordinal) ? TypographicQuotes + "\""
        : SingleQuotes.Contains(letter, StringComparison.Ordinal) ? SingleQuotes
        : null;

    private void ReadText(char open, string closing)
    {
        var start = at;
        var content = new StringBuilder();
        at++;
        while (at < text.Length && text[at] is not ('\n' or '\r') && !Closes(open, closing))
        {
            if (text[at] == '\\')
            {
                ReadEscape(content);
            }
            else
            {
                content.Append(text[at++]);
            }
        }

        var closed = at < text.Length && text[at] is not ('\n' or '\r');
        if (closed)
        {
            at++;
        }
        else
        {
            at = text.Length;
        }

        var span = log.SpanOf(start, at - start);
        var value = TextForms.Compose(content.ToString());
        if (!closed)
        {
            log.Report(LexicalDiagnostics.UnclosedText(log.SpanOf(start, 1)));
        }
        else if (open != '"')
        {
            log.Report(HabitDiagnostics.ForeignQuotes(span, text[start..at], ValuePrinter.Print(Value.Of(value))));
        }
        else if (HasLoneSurrogate(value))
        {
            log.Report(LexicalDiagnostics.HalfCharacter(span));
        }

        tokens.Add(new(TokenKind.Text, value, 0, start, at - start));
    }

    // A typographic quote inside plain quotes is part of the text; “ … " is a text whose end lost its shape.
    private bool Closes(char open, string closing) => open == '"' ? text[at] == '"' : closing.Contains(text[at], StringComparison.Ordinal);

    private void ReadEscape(StringBuilder content)
    {
        var start = at;
        var letter = Next;
        at += 2;
        switch (letter)
        {
            case '"' or '\'' or '\\':
                content.Append(letter);
                break;
            case 'n':
                content.Append('\n');
                break;
            case 'r':
                content.Append('\r');
                break;
            case 't':
                content.Append('\t');
                break;
            case 'u' when TryReadHex(4, out var unit):
                content.Append((char)unit);
                break;
            case 'U' when TryReadHex(6, out var point) && (Rune.IsValid(point) || point <= 0xFFFF):
                content.Append(Rune.IsValid(point) ? new Rune(point).ToString() : ((char)point).ToString());
                break;
            default:
                at = Math.Min(start + 2, text.Length);
                log.Report(LexicalDiagnostics.UnknownEscape(log.SpanOf(start, at - start), text[start..at]));
                break;
        }
    }

    private bool TryReadHex(int digits, out int number)
    {
        number = 0;
        if (at + digits > text.Length
            || !int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        at += digits;
        return true;
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return true;
            }
        }

        return false;
    }
}
