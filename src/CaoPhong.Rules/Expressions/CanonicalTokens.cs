using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>An expression as its tokens: what a fingerprint sees of it.</summary>
/// <remarks>Blanks, line breaks and comments are not in it, numbers are without needless zeros, escapes of texts are resolved;
/// brackets stay, also needless ones. Thread-safe.</remarks>
public static class CanonicalTokens
{
    /// <summary>The tokens of an expression or of a cell of a table, a blank between two.</summary>
    /// <remarks>A text that cannot be read is returned as it is: nothing with a mistake has a fingerprint.</remarks>
    public static string Of(string text)
    {
        var diagnostics = new DiagnosticBag();
        var node = new ScalarNode(text, ScalarStyle.Literal, new(new SourceText("", text), 0, text.Length));
        if (text.Length > ExprParser.MostCharacters)
        {
            return text;
        }

        var tokens = ExprLexer.Read(node, ExpressionReading.Program, new ParseLog(node, diagnostics));
        return diagnostics.HasErrors ? text : Join(tokens);
    }

    private static string Join(IReadOnlyList<Token> tokens)
    {
        var output = new StringBuilder();
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            // A point and an @ belong to what follows or stands before: m.grade, @"2024-04-13".
            var apart = i > 0 && tokens[i].Kind != TokenKind.Dot && tokens[i - 1].Kind is not (TokenKind.Dot or TokenKind.At);
            output.Append(apart ? " " : "").Append(Text(tokens[i]));
        }

        return output.ToString();
    }

    private static string Text(Token token) => token.Kind switch
    {
        TokenKind.Number => Numbers.Format(token.Number),
        TokenKind.Text => ValuePrinter.Print(Value.Of(token.Text)),
        _ => token.Text,
    };
}
