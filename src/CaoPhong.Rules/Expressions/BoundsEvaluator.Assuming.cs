using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <content>What names may be where a condition holds.</content>
internal sealed partial class BoundsEvaluator
{
    /// <summary>The same, knowing that a condition is true or false; what cannot be said of one name is not said.</summary>
    private BoundsEvaluator Assuming(Expr condition, bool truth) => condition switch
    {
        NotExpr not => Assuming(not.Operand, !truth),
        BinaryExpr { Operator: BinaryOperator.And } both when truth => Assuming(both.Left, true).Assuming(both.Right, true),
        BinaryExpr { Operator: BinaryOperator.Or } either when !truth => Assuming(either.Left, false).Assuming(either.Right, false),
        NameExpr { Symbol: { } symbol } => Limited(symbol, Possible.Of(truth)),
        BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison => AssumingComparison(comparison, truth),
        InExpr { Operand: NameExpr { Symbol: { } symbol }, Tests: [RangeExpr range] } when truth => AssumingRange(symbol, range),
        InExpr { Operand: NameExpr { Symbol: { } symbol } } test when known(symbol).Texts is { Others: false } texts => AssumingTexts(symbol, texts, test, truth),
        _ => this,
    };

    private BoundsEvaluator AssumingComparison(BinaryExpr node, bool truth)
    {
        var comparison = truth ? node.Operator : Negation(node.Operator);
        var narrowed = node.Left is NameExpr { Symbol: { } left } ? Limited(left, Allowed(Named(left), comparison, Of(node.Right))) : this;
        return node.Right is NameExpr { Symbol: { } right } ? narrowed.Limited(right, Allowed(Named(right), Mirror(comparison), Of(node.Left))) : narrowed;
    }

    private BoundsEvaluator AssumingRange(Symbol symbol, RangeExpr range)
    {
        var from = range.FromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater;
        var to = range.ToClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less;
        var above = Limited(symbol, Allowed(Named(symbol), from, Of(range.From)));
        return above.Limited(symbol, Allowed(above.Named(symbol), to, Of(range.To)));
    }

    private BoundsEvaluator AssumingTexts(Symbol symbol, PossibleTexts texts, InExpr test, bool truth)
    {
        var left = texts.Values.Where(text =>
        {
            var holds = AnyTest(Possible.OneOf([text]), test.Operand, test.Tests);
            return truth ? holds.CanBeTrue : holds.CanBeFalse;
        });
        return Limited(symbol, Possible.OneOf(left));
    }

    // Where nothing is left the condition cannot be so, and nobody asks: then nothing is narrowed.
    private BoundsEvaluator Limited(Symbol symbol, Possible? allowed)
    {
        if (allowed is null)
        {
            return this;
        }

        var narrowed = known(symbol).And(allowed);
        return narrowed.CanHaveValue ? With(symbol, narrowed) : this;
    }

    // What a value may be that stands so to another; null where that says nothing.
    private static Possible? Allowed(Possible value, BinaryOperator comparison, Possible other)
    {
        switch (comparison)
        {
            case BinaryOperator.Equal when !other.CanBeAnything && other.CanHaveValue && other.List is null && other.Members is null:
                return other.Ordinals is { } close ? other.WithOrdinals(Roughly(close)) : other;
            case BinaryOperator.NotEqual when other.Single is { } single:
                return Without(value, single);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual when other.Ordinals is { } domain && value.OrdinalKind == other.OrdinalKind:
                return Possible.Within(other.OrdinalKind, new(null, End(domain.Upper, comparison == BinaryOperator.LessOrEqual), null));
            case BinaryOperator.Greater or BinaryOperator.GreaterOrEqual when other.Ordinals is { } domain && value.OrdinalKind == other.OrdinalKind:
                return Possible.Within(other.OrdinalKind, new(End(domain.Lower, comparison == BinaryOperator.GreaterOrEqual), null, null));
            default:
                return null;
        }
    }

    private static Edge? End(Edge? edge, bool closed) => edge is null ? null : edge with { Closed = closed && edge.Closed };

    // Values that comparison takes for equal may differ behind its 20 places.
    private static Domain Roughly(Domain domain) => domain with { Step = null };

    private static Possible? Without(Possible value, Value single) => single.Kind switch
    {
        ValueKind.Null => value.WithoutNull(),
        ValueKind.Boolean => Possible.Of(!single.AsBoolean).Or(value.CanBeNull ? Possible.Null : Possible.Nothing),
        ValueKind.Text when value.Texts is { } texts => value.WithTexts(texts.And(PossibleTexts.AllBut([single.AsText]))),
        ValueKind.Number or ValueKind.Date when value.Ordinals is { } domain && value.OrdinalKind == single.Kind => WithoutEnd(value, domain, single.AsOrdinal),
        _ => null,
    };

    private static Possible? WithoutEnd(Possible value, Domain domain, decimal number)
    {
        var cut = domain.Lower is { Closed: true } lower && lower.Value == number ? domain with { Lower = new(number, false) }
            : domain.Upper is { Closed: true } upper && upper.Value == number ? domain with { Upper = new(number, false) }
            : null;
        return cut is null ? null : value.WithOrdinals(cut.Normalized());
    }

    private static BinaryOperator Negation(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        _ => BinaryOperator.Less,
    };

    private static BinaryOperator Mirror(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };
}
