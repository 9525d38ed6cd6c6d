using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads <c>derived</c>: brings the facts into an order in which each uses only earlier ones, and gives each its type.</summary>
internal sealed class DerivedFactReader(
    IReadOnlyList<FactDeclaration> facts, IReadOnlyList<FunctionDefinition> functions, MappingOpener open, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a derived fact.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["value", "unit", "range", "label", "better"];

    private static readonly Phrase Words = new("dữ kiện suy ra", "a derived fact");

    private static readonly Dictionary<string, Better> Directions = new(StringComparer.Ordinal)
    {
        ["higher"] = Better.Higher,
        ["lower"] = Better.Lower,
    };

    /// <summary>The derived facts, each after those that it uses.</summary>
    public IReadOnlyList<DerivedFact> Read(IReadOnlyList<MappingEntry> entries)
    {
        var written = entries.Select(Written).OfType<WrittenFact>().DistinctBy(fact => fact.Name).ToList();
        var (order, inCycle) = new DependencyOrder(written, diagnostics).Find();

        var symbols = facts.Select(fact => fact.Symbol).DistinctBy(symbol => symbol.Name).ToList();
        var derived = new List<DerivedFact>();
        foreach (var fact in order)
        {
            var typed = Typed(fact, new Scope(symbols, functions), facts.Count + derived.Count, inCycle.Contains(fact.Name));
            if (symbols.All(symbol => symbol.Name != fact.Name))
            {
                symbols.Add(typed.Symbol);
                derived.Add(typed);
            }
        }

        return derived;
    }

    private WrittenFact? Written(MappingEntry entry)
    {
        var named = FactReader.IsFactName(entry.Key, diagnostics);
        if (open(entry.Value, Words, Keys) is not { } reader)
        {
            return named ? new(entry.Key, null, new ErrorExpr(entry.Value.Span)) : null;
        }

        if (named && facts.FirstOrDefault(fact => fact.Name == entry.Key.Text) is { } taken)
        {
            diagnostics.Report(taken.Span.Source is null
                ? DeclarationDiagnostics.NameOfBuiltIn(entry.Key)
                : DeclarationDiagnostics.DuplicateName(entry.Key.Text, entry.Key.Span, taken.Span));
        }

        reader.Require("value");
        var value = reader.Scalar("value") is { } text ? ExprParser.Parse(text, diagnostics) : new ErrorExpr(reader.Node.Span);
        return named ? new(entry.Key, reader, value) : null;
    }

    private DerivedFact Typed(WrittenFact fact, Scope scope, int slot, bool inCycle)
    {
        var value = fact.Value is ErrorExpr || inCycle ? null : ExprReader.Checked(fact.Value, scope, null, diagnostics);
        var type = value?.Type ?? FeelType.Any;
        if (type is NullType or RangeType or RecordType)
        {
            diagnostics.Report(DeclarationDiagnostics.UselessType(fact.Key.Span, fact.Name, type.Words));
            type = FeelType.Any;
        }

        var range = fact.Reader is { } lines && lines.Has("range") ? Range(fact.Name, lines, type, StepOf(type, value)) : null;
        var symbol = new Symbol(fact.Name, type, slot)
        {
            Domain = range ?? new(null, null, StepOf(type, value)),
            Declared = fact.Key.Span,
        };

        return new(symbol, value ?? new ErrorExpr(fact.Value.Span), fact.Key.Span)
        {
            Label = fact.Reader?.Text("label") ?? fact.Name,
            Unit = fact.Reader?.Text("unit"),
            HasRange = range is not null,
            Better = fact.Reader?.Word("better", Directions),
        };
    }

    private Domain? Range(string name, MappingReader lines, FeelType type, decimal? step)
    {
        if (type is not (NumberType or DateType or AnyType))
        {
            diagnostics.Report(DeclarationDiagnostics.RangeNotForType(lines.SpanOf("range"), name, type.Words));
            return null;
        }

        if (lines.Value("range") is { } written and not MappingNode)
        {
            diagnostics.Report(ReadingDiagnostics.NotMapping(written, Phrase.Same("'range'")).WithHelp(RangeAdvice.For(written)));
            return null;
        }

        if (open(lines.Value("range"), Phrase.Same("'range'"), BandReader.Keys) is not { } reader || type is AnyType)
        {
            return null;
        }

        if (!BandReader.Keys.Any(reader.Has))
        {
            // An end under another word has been reported as that.
            if (reader.Node.Entries.All(entry => entry.Key.Text is "note" or "source" or "ignore"))
            {
                diagnostics.Report(DeclarationDiagnostics.NoEnd(lines.SpanOf("range")));
            }

            return null;
        }

        Func<string, decimal?> end = type is DateType ? key => reader.Date(key)?.DayNumber : reader.Number;
        Func<decimal, object> show = type is DateType ? day => DateOnly.FromDayNumber((int)day) : number => number;
        return BandReader.Read(end, reader.SpanOf, show, step, diagnostics);
    }

    private static decimal? StepOf(FeelType type, Expr? value) => type switch
    {
        DateType => 1,
        NumberType when value is not null => StepOfResult.Find(value),
        _ => null,
    };
}

/// <summary>A derived fact as written, before it has a type.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Reader">Its lines; null where they could not be read.</param>
/// <param name="Value">As parsed.</param>
internal sealed record WrittenFact(ScalarNode Key, MappingReader? Reader, Expr Value)
{
    public string Name => Key.Text;
}
