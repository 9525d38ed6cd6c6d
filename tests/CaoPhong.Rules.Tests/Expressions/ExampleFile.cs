using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>One line of a file of examples: an expression, and what becomes of it.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Expression">The expression, or the cell.</param>
/// <param name="Input">The input of a cell; null for an expression.</param>
/// <param name="Expected">A value as it is printed, or the codes of what is found.</param>
internal sealed record Example(int Line, string Expression, string? Input, string Expected);

/// <summary>A file of examples, one a line; <c>Data/expressions/README.md</c> says how it is written.</summary>
internal sealed class ExampleFile
{
    private readonly List<(Symbol Symbol, Value Value)> names = [];

    private ExampleFile()
    {
    }

    public List<Example> Examples { get; } = [];

    public Scope Scope => new(names.Select(name => name.Symbol));

    public Value[] Slots => [.. names.Select(name => name.Value)];

    /// <summary>A file, by its path below the sources of the tests.</summary>
    public static ExampleFile Read(string path)
    {
        var file = new ExampleFile();
        var lines = File.ReadAllLines(Path.Combine(Golden.SourceFolder(), path));
        for (var i = 0; i < lines.Length; i++)
        {
            file.Add(lines[i], i + 1);
        }

        return file;
    }

    /// <summary>The value as printed, or the codes of the mistakes; warnings follow behind a blank.</summary>
    /// <param name="example">Of this file.</param>
    /// <param name="evaluate">What evaluates; null for closures.</param>
    public string Answer(Example example, Func<Expr, Value[], Value>? evaluate = null)
    {
        var diagnostics = new DiagnosticBag();
        var scalar = ExprShape.Scalar(example.Expression);
        var expr = example.Input is { } input
            ? ExprParser.ParseCell(scalar, new NameExpr(input, SourceSpan.None), ExpressionReading.Author, diagnostics)!
            : ExprParser.Parse(scalar, ExpressionReading.Author, diagnostics);
        if (TypeChecker.Check(expr, Scope, null, diagnostics) is not { } tree)
        {
            return Codes(diagnostics.InOrder());
        }

        var value = evaluate is null ? ExprCompiler.Compile(tree)(new Frame(Slots)) : evaluate(tree, Slots);
        var answer = value.Kind == ValueKind.Error ? $"at a meeting {value.AsError.Code}" : ValuePrinter.Print(value);
        return diagnostics.Count == 0 ? answer : $"{answer} with {Codes(diagnostics.InOrder())}";
    }

    private static string Codes(IEnumerable<Diagnostic> found) => string.Join(' ', found.Select(diagnostic => diagnostic.Code));

    private void Add(string text, int line)
    {
        if (string.IsNullOrWhiteSpace(text) || text.StartsWith('#'))
        {
            return;
        }

        if (text.StartsWith("given ", StringComparison.Ordinal))
        {
            names.Add(Given(text["given ".Length..], names.Count));
            return;
        }

        var arrow = text.LastIndexOf(" => ", StringComparison.Ordinal);
        if (arrow < 0)
        {
            throw new FormatException($"line {line} has no ' => '");
        }

        var (left, right) = (text[..arrow].Trim(), text[(arrow + 4)..].Trim());
        var cell = left.StartsWith("cell ", StringComparison.Ordinal) ? left.IndexOf(": ", StringComparison.Ordinal) : -1;
        Examples.Add(cell < 0
            ? new(line, left, null, right)
            : new(line, left[(cell + 2)..].Trim(), left["cell ".Length..cell], right));
    }

    // name: optional? type = value
    private static (Symbol Symbol, Value Value) Given(string text, int slot)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var equals = text.IndexOf(" = ", StringComparison.Ordinal);
        var type = text[(colon + 2)..equals];
        var optional = type.StartsWith("optional ", StringComparison.Ordinal);
        var symbol = new Symbol(text[..colon], TypeOf(optional ? type["optional ".Length..] : type), slot) { Optional = optional };
        return (symbol, ValueOf(text[(equals + 3)..].Trim()));
    }

    private static FeelType TypeOf(string words) => words.Split(' ') switch
    {
        ["number"] => FeelType.Number,
        ["text"] => FeelType.Text,
        ["boolean"] => FeelType.Boolean,
        ["date"] => FeelType.Date,
        ["days"] => FeelType.DaysDuration,
        ["months"] => FeelType.MonthsDuration,
        ["anything"] => FeelType.Any,
        ["choice", .. var values] => new ChoiceType(values),
        ["grade", .. var values] => new GradeType(values),
        ["list", "of", .. var of] => new ListType(TypeOf(string.Join(' ', of))),
        _ => throw new FormatException($"no type '{words}'"),
    };

    /// <summary>A constant, or <c>unknown</c>, also in a list.</summary>
    private static Value ValueOf(string text)
    {
        if (text == "unknown")
        {
            return Value.Unknown;
        }

        if (text.StartsWith('[') && text.Contains("unknown", StringComparison.Ordinal))
        {
            return Value.Of([.. text[1..^1].Split(", ").Select(ValueOf)]);
        }

        var tree = TypeChecker.Check(ExprShape.Parse(text).Expr, new Scope([]), null, new DiagnosticBag());
        return ExprCompiler.Compile(tree!)(new Frame([]));
    }
}
