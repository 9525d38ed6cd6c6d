using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>Operators, from the loosest to the tightest.</content>
internal sealed partial class TokenParser
{
    private Expr ParseExpression() => ParseOr();

    private Expr ParseOr()
    {
        var start = at;
        var left = ParseAnd();
        while (TakeWord("or"))
        {
            left = new BinaryExpr(BinaryOperator.Or, left, ParseAfterConnective(left, "or", ParseAnd), SpanFrom(start));
        }

        return left;
    }

    private Expr ParseAnd()
    {
        var start = at;
        var left = ParseComparison();
        while (TakeWord("and"))
        {
            left = new BinaryExpr(BinaryOperator.And, left, ParseAfterConnective(left, "and", ParseComparison), SpanFrom(start));
        }

        return left;
    }

    // x >= 75 and < 90: the second comparison lacks what it compares.
    private Expr ParseAfterConnective(Expr left, string connective, Func<Expr> parse)
    {
        if (ComparisonOf(Current) is not { } comparison)
        {
            return parse();
        }

        var start = at;
        at++;
        var operand = ParseAdditive();
        var span = SpanFrom(start);
        var compared = ComparedIn(left);
        var written = $"{ExprPrinter.SignOf(comparison)} {ExprPrinter.Print(operand)}";
        Report(HabitDiagnostics.MissingLeftSide(span, written, compared is null
            ? null
            : HabitDiagnostics.Write($"{ExprPrinter.Print(left)} {connective} {ExprPrinter.Print(compared)} {written}")));
        return new ErrorExpr(span) { ReadAs = operand };
    }

