using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Tokens to expression, by the precedence of FEEL's grammar: <c>or</c>, <c>and</c>, comparisons, sums, products, signs, members.</summary>
internal sealed partial class TokenParser(string text, IReadOnlyList<Token> tokens, ParseLog log)
{
    /// <summary>The most brackets, signs and branches inside one another.</summary>
    public const int MostNesting = 64;

    // The expressions that stand in brackets of their own, which the tree does not keep.
    private readonly HashSet<Expr> bracketed = new(ReferenceEqualityComparer.Instance);
    private int at;
    private int depth;
    private bool abandoned;
    private bool isCell;

    // The token at which something was found missing: that the token does not fit there is no second mistake.
    private int reportedAt = -1;

    // At the end of a range '[' closes it, as in ]a..b[, and begins no filter.
    private bool atRangeEnd;

    private Token Current => tokens[at];

    /// <summary>The expression that all tokens make up.</summary>
    public Expr ParseWhole()
    {
        var expr = ParseExpression();
        if (Current.Kind != TokenKind.End)
        {
            ReportRest(expr);
        }

        return expr;
    }

    private Token Ahead(int count) => tokens[Math.Min(at + count, tokens.Count - 1)];

    private void Take()
    {
        if (at < tokens.Count - 1)
        {
            at++;
        }
    }

    private bool TakeIf(TokenKind kind)
    {
        var found = Current.Kind == kind;
        if (found)
        {
            at++;
        }

        return found;
    }

    private void Report(Diagnostic diagnostic)
    {
        if (!abandoned)
        {
            log.Report(diagnostic);
        }
    }

    private SourceSpan SpanOf(Token token) => log.SpanOf(token.Start, token.Length);

    /// <summary>From the token at an index to the last one taken.</summary>
    private SourceSpan SpanFrom(int first)
    {
        var start = tokens[first].Start;
        return at == first ? Nowhere() : log.SpanOf(start, tokens[at - 1].End - start);
    }

    // The place behind the last token taken.
    private SourceSpan Nowhere() => log.SpanOf(at == 0 ? Current.Start : tokens[at - 1].End, 0);

    private string TextOf(Token token) => text.Substring(token.Start, token.Length);

    private string TextOf(int first, int last) => text[tokens[first].Start..tokens[last].End];

    /// <summary>An expression one level further in.</summary>
    private Expr ParseNested()
    {
        if (depth == MostNesting)
        {
            return TooDeep();
        }

        var outerRangeEnd = atRangeEnd;
        atRangeEnd = false;
        depth++;
        var expr = ParseExpression();
        depth--;
        atRangeEnd = outerRangeEnd;
        return expr;
    }

    private Expr Deeper(Func<Expr> parse)
    {
        depth++;
        var expr = parse();
        depth--;
        return expr;
    }

    private ErrorExpr TooDeep()
    {
        Report(ParsingDiagnostics.TooDeep(SpanOf(Current), MostNesting));
        abandoned = true;
        at = tokens.Count - 1;
        return new(Nowhere());
    }

    /// <summary>Takes a closing bracket; what stands before it that does not belong there is reported and passed over.</summary>
    private void TakeClosing(int open, TokenKind closing, Expr content)
    {
        if (TakeIf(closing))
        {
            return;
        }

        if (Current.Kind is not (TokenKind.End or TokenKind.CloseRound or TokenKind.CloseSquare or TokenKind.CloseCurly))
        {
            ReportRest(content);
            SkipTo(token => token.Kind == closing);
            if (TakeIf(closing))
            {
                return;
            }
        }
        else if (Current.Kind != TokenKind.End || content is not ErrorExpr { Span.Length: 0 })
        {
            var (opening, close) = closing == TokenKind.CloseRound ? ("(", ")") : ("[", "]");
            Report(ParsingDiagnostics.UnclosedBracket(SpanOf(tokens[open]), opening, close));
        }

        if (Current.Kind is TokenKind.CloseRound or TokenKind.CloseSquare)
        {
            at++;
        }
    }

