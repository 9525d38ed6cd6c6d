using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>What begins with a word: names, calls, <c>if</c>, <c>not</c> and the quantifiers.</content>
internal sealed partial class TokenParser
{
    private Expr ParseWord()
    {
        var token = Current;
        if (LongFunctionName() is var words and > 0)
        {
            return ParseCall(words);
        }

        switch (token.Text)
        {
            case "true" or "false" or "null":
                return ParseLiteralWord();
            case "not":
                return ParseNot();
            case "if":
                return ParseIf();
            case "some" or "every":
                return ParseQuantifier();
            case "unknown" or "otherwise":
                at++;
                Report(ParsingDiagnostics.ReservedWord(SpanOf(token), token.Text, ReservedAdvice(token.Text)));
                return new ErrorExpr(SpanOf(token));
            case "for" when Ahead(1).Kind == TokenKind.Word && Ahead(2).Is("in"):
                return ParseFor();
            case "function" when Ahead(1).Kind == TokenKind.OpenRound:
                return ParseFunctionDefinition();
        }

        if (ReservedWords.Contains(token.Text))
        {
            return MissingValue();
        }

        return ForeignForm() ?? (Ahead(1).Kind == TokenKind.OpenRound ? ParseCall(1) : ParseName());
    }

    private Expr ParseName()
    {
        var start = at;
        do
        {
            at++;
        }
        while (ContinuesName());

        if (at == start + 1)
        {
            return new NameExpr(tokens[start].Text, SpanOf(tokens[start]));
        }

        var words = Enumerable.Range(start, at - start).Select(i => tokens[i].Text).ToList();
        Report(ParsingDiagnostics.NameWithBlanks(SpanFrom(start), words));
        return new ErrorExpr(SpanFrom(start));
    }

    // A name behind a name is the rest of one that was written with blanks, unless it is a word that stands between values.
    private bool ContinuesName() =>
        IsPlainName(Current)
        && ForeignWord.MeaningOf(Current.Text) is not ("and" or "or" or "in" or "between" or "then" or "else" or "else if" or "satisfies")
        && !Current.Is("is")
        && !(Current.Is("at") && (Ahead(1).Is("least") || Ahead(1).Is("most")))
        && !(Current.Is("instance") && Ahead(1).Is("of"));

    // IF, nếu, NOT, không: a name could not stand before a value.
    private Expr? ForeignForm()
    {
        var (token, next) = (Current, Ahead(1));
        var meaning = ForeignWord.MeaningOf(token.Text);
        if (meaning is not ("if" or "not") || !(BeginsValue(next) || next.Kind == TokenKind.Word && next.Text is "not" or "true" or "false"))
        {
            return null;
        }

        Report(HabitDiagnostics.ForeignWord(SpanOf(token), token.Text, meaning == "not" ? "not(...)" : "if … then … else …"));
        var start = at;
        if (meaning == "if" && (next.Kind != TokenKind.OpenRound || tokens[Find(found => found.Is("then"))].Is("then")))
        {
            return ParseIf();
        }

        at++;
        if (meaning == "if")
        {
            // IF(condition; a; b) as in a spreadsheet.
            ParseArguments();
            return new ErrorExpr(SpanFrom(start));
        }

        return new NotExpr(ParseDeeperUnary(), SpanFrom(start));
    }

    private LiteralExpr ParseLiteralWord()
    {
        var token = Current;
        at++;
        var literal = new LiteralExpr(token.Text switch { "true" => Value.True, "false" => Value.False, _ => Value.Null }, SpanOf(token));
        if (Current.Kind != TokenKind.OpenRound)
        {
            return literal;
        }

        Report(ParsingDiagnostics.LiteralCall(SpanOf(token), token.Text));
        ParseArguments();
        return literal;
    }

