using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions.Trials;

/// <summary>What an expression came to.</summary>
/// <param name="Type">The type that the checker gave it.</param>
/// <param name="Value">The value, never an error; it may be unknown.</param>
public sealed record TrialResult(FeelType Type, Value Value);

/// <summary>Reads, checks and evaluates one expression on its own, over names with values.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ExpressionTrial
{
    /// <summary>The value of an expression as an author writes it, or what is wrong with it.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">What it may name; no name twice.</param>
    public static Checked<TrialResult> Evaluate(SourceText text, IReadOnlyList<NamedValue> names) =>
        Evaluate(text, names, ExpressionReading.Author);

    /// <summary>The value of an expression, read for an author or for a program.</summary>
    internal static Checked<TrialResult> Evaluate(SourceText text, IReadOnlyList<NamedValue> names, ExpressionReading reading)
    {
        var diagnostics = new DiagnosticBag();
        return Run(ExprParser.Parse(ScalarOf(text), reading, diagnostics), names, reading, diagnostics);
    }

    /// <summary>Whether the value of a subject passes the tests of a cell.</summary>
    internal static Checked<TrialResult> Test(SourceText subject, SourceText cell, IReadOnlyList<NamedValue> names, ExpressionReading reading)
    {
        var diagnostics = new DiagnosticBag();
        var input = ExprParser.Parse(ScalarOf(subject), reading, diagnostics);
        var test = ExprParser.ParseCell(ScalarOf(cell), input, reading, diagnostics);
        return Run(test ?? new LiteralExpr(Value.True, SourceSpan.None), names, reading, diagnostics);
    }

    private static Checked<TrialResult> Run(Expr parsed, IReadOnlyList<NamedValue> names, ExpressionReading reading, DiagnosticBag diagnostics)
    {
        // For a program every input may be compared with null, as in FEEL.
        var symbols = names.Select((name, slot) =>
            new Symbol(name.Name, name.Type, slot) { Optional = reading == ExpressionReading.Program || name.Value.Kind == ValueKind.Null });
        var expr = TypeChecker.Check(parsed, new Scope(symbols), null, diagnostics);
        if (expr is null || diagnostics.HasErrors)
        {
            return Checked<TrialResult>.Failed(diagnostics.InOrder());
        }

        var value = ExprCompiler.Compile(expr)(new Frame([.. names.Select(name => name.Value)]));
        if (value.Kind == ValueKind.Error)
        {
            diagnostics.Report(value.AsError);
            return Checked<TrialResult>.Failed(diagnostics.InOrder());
        }

        return Checked<TrialResult>.Of(new(expr.Type, value), diagnostics.InOrder());
    }

    private static ScalarNode ScalarOf(SourceText source)
    {
        var origins = new List<int>();
        var text = TextForms.Compose(source.Text, origins);
        return new(text, ScalarStyle.Literal, new(source, 0, source.Text.Length)) { Offsets = [.. origins, source.Text.Length] };
    }
}
