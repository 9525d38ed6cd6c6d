using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>The names and values over which an <c>.expr</c> file is checked and evaluated.</summary>
internal static class ExpressionRig
{
    private static readonly (Symbol Symbol, Value Value)[] Names =
    [
        (new("x", FeelType.Number, 0), Value.Of(10)),
        (new("zero", FeelType.Number, 1), Value.Of(0m)),
        (new("members", FeelType.Number, 2) { Domain = new(new(1, true), null, 1) }, Value.Of(20)),
        (new("rate", FeelType.Number, 3) { Domain = new(new(0, true), new(100, true), 0.01m) }, Value.Of(92)),
        (new("flag", FeelType.Boolean, 4), Value.True),
        (new("name", FeelType.Text, 5), Value.Of("An")),
        (new("reason", FeelType.Text, 6) { Optional = true }, Value.Null),
        (new("held_on", FeelType.Date, 7) { Domain = Domain.Whole }, Value.Of(new DateOnly(2024, 4, 13))),
        (new("kind", new ChoiceType(["regular", "thematic"]), 8), Value.Of("regular")),
        (new("topics", new ListType(new ChoiceType(["economy", "culture"])), 9), Value.Of([Value.Of("economy")])),
        (new("nothing", FeelType.Number, 10), Value.Unknown),
    ];

    /// <summary>What is wrong with the expression, or with its value.</summary>
    public static IReadOnlyList<Diagnostic> Run(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var length = source.Text.TrimEnd('\r', '\n').Length;
        var text = new ScalarNode(source.Text[..length], ScalarStyle.Plain, new(source, 0, length));
        var scope = new Scope(Names.Select(name => name.Symbol));
        if (TypeChecker.Check(ExprParser.Parse(text, diagnostics), scope, null, diagnostics) is { } expr)
        {
            var value = ExprCompiler.Compile(expr)(new Frame([.. Names.Select(name => name.Value)]));
            if (value.Kind == ValueKind.Error)
            {
                diagnostics.Report(value.AsError);
            }
        }

        return diagnostics.InOrder();
    }
}