    private static Expr? ComparedIn(Expr condition) => condition switch
    {
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } both => ComparedIn(both.Right),
        BinaryExpr comparison when ExprPrinter.IsComparison(comparison.Operator) => comparison.Left,
        InExpr test => test.Operand,
        _ => null,
    };

    private Expr ParseComparison()
    {
        var start = at;
        var left = ParseAdditive();
        var comparison = ParseComparisonRest(start, left);
        if (comparison is null)
        {
            return left;
        }

        if (ParseComparisonRest(start, comparison) is not { } next)
        {
            return comparison;
        }

        if (next is not BinaryExpr { Right: ErrorExpr } && comparison is not BinaryExpr { Right: ErrorExpr })
        {
            Report(HabitDiagnostics.Chain(next.Span, ChainAdvice.For(comparison, next)));
        }

        // One chain is one mistake, however long; it is read as if both comparisons stood side by side.
        while (ParseComparisonRest(start, next) is { } further)
        {
            next = further;
        }

        return new ErrorExpr(SpanFrom(start)) { ReadAs = comparison };
    }

    /// <summary>The comparison of what stands left; null where none follows.</summary>
    private Expr? ParseComparisonRest(int start, Expr left)
    {
        if (TakeComparison() is { } comparison)
        {
            return new BinaryExpr(comparison, left, ParseAdditive(), SpanFrom(start));
        }

        if (Current.Is("at") && (Ahead(1).Is("least") || Ahead(1).Is("most")))
        {
            var order = Ahead(1).Is("least") ? BinaryOperator.AtLeast : BinaryOperator.AtMost;
            at += 2;
            return new BinaryExpr(order, left, ParseAdditive(), SpanFrom(start));
        }

        if (Current.Is("instance") && Ahead(1).Is("of"))
        {
            return ParseInstanceOf(start);
        }

        if (Current.Is("not") && (Ahead(1).Is("in") || Ahead(1).Is("between")))
        {
            return ParseNegatedTest(start, left);
        }

        if (TakeWord("between"))
        {
            return ParseBetween(start, left);
        }

        return TakeWord("in") ? ParseIn(start, left) : null;
    }

    private InExpr ParseIn(int start, Expr left)
    {
        var tests = ParseTests();
        if (Current.Kind != TokenKind.Comma || depth > 0 || isCell || tokens[at - 1].Kind == TokenKind.CloseRound)
        {
            return new(left, tests, SpanFrom(start));
        }

        // x in 1, 2: outside of all brackets a comma can only go on with the tests.
        var comma = Current;
        while (TakeIf(TokenKind.Comma))
        {
            tests.Add(ParseTest());
        }

        var test = new InExpr(left, tests, SpanFrom(start));
        Report(HabitDiagnostics.TestsWithoutBrackets(SpanOf(comma), test));
        return test;
    }

    private BetweenExpr ParseBetween(int start, Expr left)
    {
        var from = ParseAdditive();
        Expr to = NeedWord("and", "between … and …", from) ? ParseAdditive() : new ErrorExpr(Nowhere());
        return new(left, from, to, SpanFrom(start));
    }

    private NotExpr ParseNegatedTest(int start, Expr left)
    {
        var (not, word) = (Current, Ahead(1).Text);
        at++;
        var test = ParseComparisonRest(start, left)!;
        Report(HabitDiagnostics.NotIn(SpanOf(not), word, test));
        return new NotExpr(test, test.Span);
    }

    private ErrorExpr ParseInstanceOf(int start)
    {
        Report(LeftOutDiagnostics.InstanceOf(log.SpanOf(Current.Start, Ahead(1).End - Current.Start)));
        SkipTo(token => token.Kind == TokenKind.Comma || (token.Kind == TokenKind.Word && token.Text is "and" or "or" or "then" or "else" or "satisfies"));
        return new(SpanFrom(start));
    }

    private BinaryOperator? TakeComparison()
    {
        if (ComparisonOf(Current) is { } comparison)
        {
            at++;

            // "> =" with a blank is one sign that came apart.
            if (Current.Kind == TokenKind.Equal && comparison is BinaryOperator.Less or BinaryOperator.Greater)
            {
                var meant = comparison == BinaryOperator.Less ? BinaryOperator.LessOrEqual : BinaryOperator.GreaterOrEqual;
                Report(HabitDiagnostics.ForeignSign(SpanFrom(at - 1).To(SpanOf(Current)), TextOf(at - 1, at), ExprPrinter.SignOf(meant)));
                at++;
                return meant;
            }

            return comparison;
        }

        return Current.Is("is") ? TakeIs() : null;
    }

    // x is null, x is not null: a habit from databases.
    private BinaryOperator TakeIs()
    {
        var start = at;
        at++;
        var meant = TakeWord("not") ? BinaryOperator.NotEqual : BinaryOperator.Equal;
        Report(HabitDiagnostics.ForeignWord(SpanFrom(start), TextOf(start, at - 1), ExprPrinter.SignOf(meant)));
        return meant;
    }

    private static BinaryOperator? ComparisonOf(Token token) => token.Kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    private Expr ParseAdditive()
    {
        var start = at;
        var left = ParseMultiplicative();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var operation = Current.Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
            at++;
            left = new BinaryExpr(operation, left, ParseMultiplicative(), SpanFrom(start));
        }

        return left;
    }

    private Expr ParseMultiplicative()
    {
        var start = at;
        var left = ParseUnary();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Percent)
        {
            var sign = Current;
            at++;
            if (sign.Kind == TokenKind.Percent && !BeginsValue(Current))
            {
                Report(HabitDiagnostics.Percent(SpanOf(sign)));
                continue;
            }

            var right = ParseUnary();
            if (sign.Kind == TokenKind.Percent)
            {
                Report(HabitDiagnostics.Remainder(SpanOf(sign), left, right));
            }

            left = new BinaryExpr(sign.Kind == TokenKind.Slash ? BinaryOperator.Divide : BinaryOperator.Multiply, left, right, SpanFrom(start));
        }

        return left;
    }

    private static bool BeginsValue(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Text or TokenKind.OpenRound or TokenKind.At
        || (IsPlainName(token) && ForeignWord.MeaningOf(token.Text) is null);

    private Expr ParseUnary()
    {
        var start = at;
        switch (Current.Kind)
        {
            case TokenKind.Minus:
                at++;
                var operand = ParseDeeperUnary();

                // -10 is a number of its own, so that it is a constant like any other.
                return operand is LiteralExpr { Value: { Kind: ValueKind.Number, AsNumber: >= 0 } number }
                    ? new LiteralExpr(Value.Of(-number.AsNumber), SpanFrom(start))
                    : new NegateExpr(operand, SpanFrom(start));
            case TokenKind.Plus:
                Report(HabitDiagnostics.PlusSign(SpanOf(Current)));
                at++;
                return ParseDeeperUnary();
            case TokenKind.Bang:
                at++;
                return new NotExpr(ParseDeeperUnary(), SpanFrom(start));
            default:
                return ParsePostfix();
        }
    }

    private Expr ParseDeeperUnary()
    {
        if (depth == MostNesting)
        {
            return TooDeep();
        }

        depth++;
        var operand = ParseUnary();
        depth--;
        return operand;
    }
}
