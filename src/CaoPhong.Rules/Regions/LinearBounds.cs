using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Gathers what conditions say of sums of facts that are counted in steps, each as so many steps.</summary>
/// <remarks>Not thread-safe. Only such facts always have a value, and only their sums are exact.</remarks>
internal sealed class LinearBounds(FactKnowledge knowledge)
{
    // What is not finer than this adds up to what comparison can tell apart.
    private const int MostPlaces = 9;

    private readonly HashSet<int> bounded = [];
    private readonly List<LinearBound> all = [];

    /// <summary>What was gathered, with what each fact may be.</summary>
    public IReadOnlyList<LinearBound> All => all;

    /// <summary>Adds what a condition says where it holds; what is not of this kind is passed over.</summary>
    public void Add(Expr condition) => Read(condition, all);

    /// <summary>All that a condition says; null where something in it is not of this kind.</summary>
    public IReadOnlyList<LinearBound>? Of(Expr condition)
    {
        var bounds = new List<LinearBound>();
        return Read(condition, bounds) ? bounds : null;
    }

    private bool Read(Expr condition, List<LinearBound> bounds) => condition switch
    {
        LiteralExpr { Value: { Kind: ValueKind.Boolean, AsBoolean: true } } => true,
        BinaryExpr { Operator: BinaryOperator.And } both => Read(both.Left, bounds) & Read(both.Right, bounds),
        BinaryExpr { Operator: BinaryOperator.GreaterOrEqual, Left: var more, Right: var less } => Compared(more, less, 0, bounds),
        BinaryExpr { Operator: BinaryOperator.LessOrEqual, Left: var less, Right: var more } => Compared(more, less, 0, bounds),
        BinaryExpr { Operator: BinaryOperator.Greater, Left: var more, Right: var less } => Compared(more, less, 1, bounds),
        BinaryExpr { Operator: BinaryOperator.Less, Left: var less, Right: var more } => Compared(more, less, 1, bounds),
        BinaryExpr { Operator: BinaryOperator.Equal, Left: var one, Right: var other } => Compared(one, other, 0, bounds) && Compared(other, one, 0, bounds),
        _ => false,
    };

    // By how much: 0, or the least there is.
    private bool Compared(Expr more, Expr less, int least, List<LinearBound> bounds)
    {
        if (more.Type is not NumberType || less.Type is not NumberType
            || LinearForm.Of(ExprBuild.Calculate(BinaryOperator.Subtract, more, less, more.Span)) is not { } form
            || !form.Terms.All(term => StepOf(term.Part) is not null))
        {
            return false;
        }

        foreach (var symbol in form.Terms.Select(term => ((NameExpr)term.Part).Symbol!).Where(symbol => bounded.Add(symbol.Slot)))
        {
            AddDomain(symbol.Slot, knowledge[symbol].Ordinals!);
        }

        bounds.Add(new(
            form.Terms.Select(term => (((NameExpr)term.Part).Symbol!.Slot, Decimals.Scaled(term.Factor) * Decimals.Scaled(StepOf(term.Part)!.Value))),
            (Decimals.Scaled(form.Constant) * Decimals.Scaled(1)) - least));
        return true;
    }

    private void AddDomain(int slot, Domain domain)
    {
        var step = Decimals.Scaled(domain.Step!.Value);
        if (domain.Lower is { } lower)
        {
            all.Add(new([(slot, step)], -Decimals.Scaled(lower.Value) - (lower.Closed ? 0 : 1)));
        }

        if (domain.Upper is { } upper)
        {
            all.Add(new([(slot, -step)], Decimals.Scaled(upper.Value) - (upper.Closed ? 0 : 1)));
        }
    }

    // A derived fact may have no value; so may an optional one.
    private decimal? StepOf(Expr part) =>
        part is NameExpr { Symbol: { IsLocal: false } symbol } && symbol.Slot < knowledge.Schema.Facts.Count
        && knowledge[symbol] is { CanBeNull: false, OrdinalKind: ValueKind.Number, Ordinals.Step: { Scale: <= MostPlaces } step }
            ? step
            : null;
}
