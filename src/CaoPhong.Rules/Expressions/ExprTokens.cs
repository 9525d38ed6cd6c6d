using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>An expression as its tokens, without its layout: the form in which it enters the fingerprint of a rule set.</summary>
internal static class ExprTokens
{
    /// <summary>The tokens with one blank between them; numbers without needless zeros, texts with the same escapes always.</summary>
    public static string Join(ScalarNode text)
    {
        var result = new StringBuilder();
        foreach (var token in ExprLexer.Read(text, ExpressionReading.Author, new ParseLog(text, new DiagnosticBag())))
        {
            if (token.Kind == TokenKind.End)
            {
                break;
            }

            result.Append(result.Length > 0 ? " " : "").Append(token.Kind switch
            {
                TokenKind.Number => Numbers.Format(token.Number),
                TokenKind.Text => ValuePrinter.Print(Value.Of(token.Text)),
                _ => token.Text,
            });
        }

        return result.ToString();
    }
}
