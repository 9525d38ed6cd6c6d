using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>What can be written otherwise in an expression: edges, their ends, <c>and</c> and <c>or</c>, parts that are dropped, the whole negated.</summary>
internal sealed class ExpressionMutants(MutantList mutants, Func<Expr, decimal?> stepOf)
{
    /// <summary>The mutants of a condition.</summary>
    public void AddCondition(ScalarNode scalar, Expr condition)
    {
        AddInside(scalar, condition);
        mutants.Add(
            TextEdit.Whole(scalar, condition is NotExpr not && Slice(scalar, not.Operand) is { } inner ? $"({inner})" : $"not({scalar.Text})"),
            new($"'{scalar.Text}' thành ngược lại", $"'{scalar.Text}' is negated"));
    }

    /// <summary>The mutants of a cell of a table over the expression of its column.</summary>
    public void AddCell(ScalarNode scalar, Expr test)
    {
        AddInside(scalar, test);
        if (scalar.Text.Trim() != "-")
        {
            mutants.Add(TextEdit.Whole(scalar, "-"), new($"bỏ điều kiện '{scalar.Text}'", $"the condition '{scalar.Text}' is dropped"));
            mutants.Add(TextEdit.Whole(scalar, $"not({scalar.Text})"), new($"'{scalar.Text}' thành ngược lại", $"'{scalar.Text}' is negated"));
        }
    }

    /// <summary>The mutants of an expression for points: its numbers, and its conditions.</summary>
    public void AddPoints(ScalarNode scalar, Expr points)
    {
        var conditions = ExprTree.All(points).OfType<IfExpr>().Select(choice => choice.Condition).ToList();
        foreach (var condition in conditions)
        {
            AddInside(scalar, condition);
        }

        var within = conditions.SelectMany(ExprTree.All).ToHashSet<Expr>(ReferenceEqualityComparer.Instance);
        foreach (var literal in ExprTree.All(points).OfType<LiteralExpr>().Where(literal => literal.Value.Kind == ValueKind.Number && !within.Contains(literal)))
        {
            AddNumber(scalar, literal);
        }
    }

    private void AddNumber(ScalarNode scalar, LiteralExpr literal)
    {
        if (Site(scalar, literal.Span) is not { Length: > 0 } site || !decimal.TryParse(site.Old, System.Globalization.CultureInfo.InvariantCulture, out var value))
        {
            return;
        }

        var unit = PointUnits.Of(value);
        foreach (var changed in new[] { value + unit, value - unit }.Where(changed => changed >= 0))
        {
            mutants.Add(site with { Text = Numbers.Format(changed) }, MutantList.Becomes(site.Old, Numbers.Format(changed)));
        }
    }

