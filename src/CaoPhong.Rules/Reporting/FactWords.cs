using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says what the facts of a meeting are, with labels and units.</summary>
internal sealed class FactWords(FactSet facts, Wording wording)
{
    /// <summary>The facts that a tree names, in the order of the text.</summary>
    public static IEnumerable<Symbol> SymbolsIn(Expr tree) =>
        ExprTree.All(tree).OfType<NameExpr>().Select(name => name.Symbol).OfType<Symbol>().Where(symbol => !symbol.IsLocal);

    /// <summary>The label of a fact; the name where there is none.</summary>
    public string Label(Symbol symbol) => Fact(symbol)?.Label ?? Derived(symbol)?.Label ?? symbol.Name;

    /// <summary>The unit of a fact; null for none.</summary>
    public string? Unit(Symbol symbol) => Fact(symbol)?.Unit ?? Derived(symbol)?.Unit;

    /// <summary>The unit of an expression: that of a fact alone, else none.</summary>
    public string? UnitOf(Expr expr) => expr is NameExpr { Symbol: { } symbol } ? Unit(symbol) : null;

    /// <summary>The declaration of a fact; null for a derived fact and what the scorecard adds.</summary>
    public FactDeclaration? Fact(Symbol symbol) => symbol.Slot < facts.Schema.Facts.Count ? facts.Schema.Facts[symbol.Slot] : null;

    /// <summary>The derived fact of a symbol; null for others.</summary>
    public DerivedFact? Derived(Symbol symbol) =>
        symbol.Slot >= facts.Schema.Facts.Count && symbol.Slot < facts.Schema.SlotCount ? facts.Schema.Derived[symbol.Slot - facts.Schema.Facts.Count] : null;

    /// <summary>The share that a derived fact is of something, where it is computed as one: <c>100 * present / (members - exempt)</c>.</summary>
    public Share? ShareOf(Symbol symbol) =>
        Derived(symbol) is { } derived && Share.In(derived.Value) is var (part, whole)
            && Evaluate(part) is { Kind: ValueKind.Number } partValue && Evaluate(whole) is { Kind: ValueKind.Number } wholeValue
            ? new(part, partValue.AsNumber, wholeValue.AsNumber, part is NameExpr { Symbol: { } counted } && Unit(counted) is { } unit and not "%" ? unit : null)
            : null;

    /// <summary>The value of a fact in words, a share with its parts: <c>84,2% (16 trên 19 đảng viên)</c>.</summary>
    public string Value(Symbol symbol, decimal? mark = null)
    {
        var value = symbol.Slot < facts.Values.Count ? facts.Values[symbol.Slot] : Expressions.Value.Unknown;
        var words = value.Kind is ValueKind.Text or ValueKind.List ? Choices(symbol, value) : wording.Measure(value, Unit(symbol), mark);
        if (value.Kind != ValueKind.Number || ShareOf(symbol) is not { } share)
        {
            return words;
        }

        var unit = share.Unit is null ? "" : $" {share.Unit}";
        return $"{words} ({wording.Rounded(share.Part)} {wording.Words(new("trên", "of"))} {wording.Rounded(share.Whole)}{unit})";
    }

    /// <summary>Several facts with their labels; one alone without.</summary>
    public string Observed(IReadOnlyList<Symbol> symbols, decimal? mark = null) =>
        symbols.Count == 1 && !IsUnknown(symbols[0]) ? Value(symbols[0], mark) : string.Join("; ", symbols.Select(symbol => $"{Label(symbol)}: {Value(symbol)}"));

    private bool IsUnknown(Symbol symbol) => symbol.Slot >= facts.Values.Count || facts.Values[symbol.Slot].Kind == ValueKind.Unknown;

    private string Choices(Symbol symbol, Value value)
    {
        if (value.Kind == ValueKind.List)
        {
            return value.AsList.Count == 0 ? wording.Words(new("không có gì", "nothing")) : string.Join(", ", value.AsList.Select(item => Choices(symbol, item)));
        }

        return Fact(symbol)?.Options.FirstOrDefault(option => option.Id == value.AsText)?.Label ?? value.AsText;
    }

    private Value Evaluate(Expr expr) => ExprCompiler.Compile(expr)(new([.. facts.Values]));
}
