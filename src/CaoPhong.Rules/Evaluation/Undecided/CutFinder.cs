using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Finds where expressions compare facts with constants, or with what is known of this meeting.</summary>
internal sealed class CutFinder
{
    private readonly Func<Symbol, Possible> known;
    private readonly Dictionary<int, SortedSet<Cut>> cuts = [];
    private readonly Dictionary<int, SortedSet<string>> texts = [];

    public CutFinder(IEnumerable<Expr> expressions, Func<Symbol, Possible> known)
    {
        this.known = known;
        foreach (var expression in expressions)
        {
            ExprRewriter.Replace(expression, node =>
            {
                Look(node);
                return null;
            });
        }
    }

    /// <summary>The cuts of a slot, in order.</summary>
    public IReadOnlyList<Cut> CutsOf(int slot) => cuts.TryGetValue(slot, out var found) ? [.. found] : [];

    /// <summary>The texts that a slot is compared with.</summary>
    public IReadOnlyList<string> TextsOf(int slot) => texts.TryGetValue(slot, out var found) ? [.. found] : [];

    private void Look(Expr node)
    {
        switch (node)
        {
            case BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                Compare(comparison.Left, comparison.Operator, comparison.Right);
                Compare(comparison.Right, Mirror(comparison.Operator), comparison.Left);
                break;
            case BetweenExpr between:
                Compare(between.Operand, BinaryOperator.GreaterOrEqual, between.From);
                Compare(between.Operand, BinaryOperator.LessOrEqual, between.To);
                break;
            case InExpr test:
                Tests(test.Operand, test.Tests);
                break;
        }
    }

    private void Tests(Expr operand, IReadOnlyList<Expr> tests)
    {
        foreach (var test in tests)
        {
            switch (test)
            {
                case RangeExpr range:
                    Compare(operand, range.FromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, range.From);
                    Compare(operand, range.ToClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, range.To);
                    break;
                case ComparisonTest comparison:
                    Compare(operand, comparison.Operator, comparison.Operand);
                    break;
                case NegatedTests negated:
                    Tests(operand, negated.Tests);
                    break;
                case ListExpr list:
                    Tests(operand, list.Items);
                    break;
                default:
                    Compare(operand, BinaryOperator.Equal, test);
                    break;
            }
        }
    }

    private void Compare(Expr operand, BinaryOperator comparison, Expr other)
    {
        if (operand is not NameExpr { Symbol: { IsLocal: false, Slot: var slot } } || UsesLocals(other) || ValueOf(other) is not { } value)
        {
            return;
        }

        if (value.Kind is ValueKind.Number or ValueKind.Date)
        {
            var found = cuts.TryGetValue(slot, out var known) ? known : cuts[slot] = [];
            found.UnionWith(Cut.Of(comparison, value.AsOrdinal));
        }
        else if (value.Kind == ValueKind.Text)
        {
            var found = texts.TryGetValue(slot, out var named) ? named : texts[slot] = new(StringComparer.Ordinal);
            found.Add(value.AsText);
        }
    }

    private Value? ValueOf(Expr expr) => expr is LiteralExpr literal ? literal.Value : ExprBounds.Evaluate(expr, known).Single;

    private static bool UsesLocals(Expr expr)
    {
        var found = false;
        ExprRewriter.Replace(expr, node =>
        {
            found |= node is NameExpr { Symbol: null or { IsLocal: true } };
            return null;
        });
        return found;
    }

    private static BinaryOperator Mirror(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };
}
