using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Numbers that read differently from what their author meant: <c>2,5</c>, <c>1.000</c>, <c>012</c>.</summary>
internal static class NumberTraps
{
    /// <summary>The same tokens with each trap reported and read as it was probably meant.</summary>
    public static IReadOnlyList<Token> Check(List<Token> tokens, ExpressionReading reading, ParseLog log)
    {
        var groups = Groups(tokens);
        var result = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Number)
            {
                var last = EndOfCommaRun(tokens, i);
                if (last > i && (reading == ExpressionReading.Author || groups[i].HasLooseComma))
                {
                    token = Joined(tokens, i, last, log);
                    i = last;
                }
                else if (reading == ExpressionReading.Author)
                {
                    CheckDigits(token, groups[i], log);
                }
            }

            result.Add(token);
        }

        return result;
    }

    private static void CheckDigits(Token token, Group group, ParseLog log)
    {
        // date(2018, 09, 01): months and days are written so.
        var leadingZero = token.Text.Length > 1 && token.Text[0] == '0' && char.IsAsciiDigit(token.Text[1]);
        if (leadingZero && !(group.Function == "date" && token.Text.Length == 2))
        {
            log.Report(LexicalDiagnostics.LeadingZero(log.SpanOf(token.Start, token.Length), token.Text, ValuePrinter.Print(Value.Of(token.Number))));
        }
        else if (Syntax.ScalarAdvice.LooksLikeThousands(token.Text))
        {
            log.Report(LexicalDiagnostics.PointOfThousands(
                log.SpanOf(token.Start, token.Length), token.Text, token.Text.Replace(".", "", StringComparison.Ordinal), token.Number));
        }
    }

    // 2,5 is two tokens of digits with a comma that touches both; 1,000,000 is a run of three.
    private static int EndOfCommaRun(List<Token> tokens, int first)
    {
        var last = first;
        while (last + 2 < tokens.Count
            && tokens[last + 1].Kind == TokenKind.Comma && tokens[last + 1].Text == "," && tokens[last + 1].Start == tokens[last].End
            && tokens[last + 2].Kind == TokenKind.Number && tokens[last + 2].Start == tokens[last + 1].End)
        {
            last += 2;
        }

        return last;
    }

    private static Token Joined(List<Token> tokens, int first, int last, ParseLog log)
    {
        var (head, tail) = (tokens[first], tokens[last]);
        var parts = tokens.GetRange(first, last - first + 1).Where(token => token.Kind == TokenKind.Number).ToList();
        var span = log.SpanOf(head.Start, tail.End - head.Start);
        var written = string.Join(',', parts.Select(part => part.Text));
        var asDecimal = parts.Count == 2 && parts.All(part => part.Text.All(char.IsAsciiDigit)) 
            && Numbers.TryParse($"{head.Text}.{tail.Text}", out var asNumber) ? Numbers.Format(asNumber) : null;
        var asThousands = parts.Skip(1).All(part => part.Text.Length == 3) && head.Text is { Length: <= 3 } && head.Text[0] != '0'
            ? string.Concat(parts.Select(part => part.Text))
            : null;
        log.Report(LexicalDiagnostics.DecimalComma(span, written, asDecimal, asThousands, string.Join(", ", parts.Select(part => part.Text))));
        return head with { Length = tail.End - head.Start, Number = asDecimal is not null && Numbers.TryParse(asDecimal, out var number) ? number : head.Number };
    }

    /// <summary>A pair of brackets: the function before it, and whether one of its commas has a blank.</summary>
    private sealed class Group(string? function)
    {
        public string? Function { get; } = function;

        public bool HasLooseComma { get; set; }
    }

    // For every token the brackets around it; the whole text counts as a pair.
    private static Group[] Groups(List<Token> tokens)
    {
        var groups = new Group[tokens.Count];
        var open = new Stack<Group>([new(null)]);
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.OpenRound or TokenKind.OpenSquare:
                    open.Push(new(i > 0 && tokens[i - 1].Kind == TokenKind.Word ? tokens[i - 1].Text : null));
                    break;
                case TokenKind.CloseRound or TokenKind.CloseSquare when open.Count > 1:
                    open.Pop();
                    break;
                case TokenKind.Comma when tokens[i + 1].Start > tokens[i].End:
                    open.Peek().HasLooseComma = true;
                    break;
            }

            groups[i] = open.Peek();
        }

        return groups;
    }
}
