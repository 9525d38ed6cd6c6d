using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>A condition over a scorecard, taken apart into the truths that <c>and</c>, <c>or</c> and <c>not</c> join.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class VerdictShape
{
    private readonly Func<Symbol, bool> isScore;
    private readonly Func<Symbol, decimal, bool> isEnd;
    private readonly List<ScoreMention> mentions = [];

    /// <param name="condition">The condition.</param>
    /// <param name="isScore">Whether a name is one of the scorecard; the others are facts.</param>
    /// <param name="isEnd">Whether a number is an end of what a name may be: of other numbers it is not sure that it can be them.</param>
    public VerdictShape(Expr condition, Func<Symbol, bool> isScore, Func<Symbol, decimal, bool> isEnd)
    {
        this.isScore = isScore;
        this.isEnd = isEnd;
        Condition = condition;
        Parts = [.. Split(condition).Select(PartOf)];
    }

    public Expr Condition { get; }

    /// <summary>The truths, in the order of the text.</summary>
    public IReadOnlyList<VerdictPart> Parts { get; }

    /// <summary>Every place where a name of the scorecard stands, in the order of the text.</summary>
    public IReadOnlyList<ScoreMention> Mentions => mentions;

    private static IEnumerable<Expr> Split(Expr condition) => condition switch
    {
        NotExpr not => Split(not.Operand),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } both => Split(both.Left).Concat(Split(both.Right)),
        _ => [condition],
    };

    private VerdictPart PartOf(Expr truth)
    {
        var first = mentions.Count;
        switch (truth)
        {
            case NameExpr:
                Add(truth, MentionKind.KeepsOrder);
                break;
            case BinaryExpr { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual } comparison:
                AddSum(comparison.Left);
                AddSum(comparison.Right);
                break;
            case BinaryExpr { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality when IsAtEnd(equality.Left, equality.Right) || IsAtEnd(equality.Right, equality.Left):
                Add(truth, MentionKind.AtEnd);
                break;
            default:
                Add(truth, MentionKind.Other);
                break;
        }

        var facts = Symbols(truth).Where(symbol => !isScore(symbol)).Select(symbol => symbol.Slot);
        return new(truth, [.. facts.Distinct()], mentions[first..]);
    }

    private bool IsAtEnd(Expr name, Expr number) =>
        name is NameExpr { Symbol: { } symbol } && number is LiteralExpr { Value: { Kind: ValueKind.Number } value } && isScore(symbol) && isEnd(symbol, value.AsNumber);

    // Sums and differences of names move one way with each of them.
    private void AddSum(Expr expr)
    {
        switch (expr)
        {
            case NegateExpr negate:
                AddSum(negate.Operand);
                break;
            case BinaryExpr { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum:
                AddSum(sum.Left);
                AddSum(sum.Right);
                break;
            case NameExpr:
                Add(expr, MentionKind.KeepsOrder);
                break;
            default:
                Add(expr, MentionKind.Other);
                break;
        }
    }

    private void Add(Expr expr, MentionKind kind) =>
        mentions.AddRange(Symbols(expr).Where(isScore).Select(symbol => new ScoreMention(symbol.Slot, kind)));

    private static IEnumerable<Symbol> Symbols(Expr expr) =>
        ExprTree.All(expr).OfType<NameExpr>().Select(name => name.Symbol).OfType<Symbol>().Where(symbol => !symbol.IsLocal);
}

/// <summary>One truth of a <see cref="VerdictShape"/>, such as <c>points("a") &lt; 3</c>.</summary>
/// <param name="Truth">The expression.</param>
/// <param name="Facts">The slots of the facts in it.</param>
/// <param name="Mentions">The names of the scorecard in it.</param>
internal sealed record VerdictPart(Expr Truth, int[] Facts, IReadOnlyList<ScoreMention> Mentions);

/// <summary>One place where a condition names points, fullness or the total.</summary>
/// <remarks>Two places are two mentions, also of the same name.</remarks>
/// <param name="slot">The slot of the name.</param>
/// <param name="kind">How it is used.</param>
internal sealed class ScoreMention(int slot, MentionKind kind)
{
    public int Slot => slot;

    public MentionKind Kind => kind;
}

/// <summary>How a truth depends on a name.</summary>
internal enum MentionKind
{
    /// <summary>It turns at most once while the name grows: the ends of what the name may be say all.</summary>
    KeepsOrder,

    /// <summary>It asks for an end of what the name may be.</summary>
    AtEnd,

    /// <summary>Any other way.</summary>
    Other,
}