    private Expr ParseNot()
    {
        var start = at;
        at++;
        if (Current.Kind != TokenKind.OpenRound)
        {
            var operand = depth < MostNesting ? Deeper(ParseComparison) : TooDeep();
            Report(HabitDiagnostics.NotWithoutBrackets(SpanOf(tokens[start]), operand));
            return new NotExpr(operand, SpanFrom(start));
        }

        var arguments = ParseArguments();
        if (arguments.Count != 1)
        {
            Report(ParsingDiagnostics.NotArguments(SpanFrom(start)));
            return new ErrorExpr(SpanFrom(start));
        }

        return new NotExpr(arguments[0], SpanFrom(start));
    }

    private Expr ParseIf()
    {
        const string form = "if … then … else …";
        var start = at;
        at++;
        var condition = ParseNested();
        if (!NeedWord("then", form, condition) && !BeginsValue(Current))
        {
            return new ErrorExpr(SpanFrom(start)) { ReadAs = condition };
        }

        var then = ParseNested();

        // A chain of else if is one level, however long.
        var otherwise = !NeedWord("else", form, then) ? new ErrorExpr(Nowhere())
            : Current.Is("if") ? ParseIf()
            : ParseNested();
        return new IfExpr(condition, then, otherwise, SpanFrom(start));
    }

    private ErrorExpr ParseFor()
    {
        var start = at;
        Report(LeftOutDiagnostics.For(SpanOf(Current)));
        SkipTo(token => token.Kind == TokenKind.Comma);
        return new(SpanFrom(start));
    }

    private ErrorExpr ParseFunctionDefinition()
    {
        var start = at;
        Report(LeftOutDiagnostics.FunctionDefinition(SpanOf(Current)));
        SkipTo(token => token.Kind == TokenKind.Comma);
        return new(SpanFrom(start));
    }

    private static Phrase ReservedAdvice(string word) => word == "unknown"
        ? new("kết quả tự thành chưa biết khi một dữ kiện cần thiết chưa biết", "a result is unknown by itself where a fact that it needs is unknown")
        : new("'otherwise' là khóa của một dòng, không phải điều kiện", "'otherwise' is a key of a line, not a condition");

    private int LongFunctionName()
    {
        if (FunctionNames.LengthAt(tokens, at) is var known and > 0)
        {
            return known;
        }

        // Several names before a bracket are probably a function name with a slip in it: 'list contain(x, 1)'.
        var count = 0;
        while (IsPlainName(Ahead(count)) && ForeignWord.MeaningOf(Ahead(count).Text) is null)
        {
            count++;
        }

        return count > 1 && Ahead(count).Kind == TokenKind.OpenRound ? count : 0;
    }

    private Expr ParseCall(int words)
    {
        var start = at;
        var name = string.Join(' ', Enumerable.Range(at, words).Select(i => tokens[i].Text));
        at += words;
        var arguments = ParseArguments();
        if (name != "longest run")
        {
            return new CallExpr(name, arguments, SpanFrom(start));
        }

        if (arguments.Count == 2)
        {
            return new LongestRunExpr(arguments[0], arguments[1], SpanFrom(start));
        }

        Report(ParsingDiagnostics.LongestRunArguments(SpanFrom(start)));
        return new ErrorExpr(SpanFrom(start));
    }

    private List<Expr> ParseArguments()
    {
        var open = at;
        at++;
        if (TakeIf(TokenKind.CloseRound))
        {
            return [];
        }

        var arguments = ParseItems(ParseArgument(), TokenKind.CloseRound);
        TakeClosing(open, TokenKind.CloseRound, arguments[^1]);
        return arguments;
    }

    private Expr ParseArgument()
    {
        if (Current.Kind == TokenKind.Word && Ahead(1).Kind == TokenKind.Colon)
        {
            Report(LeftOutDiagnostics.NamedArgument(log.SpanOf(Current.Start, Ahead(1).End - Current.Start), Current.Text));
            at += 2;
        }

        return ParseNested();
    }

