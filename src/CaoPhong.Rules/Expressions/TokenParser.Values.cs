using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>Constants, names, brackets, lists, ranges and what follows a value.</content>
internal sealed partial class TokenParser
{
    private Expr ParsePostfix()
    {
        var start = at;
        var value = ParseValue();
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    value = ParseMember(start, value);
                    break;
                case TokenKind.OpenSquare when !atRangeEnd:
                    value = ParseFilter(start, value);
                    break;
                case TokenKind.OpenRound:
                    Report(LeftOutDiagnostics.CalledValue(SpanOf(Current)));
                    ParseArguments();
                    value = new ErrorExpr(SpanFrom(start));
                    break;
                default:
                    return value;
            }
        }
    }

    private Expr ParseMember(int start, Expr value)
    {
        var dot = Current;
        at++;
        if (Current.Kind != TokenKind.Word)
        {
            Report(ParsingDiagnostics.MissingMember(SpanOf(dot)));
            if (Current.Kind == TokenKind.Number)
            {
                at++;
            }

            return new ErrorExpr(SpanFrom(start)) { ReadAs = value };
        }

        var member = Current;
        at++;
        if (Current.Kind != TokenKind.OpenRound)
        {
            return new PathExpr(value, member.Text, SpanFrom(start));
        }

        var arguments = ParseArguments();
        var meant = $"{member.Text}({string.Join(", ", arguments.Prepend(value).Select(ExprPrinter.Print))})";
        Report(LeftOutDiagnostics.Method(SpanOf(member), member.Text, meant));
        return new ErrorExpr(SpanFrom(start));
    }

    private Expr ParseFilter(int start, Expr list)
    {
        var open = at;
        at++;
        var condition = ParseNested();
        if (Current.Kind == TokenKind.DotDot)
        {
            // x [75..90): the word 'in' is missing.
            at++;
            ParseAdditive();
            if (Current.Kind is TokenKind.CloseSquare or TokenKind.CloseRound)
            {
                at++;
            }

            Report(ParsingDiagnostics.MissingOperator(SpanOf(tokens[open]), TextOf(tokens[open - 1]), "[")
                .WithHelp(HabitDiagnostics.Write($"{ExprPrinter.Print(list)} in {TextOf(open, at - 1)}")));
            return new ErrorExpr(SpanFrom(start)) { ReadAs = list };
        }

        TakeClosing(open, TokenKind.CloseSquare, condition);
        if (condition is LiteralExpr { Value.Kind: ValueKind.Number })
        {
            Report(LeftOutDiagnostics.Position(condition.Span));
            return new ErrorExpr(SpanFrom(start)) { ReadAs = list };
        }

        return new FilterExpr(list, condition, SpanFrom(start));
    }

    private Expr ParseValue()
    {
        var token = Current;
        var start = at;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return new LiteralExpr(Value.Of(token.Number), SpanOf(token));
            case TokenKind.Text:
                at++;
                return new LiteralExpr(Value.Of(token.Text), SpanOf(token));
            case TokenKind.Word:
                return ParseWord();
            case TokenKind.At:
                return ParseTemporal();
            case TokenKind.OpenRound:
                return ParseBrackets();
            case TokenKind.OpenSquare:
                return ParseList();
            case TokenKind.CloseSquare when tokens[Find(candidate => candidate.Kind == TokenKind.DotDot, at + 1)].Kind == TokenKind.DotDot:
                at++;
                return ParseRangeRest(start, false, ParseNested());
            case TokenKind.Broken:
                at++;
                return new ErrorExpr(SpanOf(token));
            case TokenKind.OpenCurly:
                Report(LeftOutDiagnostics.Curly(SpanOf(token)));
                at++;
                SkipTo(candidate => candidate.Kind == TokenKind.CloseCurly);
                TakeIf(TokenKind.CloseCurly);
                return new ErrorExpr(SpanFrom(start));
            case TokenKind.Question:
                Report(LeftOutDiagnostics.Question(SpanOf(token)));
                at++;
                return new ErrorExpr(SpanOf(token));
            case TokenKind.Dot when Ahead(1).Kind == TokenKind.Number && Ahead(1).Start == token.End:
                at += 2;
                Report(LexicalDiagnostics.NoDigitBeforePoint(SpanFrom(start), TextOf(start, start + 1)));
                return new ErrorExpr(SpanFrom(start));
            default:
                return MissingValue();
        }
    }

    /// <summary>Reports that a value is missing here; nothing is taken, so that an operator here finds its right side.</summary>
    private ErrorExpr MissingValue()
    {
        if (ComparisonOf(Current) is not null && (at == 0 || !IsOperator(tokens[at - 1])))
        {
            return MissingLeftSide();
        }

        if (ComparisonOf(Current) is not null && ComparisonOf(tokens[at - 1]) is not null)
        {
            // x <= >= 5: one sign too many.
            Report(ParsingDiagnostics.MissingValue(SpanOf(tokens[at - 1]), TextOf(tokens[at - 1])));
            at++;
            return new(SpanOf(tokens[at - 1])) { ReadAs = ParseAdditive() };
        }

        reportedAt = at;
        if (at == 0 && Current.Kind is TokenKind.CloseRound or TokenKind.CloseSquare or TokenKind.CloseCurly)
        {
            // The bracket itself is the mistake.
            reportedAt = -1;
            return new(Nowhere());
        }

        var opened = at == 0 || tokens[at - 1].Kind is TokenKind.OpenRound or TokenKind.OpenSquare;
        if (opened && Current.Kind is not (TokenKind.End or TokenKind.CloseRound or TokenKind.CloseSquare))
        {
            Report(ParsingDiagnostics.NoValueAtStart(SpanOf(Current), TextOf(Current)));
        }
        else
        {
            Report(ParsingDiagnostics.MissingValue(at == 0 ? Nowhere() : SpanOf(tokens[at - 1]), at == 0 ? "" : TextOf(tokens[at - 1])));
        }

        return new(Nowhere());
    }

    private static bool IsOperator(Token token) =>
        ComparisonOf(token) is not null || token.Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash;

    private ErrorExpr MissingLeftSide()
    {
        var (start, comparison) = (at, ComparisonOf(Current)!.Value);
        at++;
        var operand = ParseAdditive();
        var span = SpanFrom(start);
        Report(HabitDiagnostics.MissingLeftSide(span, $"{ExprPrinter.SignOf(comparison)} {ExprPrinter.Print(operand)}", null));
        return new(span) { ReadAs = operand };
    }

    private Expr ParseTemporal()
    {
        var start = at;
        at++;
        if (Current.Kind == TokenKind.At && Current.Length == 0)
        {
            // @2018-12-14 was reported as a day without quotes.
            at++;
        }

        if (Current.Kind != TokenKind.Text)
        {
            Report(ParsingDiagnostics.AtWithoutText(SpanOf(tokens[start])));
            at += Current.Kind is TokenKind.Number or TokenKind.Word or TokenKind.Broken && Current.Start == tokens[start].End ? 1 : 0;
            return new ErrorExpr(SpanFrom(start));
        }

        var content = Current.Text;
        at++;
        if (TemporalText.TryParse(content, out var value))
        {
            return new LiteralExpr(value, SpanFrom(start));
        }

        Report(TemporalText.LooksLikeTime(content)
            ? LeftOutDiagnostics.Time(SpanFrom(start), content)
            : ParsingDiagnostics.BadTemporal(SpanFrom(start), content));
        return new ErrorExpr(SpanFrom(start));
    }

    private Expr ParseBrackets()
    {
        var start = at;
        at++;
        if (ComparisonOf(Current) is { } comparison)
        {
            // (< 10) is a range without an end.
            var first = at;
            at++;
            var test = new ComparisonTest(comparison, ParseAdditive(), SpanFrom(first));
            TakeClosing(start, TokenKind.CloseRound, test);
            return test;
        }

        var content = ParseNested();
        if (Current.Kind == TokenKind.DotDot)
        {
            return ParseRangeRest(start, false, content);
        }

        if (Current.Kind == TokenKind.Comma)
        {
            Report(ParsingDiagnostics.SeveralInBrackets(SpanOf(Current)));
            var items = ParseItems(content, TokenKind.CloseRound);
            TakeClosing(start, TokenKind.CloseRound, items[^1]);
            return new ErrorExpr(SpanFrom(start)) { ReadAs = new ListExpr(items, SpanFrom(start)) };
        }

        TakeClosing(start, TokenKind.CloseRound, content);
        bracketed.Add(content);
        return content;
    }

    private Expr ParseList()
    {
        var start = at;
        at++;
        if (TakeIf(TokenKind.CloseSquare))
        {
            return new ListExpr([], SpanFrom(start));
        }

        var first = ParseNested();
        if (Current.Kind == TokenKind.DotDot)
        {
            return ParseRangeRest(start, true, first);
        }

        var items = ParseItems(first, TokenKind.CloseSquare);
        TakeClosing(start, TokenKind.CloseSquare, items[^1]);
        return new ListExpr(items, SpanFrom(start));
    }

    // What follows the first item: commas and items, up to the bracket that closes.
    private List<Expr> ParseItems(Expr first, TokenKind closing)
    {
        var items = new List<Expr> { first };
        while (Current.Kind == TokenKind.Comma)
        {
            var comma = Current;
            at++;
            if (Current.Kind == closing || Current.Kind == TokenKind.Comma)
            {
                Report(ParsingDiagnostics.NeedlessComma(SpanOf(comma)));
            }
            else
            {
                items.Add(ParseArgument());
            }
        }

        return items;
    }

    /// <summary>A range from its dots on; the bracket and the start have been read.</summary>
    private Expr ParseRangeRest(int start, bool fromClosed, Expr from)
    {
        if (!TakeIf(TokenKind.DotDot))
        {
            return MissingValue();
        }

        var outer = atRangeEnd;
        atRangeEnd = true;
        var to = ParseAdditive();
        atRangeEnd = outer;
        if (Current.Kind == TokenKind.Comma)
        {
            // x in (1..5, 7): these brackets hold tests, so the range needs its own.
            Report(HabitDiagnostics.BareRange(from.Span.To(to.Span), from, to));
            TakeClosing(start, TokenKind.CloseRound, ParseItems(to, TokenKind.CloseRound)[^1]);
            return new ErrorExpr(SpanFrom(start));
        }

        if (Current.Kind is not (TokenKind.CloseRound or TokenKind.CloseSquare or TokenKind.OpenSquare))
        {
            TakeClosing(start, fromClosed ? TokenKind.CloseSquare : TokenKind.CloseRound, to);
            return new ErrorExpr(SpanFrom(start));
        }

        var toClosed = Current.Kind == TokenKind.CloseSquare;
        at++;
        var range = new RangeExpr(fromClosed, from, to, toClosed, SpanFrom(start));
        if (WrittenConstants.AreReversed(from, to))
        {
            Report(ParsingDiagnostics.ReversedRange(range));
        }

        return range;
    }
}