    /// <summary>Passes over tokens, whole brackets at a time, up to one that is sought, a closing bracket or the end.</summary>
    private void SkipTo(Func<Token, bool> sought) => at = Find(sought);

    // The index of the first sought token of this level; else of the closing bracket or the end that ends the level.
    private int Find(Func<Token, bool> sought, int? from = null)
    {
        var level = 0;
        for (var i = from ?? at; ; i++)
        {
            var kind = tokens[i].Kind;
            if (kind == TokenKind.End || (level == 0 && (sought(tokens[i]) || kind is TokenKind.CloseRound or TokenKind.CloseSquare or TokenKind.CloseCurly)))
            {
                return i;
            }

            level += kind is TokenKind.OpenRound or TokenKind.OpenSquare or TokenKind.OpenCurly ? 1
                : kind is TokenKind.CloseRound or TokenKind.CloseSquare or TokenKind.CloseCurly ? -1
                : 0;
        }
    }

    /// <summary>Says why the current token cannot stand behind an expression.</summary>
    private void ReportRest(Expr before)
    {
        var token = Current;
        switch (token.Kind)
        {
            case var _ when at == reportedAt || (at > 0 && tokens[at - 1].Kind == TokenKind.Broken):
                break;
            case TokenKind.Broken:
                break;

            // A ';' was reported as one, and read as a comma.
            case TokenKind.Comma when text[token.Start] != ',':
                break;
            case TokenKind.CloseRound or TokenKind.CloseSquare or TokenKind.CloseCurly:
                Report(ParsingDiagnostics.StrayBracket(SpanOf(token), TextOf(token)));
                break;
            case TokenKind.Comma:
                Report(ParsingDiagnostics.NeedlessComma(SpanOf(token)));
                break;
            case TokenKind.Question:
                Report(LeftOutDiagnostics.Question(SpanOf(token)));
                break;
            case TokenKind.OpenCurly:
                Report(LeftOutDiagnostics.Curly(SpanOf(token)));
                break;
            case TokenKind.Colon:
                Report(LexicalDiagnostics.StrayCharacter(SpanOf(token), ":"));
                break;
            case TokenKind.DotDot:
                ReportBareRange(before);
                break;
            default:
                Report(ParsingDiagnostics.MissingOperator(SpanOf(token), at > 0 ? TextOf(tokens[at - 1]) : "", TextOf(token)));
                break;
        }
    }

    private void ReportBareRange(Expr from)
    {
        var start = at;
        at++;
        var to = ParseAdditive();
        var first = LastOperand(from);
        Report(HabitDiagnostics.BareRange(first.Span.To(SpanFrom(start)), first, to));
    }

    private static Expr LastOperand(Expr expr) => expr switch
    {
        BinaryExpr binary => LastOperand(binary.Right),
        InExpr test => LastOperand(test.Tests[^1]),
        _ => expr,
    };

    private static bool IsPlainName(Token token) => token.Kind == TokenKind.Word && !ReservedWords.Contains(token.Text);

    /// <summary>Takes a word of the language, also one in capitals or in Vietnamese, which is reported.</summary>
    private bool TakeWord(string word)
    {
        if (Current.Is(word))
        {
            at++;
            return true;
        }

        if (Current.Kind == TokenKind.Word && ForeignWord.MeaningOf(Current.Text) == word)
        {
            Report(HabitDiagnostics.ForeignWord(SpanOf(Current), Current.Text, word));
            at++;
            return true;
        }

        return false;
    }

    /// <summary>Takes the word that a form of the language needs here; what stands before it is reported and passed over.</summary>
    private bool NeedWord(string word, string form, Expr before)
    {
        if (TakeWord(word))
        {
            return true;
        }

        if (Find(token => token.Is(word)) is var found && tokens[found].Is(word))
        {
            ReportRest(before);
            at = found + 1;
            return true;
        }

        reportedAt = at;
        if (Current.Kind != TokenKind.Broken && !(Current.Kind == TokenKind.End && before is ErrorExpr))
        {
            Report(ParsingDiagnostics.MissingWord(Current.Kind == TokenKind.End ? Nowhere() : SpanOf(Current), word, form));
        }

        return false;
    }
}
