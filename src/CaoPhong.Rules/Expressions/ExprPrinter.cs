using System.Diagnostics;
using System.Text;

namespace CaoPhong.Rules.Expressions;

/// <summary>Writes an expression in its canonical form: one blank around operators, only the brackets that are needed.</summary>
/// <remarks>Two expressions of the same tokens, needless brackets apart, print alike; the text is the name of an axis.
/// Thread-safe.</remarks>
public static class ExprPrinter
{
    /// <summary>The text of an expression, which reads back to the same tree.</summary>
    public static string Print(Expr expr)
    {
        var output = new StringBuilder();
        Write(expr, Level.Whole, output);
        return output.ToString();
    }

    /// <summary>The sign or word of an operator.</summary>
    public static string SignOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.AtLeast => "at least",
        BinaryOperator.AtMost => "at most",
        _ => throw new UnreachableException($"no sign for {operation}"),
    };

    /// <summary>Whether an operator is one of <c>= != &lt; &lt;= &gt; &gt;=</c>.</summary>
    internal static bool IsComparison(BinaryOperator operation) => operation is
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
        or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    // How tightly a node holds together; a node in a place that asks for more stands in brackets.
    private enum Level
    {
        Whole,
        Or,
        And,
        Comparison,
        Sum,
        Product,
        Sign,
        Member,
    }

    private static Level LevelOf(Expr expr) => expr switch
    {
        IfExpr or QuantifierExpr => Level.Whole,
        BinaryExpr binary => LevelOf(binary.Operator),
        BetweenExpr or InExpr => Level.Comparison,
        NegateExpr or LiteralExpr { Value: { Kind: ValueKind.Number, AsNumber: < 0 } } => Level.Sign,
        _ => Level.Member,
    };

    private static Level LevelOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Or => Level.Or,
        BinaryOperator.And => Level.And,
        BinaryOperator.Add or BinaryOperator.Subtract => Level.Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide => Level.Product,
        _ => Level.Comparison,
    };

    private static void Write(Expr expr, Level asked, StringBuilder output)
    {
        if (LevelOf(expr) < asked)
        {
            output.Append('(');
            WriteBare(expr, output);
            output.Append(')');
        }
        else
        {
            WriteBare(expr, output);
        }
    }

    private static void WriteBare(Expr expr, StringBuilder output)
    {
        switch (expr)
        {
            case LiteralExpr literal:
                output.Append(ValuePrinter.Print(literal.Value));
                break;
            case NameExpr name:
                output.Append(name.Name);
                break;
            case NegateExpr negate:
                output.Append('-');
                Write(negate.Operand, Level.Sign, output);
                break;
            case NotExpr not:
                output.Append("not");
                WriteList("(", [not.Operand], ")", output);
                break;
            case BinaryExpr binary:
                WriteBinary(binary, output);
                break;
            case BetweenExpr between:
                Write(between.Operand, Level.Sum, output);
                Write(between.From, Level.Sum, output.Append(" between "));
                Write(between.To, Level.Sum, output.Append(" and "));
                break;
            case InExpr test:
                Write(test.Operand, Level.Sum, output);
                WriteIn(test.Tests, output.Append(" in "));
                break;
            case ComparisonTest test:
                WriteTest(test, output.Append('('));
                output.Append(')');
                break;
            case NegatedTests negated:
                WriteTests([negated], output);
                break;
            case RangeExpr range:
                Write(range.From, Level.Whole, output.Append(range.FromClosed ? '[' : '('));
                WriteRangeEnd(range.To, output.Append(".."));
                output.Append(range.ToClosed ? ']' : ')');
                break;
            case IfExpr choice:
                Write(choice.Condition, Level.Whole, output.Append("if "));
                Write(choice.Then, Level.Whole, output.Append(" then "));
                Write(choice.Else, Level.Whole, output.Append(" else "));
                break;
            case ListExpr list:
                WriteList("[", list.Items, "]", output);
                break;
            case CallExpr call:
                WriteList(call.Function + "(", call.Arguments, ")", output);
                break;
            case LongestRunExpr run:
                WriteList("longest run(", [run.List, run.Condition], ")", output);
                break;
            case PathExpr path:
                Write(path.Operand, Level.Member, output);
                output.Append('.').Append(path.Member);
                break;
            case FilterExpr filter:
                Write(filter.Operand, Level.Member, output);
                WriteList("[", [filter.Condition], "]", output);
                break;
            case QuantifierExpr quantifier:
                output.Append(quantifier.Every ? "every " : "some ").Append(quantifier.Variable).Append(" in ");
                Write(quantifier.List, Level.Whole, output);
                output.Append(" satisfies ");
                WriteReach(quantifier.Condition, output);
                break;
            case ErrorExpr error:
                output.Append(error.Span.Text);
                break;
            default:
                throw new UnreachableException($"no text for {expr.GetType().Name}");
        }
    }

    // A sum of a thousand terms is a thousand nodes deep on its left side: that side is walked, not called.
    private static void WriteBinary(BinaryExpr binary, StringBuilder output)
    {
        var spine = new Stack<BinaryExpr>();
        spine.Push(binary);
        var level = LevelOf(binary);
        Expr first = binary.Left;
        while (level != Level.Comparison && first is BinaryExpr left && LevelOf(left) == level)
        {
            spine.Push(left);
            first = left.Left;
        }

        Write(first, level == Level.Comparison ? Level.Sum : level, output);
        while (spine.TryPop(out var next))
        {
            Write(next.Right, level + 1, output.Append(' ').Append(SignOf(next.Operator)).Append(' '));
        }
    }

    // An 'and' or 'or' in 'satisfies' stands in brackets, so that nobody reads its right side as standing outside.
    private static void WriteReach(Expr condition, StringBuilder output) =>
        Write(condition, condition is BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } ? Level.Comparison : Level.Whole, output);

    // At the end of a range '[' would close it, as in ]a..b[.
    private static void WriteRangeEnd(Expr end, StringBuilder output)
    {
        var bare = new StringBuilder();
        Write(end, Level.Sum, bare);
        var text = bare.ToString();
        output.Append(text.Contains('[', StringComparison.Ordinal) ? $"({text})" : text);
    }

    private static void WriteIn(IReadOnlyList<Expr> tests, StringBuilder output)
    {
        if (tests is [RangeExpr or ListExpr])
        {
            Write(tests[0], Level.Member, output);
            return;
        }

        WriteTests(tests, output.Append('('));
        output.Append(')');
    }

    private static void WriteTests(IReadOnlyList<Expr> tests, StringBuilder output)
    {
        if (tests is [NotExpr condition])
        {
            // not(…) alone would turn the test round.
            WriteBare(condition, output.Append('('));
            output.Append(')');
            return;
        }

        for (var i = 0; i < tests.Count; i++)
        {
            output.Append(i == 0 ? "" : ", ");
            WriteTest(tests[i], output);
        }
    }

    private static void WriteTest(Expr test, StringBuilder output)
    {
        switch (test)
        {
            case ComparisonTest comparison:
                Write(comparison.Operand, Level.Sum, output.Append(SignOf(comparison.Operator)).Append(' '));
                break;
            case NegatedTests negated:
                WriteTests(negated.Tests, output.Append("not("));
                output.Append(')');
                break;
            default:
                Write(test, Level.Whole, output);
                break;
        }
    }

    private static void WriteList(string open, IReadOnlyList<Expr> items, string close, StringBuilder output)
    {
        output.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            Write(items[i], Level.Whole, output.Append(i == 0 ? "" : ", "));
        }

        output.Append(close);
    }
}
