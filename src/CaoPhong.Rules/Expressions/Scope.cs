namespace CaoPhong.Rules.Expressions;

/// <summary>What an expression may name.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Scope
{
    private readonly Dictionary<string, Symbol> symbols;
    private readonly Dictionary<string, FunctionDefinition> functions;

    /// <summary>A scope of symbols and of registered functions; the functions of the language are always there.</summary>
    public Scope(IEnumerable<Symbol> symbols, IEnumerable<FunctionDefinition>? functions = null)
    {
        this.symbols = symbols.ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
        this.functions = (functions ?? []).ToDictionary(function => function.Name, StringComparer.Ordinal);
    }

    /// <summary>All names, for "did you mean".</summary>
    public IReadOnlyCollection<string> Names => symbols.Keys;

    /// <summary>All symbols.</summary>
    public IReadOnlyCollection<Symbol> Symbols => symbols.Values;

    /// <summary>The registered functions.</summary>
    public IReadOnlyCollection<FunctionDefinition> Functions => functions.Values;

    /// <summary>
    /// What <c>points("id")</c> and <c>full("id", …)</c> stand for: symbols named <c>points("id")</c> and <c>full("id")</c>.
    /// Null where these functions are not allowed, which is everywhere but in caps and <c>not_graded</c>.
    /// </summary>
    public IScorecardNames? Scorecard { get; init; }

    /// <summary>The symbol of a name, or null.</summary>
    public Symbol? Find(string name) => symbols.GetValueOrDefault(name);

    /// <summary>A registered function, or null.</summary>
    public FunctionDefinition? FindFunction(string name) => functions.GetValueOrDefault(name);
}