    private Expr ParseQuantifier()
    {
        const string form = "some/every … in … satisfies …";
        var start = at;
        var word = Current.Text;
        at++;
        var iterators = new List<(int Start, string Variable, Expr List)>();
        do
        {
            var first = at;
            if (Current.Kind != TokenKind.Word || ReservedWords.Contains(Current.Text))
            {
                Report(Current.Kind == TokenKind.Word && !Current.Is("in")
                    ? ParsingDiagnostics.ReservedVariable(SpanOf(Current), Current.Text)
                    : ParsingDiagnostics.MissingVariable(SpanOf(tokens[at - 1]), word));
                SkipTo(token => token.Kind == TokenKind.Comma && depth > 0);
                return new ErrorExpr(SpanFrom(start));
            }

            var variable = Current.Text;
            at++;
            var list = NeedWord("in", form, new NameExpr(variable, SpanOf(tokens[at - 1]))) ? ParseNested() : new ErrorExpr(Nowhere());
            iterators.Add((first, variable, list));
        }
        while (TakeIf(TokenKind.Comma));

        var conditionStart = at + 1;
        if (!NeedWord("satisfies", form, iterators[^1].List))
        {
            return new ErrorExpr(SpanFrom(start)) { ReadAs = iterators[0].List };
        }

        var condition = ParseNested();
        CheckReach(start, conditionStart, iterators.ConvertAll(iterator => iterator.Variable), condition);

        // Several iterators are quantifiers inside one another.
        for (var i = iterators.Count - 1; i >= 0; i--)
        {
            condition = new QuantifierExpr(word == "every", iterators[i].Variable, iterators[i].List, condition, SpanFrom(i == 0 ? start : iterators[i].Start));
        }

        return condition;
    }

    // INVARIANT: what stands inside 'satisfies' without brackets uses its variable, so that nobody reads it as standing outside.
    private void CheckReach(int start, int conditionStart, IReadOnlyList<string> variables, Expr condition)
    {
        var parts = Parts(condition);
        var outside = parts.FindIndex(part => !Uses(part, variables));
        if (parts.Count == 1 || outside < 0 || condition.Span.Length == 0)
        {
            return;
        }

        var connectives = Connectives(conditionStart, parts.Count - 1);
        var restIsOutside = outside > 0 && parts.Skip(outside).All(part => !Uses(part, variables));
        var whole = Squeezed(start, at - 1);
        var meant = restIsOutside && connectives.Count == parts.Count - 1
            ? $"({Squeezed(start, connectives[outside - 1] - 1)}) {Squeezed(connectives[outside - 1], at - 1)}"
            : conditionStart < at ? $"{Squeezed(start, conditionStart - 1)} ({Squeezed(conditionStart, at - 1)})" : whole;
        Report(ParsingDiagnostics.OutsideSatisfies(parts[outside].Span, ExprPrinter.Print(parts[outside]), variables[^1], meant));
    }

    // The operands of the 'and' and 'or' that stand in no brackets of their own.
    private List<Expr> Parts(Expr condition) =>
        condition is BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } both && !bracketed.Contains(condition)
            ? [.. Parts(both.Left), .. Parts(both.Right)]
            : [condition];

    private static bool Uses(Expr part, IReadOnlyList<string> variables) =>
        ExprTree.All(part).Any(node => node is ErrorExpr || (node is NameExpr name && variables.Contains(name.Name)));

    private List<int> Connectives(int first, int count)
    {
        var found = new List<int>();
        var (level, between) = (0, 0);
        for (var i = first; i < at && found.Count < count; i++)
        {
            var token = tokens[i];
            level += token.Kind is TokenKind.OpenRound or TokenKind.OpenSquare ? 1
                : token.Kind is TokenKind.CloseRound or TokenKind.CloseSquare ? -1
                : 0;
            if (level == 0 && token.Is("between"))
            {
                between++;
            }
            else if (level == 0 && token.Is("and") && between > 0)
            {
                between--;
            }
            else if (level == 0 && (token.Is("and") || token.Is("or")) && FunctionNames.LengthAt(tokens, Math.Max(0, i - 1)) == 0)
            {
                found.Add(i);
            }
        }

        return found;
    }

    private string Squeezed(int first, int last) =>
        string.Join(' ', TextOf(first, last).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
