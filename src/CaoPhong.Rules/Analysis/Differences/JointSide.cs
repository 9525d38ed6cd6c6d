using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>One version among the facts of two.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class JointSide(JointFacts joint, RuleSet ruleSet, string label)
{
    private readonly Dictionary<string, Expr> derived = new(StringComparer.Ordinal);

    /// <summary>The version.</summary>
    public RuleSet RuleSet { get; } = ruleSet;

    /// <summary>What a name of the version is called where the other version has another thing of the name.</summary>
    public string NameOf(string name) => $"{name}@{label}";

    /// <summary>Whether it is known what stands for a derived fact.</summary>
    public bool Has(string name) => derived.ContainsKey(name);

    /// <summary>Its derived fact of a name; null where it has none.</summary>
    public DerivedFact? DerivedOf(string name) => RuleSet.Facts.Derived.FirstOrDefault(fact => fact.Name == name);

    /// <summary>Says what stands for a derived fact.</summary>
    public void Stand(string name, Expr value)
    {
        derived[name] = value;
        if (value is not NameExpr)
        {
            joint.Calculated[ExprPrinter.Print(value)] = NameOf(name);
        }
    }

    /// <summary>What stands for a derived fact.</summary>
    public Expr ValueOf(string name)
    {
        joint.AddDerived(name);
        return derived[name];
    }

    /// <summary>An expression of the version over the facts of both.</summary>
    public Expr Translate(Expr expr) => ExprRewriter.Replace(expr, node => node is NameExpr { Symbol: { IsLocal: false } symbol } ? Named(symbol, node) : null);

    /// <summary>What the version must accept of facts that expressions name, where the other one allows more.</summary>
    /// <param name="expressions">Expressions of the version, not translated.</param>
    public IEnumerable<Guard> Guards(IEnumerable<Expr> expressions) => SymbolsIn(expressions).Where(symbol => !IsDerived(symbol)).SelectMany(Guards);

    /// <summary>What the version promises of derived facts, where the other one promises less or a calculation stands for them.</summary>
    /// <remarks>A meeting that breaks it is told of where the derived fact is: it is rejected only where the fact is needed.</remarks>
    /// <param name="expressions">Expressions of the version, not translated.</param>
    public IEnumerable<Expr> Promises(IEnumerable<Expr> expressions) =>
        SymbolsIn(expressions).Where(IsDerived).Select(symbol => (Symbol: symbol, Value: Named(symbol, ExprBuild.Name(symbol, symbol.Declared))))
            .Where(one => one.Value is not NameExpr { Symbol: { } all } || IsNarrower(one.Symbol, all)).Select(one => Within(one.Symbol, one.Value)).OfType<Expr>();

    /// <summary>The same of one derived fact.</summary>
    public Expr? Promise(Symbol symbol) => Within(symbol, Named(symbol, ExprBuild.Name(symbol, symbol.Declared)));

    private IEnumerable<Symbol> SymbolsIn(IEnumerable<Expr> expressions) =>
        expressions.SelectMany(ExprNames.In).Where(symbol => symbol.Slot < RuleSet.Facts.SlotCount).DistinctBy(symbol => symbol.Slot);

    private static Expr? Within(Symbol symbol, Expr value)
    {
        var own = symbol.Domain with { Step = null };
        var kind = symbol.Type is DateType ? ValueKind.Date : ValueKind.Number;
        return symbol.Type is NumberType or DateType && own != Domain.Everything
            ? ExprBuild.InBand(value, own, edge => new LiteralExpr(Value.OfOrdinal(kind, edge), value.Span) { Type = symbol.Type }, value.Span)
            : null;
    }

    private Expr Named(Symbol symbol, Expr node)
    {
        if (symbol.Slot >= RuleSet.Facts.SlotCount)
        {
            return ExprBuild.Name(joint.Scorecard(symbol), node.Span);
        }

        if (IsDerived(symbol))
        {
            return ValueOf(symbol.Name);
        }

        var same = joint.Find(symbol.Name) ?? joint.Find(NameOf(symbol.Name))!;
        return ExprBuild.Name(same.Symbol, node.Span);
    }

    private bool IsDerived(Symbol symbol) => symbol.Slot >= RuleSet.Facts.Facts.Count && symbol.Slot < RuleSet.Facts.SlotCount;

    private static bool IsNarrower(Symbol symbol, Symbol all) => symbol.Domain with { Step = null } != all.Domain with { Step = null };

    private IEnumerable<Guard> Guards(Symbol symbol)
    {
        var name = Named(symbol, ExprBuild.Name(symbol, symbol.Declared));
        var all = (name as NameExpr)?.Symbol;
        if (all is { Optional: true } && !symbol.Optional)
        {
            yield return new(ExprBuild.Compare(BinaryOperator.NotEqual, name, new LiteralExpr(Value.Null, name.Span) { Type = FeelType.Null }, name.Span), DiffResult.Unknown);
        }

        if (all is not null && IsNarrower(symbol, all) && Within(symbol, name) is { } inside)
        {
            yield return new(inside, DiffResult.Rejected);
        }

        foreach (var guard in Values(symbol, all, name))
        {
            yield return guard;
        }
    }

    private static IEnumerable<Guard> Values(Symbol symbol, Symbol? all, Expr name)
    {
        switch (symbol.Type, all?.Type)
        {
            case (ChoiceType own, ChoiceType joint) when joint.Values.Count > own.Values.Count:
                yield return new(new InExpr(name, [.. own.Values.Select(value => ExprBuild.Text(value, own, name.Span))], name.Span) { Type = FeelType.Boolean }, DiffResult.Rejected);
                break;
            case (ListType { Element: ChoiceType own }, ListType { Element: ChoiceType joint }):
                foreach (var foreign in joint.Values.Except(own.Values))
                {
                    var has = new CallExpr("list contains", [name, ExprBuild.Text(foreign, joint, name.Span)], name.Span) { Type = FeelType.Boolean };
                    yield return new(ExprBuild.Not(has), DiffResult.Rejected);
                }

                break;
        }
    }
}
