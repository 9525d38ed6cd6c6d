using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>A sign of other languages, of word processors or of printed documents, and what it means here.</summary>
/// <param name="Written">As written.</param>
/// <param name="Meant">How the expression is read on.</param>
/// <param name="Word">The word or sign of the language; null where there is none of the kind.</param>
internal sealed record ForeignSign(string Written, TokenKind Meant, string? Word)
{
    /// <summary>All that are known, the longer ones first.</summary>
    public static IReadOnlyList<ForeignSign> All { get; } =
    [
        new("===", TokenKind.Equal, "="),
        new("!==", TokenKind.NotEqual, "!="),
        new("<=>", TokenKind.Equal, "="),
        new("==", TokenKind.Equal, "="),
        new("<>", TokenKind.NotEqual, "!="),
        new("=>", TokenKind.GreaterOrEqual, ">="),
        new("=<", TokenKind.LessOrEqual, "<="),
        new("&&", TokenKind.Word, "and"),
        new("||", TokenKind.Word, "or"),
        new("**", TokenKind.Star, null),
        new(":=", TokenKind.Equal, "="),
        new("&", TokenKind.Word, "and"),
        new("|", TokenKind.Word, "or"),
        new("^", TokenKind.Star, null),
        new("!", TokenKind.Bang, "not(...)"),
        new(";", TokenKind.Comma, ","),
        new("≥", TokenKind.GreaterOrEqual, ">="),
        new("≧", TokenKind.GreaterOrEqual, ">="),
        new("⩾", TokenKind.GreaterOrEqual, ">="),
        new("≤", TokenKind.LessOrEqual, "<="),
        new("≦", TokenKind.LessOrEqual, "<="),
        new("⩽", TokenKind.LessOrEqual, "<="),
        new("≠", TokenKind.NotEqual, "!="),
        new("×", TokenKind.Star, "*"),
        new("·", TokenKind.Star, "*"),
        new("∙", TokenKind.Star, "*"),
        new("∗", TokenKind.Star, "*"),
        new("÷", TokenKind.Slash, "/"),
        new("∕", TokenKind.Slash, "/"),
        new("–", TokenKind.Minus, "-"),
        new("—", TokenKind.Minus, "-"),
        new("−", TokenKind.Minus, "-"),
        new("‑", TokenKind.Minus, "-"),
        new("…", TokenKind.DotDot, ".."),
        new("∧", TokenKind.Word, "and"),
        new("∨", TokenKind.Word, "or"),
        new("¬", TokenKind.Bang, "not(...)"),
        new("∈", TokenKind.Word, "in"),
        new("＝", TokenKind.Equal, "="),
        new("＜", TokenKind.Less, "<"),
        new("＞", TokenKind.Greater, ">"),
        new("＋", TokenKind.Plus, "+"),
        new("－", TokenKind.Minus, "-"),
        new("＊", TokenKind.Star, "*"),
        new("／", TokenKind.Slash, "/"),
        new("（", TokenKind.OpenRound, "("),
        new("）", TokenKind.CloseRound, ")"),
        new("［", TokenKind.OpenSquare, "["),
        new("］", TokenKind.CloseSquare, "]"),
        new("，", TokenKind.Comma, ","),
        new("；", TokenKind.Comma, ","),
        new("％", TokenKind.Percent, "%"),
    ];

    /// <summary>The finding.</summary>
    public Diagnostic Report(SourceSpan span) =>
        Word is { } word ? HabitDiagnostics.ForeignSign(span, Written, word) : HabitDiagnostics.Power(span, Written);
}