    private void AddInside(ScalarNode scalar, Expr condition)
    {
        foreach (var node in ExprTree.All(condition))
        {
            switch (node)
            {
                case BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } pair:
                    AddPair(scalar, pair);
                    break;
                case BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                    AddComparison(scalar, comparison);
                    break;
                case BetweenExpr between:
                    AddEdge(scalar, between.Operand, between.From, null);
                    AddEdge(scalar, between.Operand, between.To, null);
                    break;
                case InExpr test:
                    AddTests(scalar, test.Operand, test.Tests);
                    break;
                case BinaryExpr { Operator: BinaryOperator.AtLeast or BinaryOperator.AtMost } grades:
                    AddWord(scalar, grades, "at least", "at most");
                    break;
            }
        }
    }

    private void AddPair(ScalarNode scalar, BinaryExpr pair)
    {
        var (from, to) = pair.Operator == BinaryOperator.And ? ("and", "or") : ("or", "and");
        AddWord(scalar, pair, from, to);
        if (Site(scalar, pair.Span) is { } whole && Slice(scalar, pair.Left) is { } left && Slice(scalar, pair.Right) is { } right)
        {
            mutants.Add(whole with { Text = $"({left})" }, new($"bỏ điều kiện '{right}'", $"the condition '{right}' is dropped"));
            mutants.Add(whole with { Text = $"({right})" }, new($"bỏ điều kiện '{left}'", $"the condition '{left}' is dropped"));
        }
    }

    private void AddWord(ScalarNode scalar, BinaryExpr pair, string from, string to)
    {
        if (Between(scalar, pair.Left, pair.Right) is { } gap && gap.Old.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at)
        {
            mutants.Add(gap with { Start = gap.Start + at, Length = from.Length, Text = to }, MutantList.Becomes($"'{from}'", $"'{to}'"));
        }
    }

    private void AddComparison(ScalarNode scalar, BinaryExpr comparison)
    {
        var turn = Between(scalar, comparison.Left, comparison.Right) is { } gap ? Turned(gap) : null;
        if (comparison.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual && Between(scalar, comparison.Left, comparison.Right) is { } sign)
        {
            var other = comparison.Operator == BinaryOperator.Equal ? "!=" : "=";
            mutants.Add(sign with { Text = $" {other} " }, MutantList.Becomes(sign.Old.Trim(), other));
        }

        if (!AddEdge(scalar, comparison.Left, comparison.Right, turn))
        {
            AddEdge(scalar, comparison.Right, comparison.Left, turn);
        }
    }

    private void AddTests(ScalarNode scalar, Expr operand, IReadOnlyList<Expr> tests)
    {
        foreach (var test in tests)
        {
            switch (test)
            {
                case ComparisonTest comparison:
                    var before = Site(scalar, comparison.Span) is { } whole && Site(scalar, comparison.Operand.Span) is { } number && number.Start > whole.Start
                        ? Turned(new(scalar, whole.Start, number.Start - whole.Start, ""))
                        : null;
                    AddEdge(scalar, operand, comparison.Operand, before);
                    break;
                case RangeExpr range:
                    var ends = Site(scalar, range.Span);
                    AddEdge(scalar, operand, range.From, ends is null ? null : Bracket(ends with { Length = 1 }));
                    AddEdge(scalar, operand, range.To, ends is null ? null : Bracket(ends with { Start = ends.Start + ends.Length - 1, Length = 1 }));
                    break;
                case NegatedTests negated:
                    AddTests(scalar, operand, negated.Tests);
                    break;
                case ListExpr list:
                    AddTests(scalar, operand, list.Items);
                    break;
                default:
                    AddEdge(scalar, operand, test, null);
                    break;
            }
        }
    }

    private bool AddEdge(ScalarNode scalar, Expr subject, Expr constant, EdgeTurn? turn)
    {
        if (constant is not LiteralExpr { Value: { Kind: ValueKind.Number or ValueKind.Date } value } || Site(scalar, constant.Span) is not { Length: > 0 } site)
        {
            return false;
        }

        // A day is written in signs of its own: only the day inside them changes.
        var number = value.Kind == ValueKind.Date ? DayInside(site) : site;
        if (number is not null)
        {
            mutants.Add(new EdgeSite(ExprPrinter.Print(subject), value.AsOrdinal, value.Kind, value.Kind == ValueKind.Date ? 1 : stepOf(subject) ?? PointUnits.Of(value.AsOrdinal), number) { Turn = turn });
        }

        return true;
    }

    private static TextEdit? DayInside(TextEdit site) =>
        site.Old.IndexOf('"', StringComparison.Ordinal) is >= 0 and var quote && site.Length >= quote + 11 ? site with { Start = site.Start + quote + 1, Length = 10 } : null;

    private static EdgeTurn? Turned(TextEdit signs)
    {
        foreach (var (sign, other) in new[] { (">=", ">"), ("<=", "<"), (">", ">="), ("<", "<=") })
        {
            if (signs.Old.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new(signs with { Start = signs.Start + at, Length = sign.Length, Text = other }, null, null, sign, other);
            }
        }

        return null;
    }

    private static EdgeTurn? Bracket(TextEdit end) => end.Old switch
    {
        "[" => new(end with { Text = "(" }, null, null, "[", "("),
        "(" => new(end with { Text = "[" }, null, null, "(", "["),
        "]" => new(end with { Text = ")" }, null, null, "]", ")"),
        ")" => new(end with { Text = "]" }, null, null, ")", "]"),
        _ => null,
    };

    private static string? Slice(ScalarNode scalar, Expr node) => Site(scalar, node.Span)?.Old;

    private static TextEdit? Between(ScalarNode scalar, Expr left, Expr right) =>
        Site(scalar, left.Span) is { } one && Site(scalar, right.Span) is { } other && one.Start + one.Length <= other.Start
            ? new(scalar, one.Start + one.Length, other.Start - one.Start - one.Length, "")
            : null;

    // The characters of a scalar that stand at a place of its file.
    private static TextEdit? Site(ScalarNode scalar, SourceSpan span)
    {
        if (!scalar.Span.Contains(span) || span.Source != scalar.Span.Source)
        {
            return null;
        }

        var (start, end) = (IndexOf(scalar, span.Start), IndexOf(scalar, span.End));
        return start >= 0 && end >= start && end <= scalar.Text.Length ? new(scalar, start, end - start, "") : null;
    }

    private static int IndexOf(ScalarNode scalar, int offset)
    {
        for (var index = 0; index <= scalar.Text.Length; index++)
        {
            if (scalar.OffsetOf(index) >= offset)
            {
                return index;
            }
        }

        return -1;
    }
}
