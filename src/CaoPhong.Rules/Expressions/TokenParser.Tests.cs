using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>Tests: what follows <c>in</c>, and the cells of a table.</content>
internal sealed partial class TokenParser
{
    /// <summary>The tests of a cell over its input; null for <c>-</c>.</summary>
    public Expr? ParseCell(Expr input, SourceSpan span)
    {
        if (Current.Kind == TokenKind.Minus && Ahead(1).Kind == TokenKind.End)
        {
            return null;
        }

        isCell = true;
        var tests = ParseTestList(TokenKind.End);
        if (Current.Kind != TokenKind.End)
        {
            ReportRest(tests[^1]);
        }

        return new InExpr(input, tests, span);
    }

    // What follows 'in': a comparison, tests in brackets, or one value, range or list.
    private List<Expr> ParseTests()
    {
        if (ComparisonOf(Current) is not null)
        {
            return [ParseTest()];
        }

        if (Current.Kind != TokenKind.OpenRound || BracketsAreValue())
        {
            var value = ParseAdditive();
            if (Current.Kind == TokenKind.DotDot)
            {
                ReportBareRange(value);
            }

            return [value];
        }

        var open = at;
        at++;
        var tests = ParseTestList(TokenKind.CloseRound);
        if (tests is [var only] && Current.Kind == TokenKind.DotDot)
        {
            return [ParseRangeRest(open, false, only)];
        }

        TakeClosing(open, TokenKind.CloseRound, tests[^1]);
        return tests;
    }

    // x in (list)[condition], x in (a) + 1: brackets that only begin a value.
    private bool BracketsAreValue()
    {
        var close = Find(_ => false, at + 1);
        return tokens[close].Kind == TokenKind.CloseRound
            && tokens[close + 1].Kind is TokenKind.OpenSquare or TokenKind.Dot or TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash;
    }

    private List<Expr> ParseTestList(TokenKind closing, bool negated = false)
    {
        if (!negated && NegatesAll(closing))
        {
            var start = at;
            at += 2;
            var inner = ParseTestList(TokenKind.CloseRound, negated: true);
            TakeClosing(start + 1, TokenKind.CloseRound, inner[^1]);
            return [new NegatedTests(inner, SpanFrom(start))];
        }

        var tests = new List<Expr> { ParseTest() };
        while (Current.Kind is TokenKind.Comma or TokenKind.DotDot)
        {
            if (Current.Kind == TokenKind.DotDot)
            {
                if (closing == TokenKind.CloseRound && tests.Count == 1)
                {
                    return tests;
                }

                ReportBareRange(tests[^1]);
                continue;
            }

            var comma = Current;
            at++;
            if (Current.Kind == closing || Current.Kind == TokenKind.Comma)
            {
                Report(ParsingDiagnostics.NeedlessComma(SpanOf(comma)));
            }
            else
            {
                tests.Add(ParseTest());
            }
        }

        return tests;
    }

    // not(…) as the whole of the tests turns them round; elsewhere it is a condition.
    private bool NegatesAll(TokenKind closing) =>
        Current.Is("not") && Ahead(1).Kind == TokenKind.OpenRound
        && Find(_ => false, at + 2) is var close && tokens[close].Kind == TokenKind.CloseRound
        && tokens[close + 1].Kind == closing;

    private Expr ParseTest()
    {
        if (ComparisonOf(Current) is null)
        {
            return ParseNested();
        }

        var start = at;
        var comparison = TakeComparison()!.Value;
        return new ComparisonTest(comparison, ParseAdditive(), SpanFrom(start));
    }
}
