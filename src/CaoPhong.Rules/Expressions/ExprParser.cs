using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>Text to expression.</summary>
/// <remarks>Never throws on any text: what is wrong goes into the bag, and an <see cref="ErrorExpr"/> stands in its place.</remarks>
public static class ExprParser
{
    /// <summary>The most characters of an expression.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>An expression, such as <c>100 * present / (members - exempt)</c>.</summary>
    public static Expr Parse(ScalarNode text, DiagnosticBag diagnostics) => Parse(text, ExpressionReading.Author, diagnostics);

    /// <summary>A cell of a decision table over the expression of its column; null for <c>-</c>, which any value passes.</summary>
    /// <remarks>The operand of the result is written elsewhere, so that its span lies outside that of its parent.</remarks>
    public static Expr? ParseCell(ScalarNode text, Expr input, DiagnosticBag diagnostics) =>
        ParseCell(text, input, ExpressionReading.Author, diagnostics);

    /// <summary>An expression, read for an author or for a program.</summary>
    internal static Expr Parse(ScalarNode text, ExpressionReading reading, DiagnosticBag diagnostics) =>
        Read(text, reading, diagnostics, parser => parser.ParseWhole())!;

    /// <summary>A cell, read for an author or for a program.</summary>
    internal static Expr? ParseCell(ScalarNode text, Expr input, ExpressionReading reading, DiagnosticBag diagnostics) =>
        Read(text, reading, diagnostics, parser => parser.ParseCell(input, text.Span));

    private static Expr? Read(ScalarNode text, ExpressionReading reading, DiagnosticBag diagnostics, Func<TokenParser, Expr?> parse)
    {
        if (text.Text.Length > MostCharacters)
        {
            diagnostics.Report(LexicalDiagnostics.TooLong(text.Span, text.Text.Length, MostCharacters));
            return new ErrorExpr(text.Span);
        }

        var log = new ParseLog(text, diagnostics);
        var tokens = ExprLexer.Read(text, reading, log);
        if (tokens.Count == 1)
        {
            if (log.Count == 0)
            {
                diagnostics.Report(LexicalDiagnostics.Empty(text.Span));
            }

            return new ErrorExpr(text.Span);
        }

        var expr = parse(new TokenParser(text.Text, tokens, log));
        return log.Count == 0 ? expr : new ErrorExpr(text.Span) { ReadAs = expr };
    }
}
