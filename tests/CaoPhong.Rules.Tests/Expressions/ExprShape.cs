using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>The shape of a tree as text, without places and types: what two trees are compared by.</summary>
internal static class ExprShape
{
    /// <summary>Such as <c>(And (GreaterOrEqual x 90) y)</c>.</summary>
    public static string Of(Expr? expr) => expr switch
    {
        null => "-",
        LiteralExpr node => string.Create(CultureInfo.InvariantCulture, $"{node.Value.Kind}:{ValuePrinter.Print(node.Value)}"),
        NameExpr node => node.Name,
        BinaryExpr node => $"({node.Operator} {Of(node.Left)} {Of(node.Right)})",
        RangeExpr node => $"(Range {(node.FromClosed ? '[' : '(')} {Of(node.From)} {Of(node.To)} {(node.ToClosed ? ']' : ')')})",
        ComparisonTest node => $"(Test {node.Operator} {Of(node.Operand)})",
        CallExpr node => $"(Call '{node.Function}'{Below(node)})",
        PathExpr node => $"(Path {Of(node.Operand)} {node.Member})",
        QuantifierExpr node => $"({(node.Every ? "Every" : "Some")} {node.Variable}{Below(node)})",
        InExpr node => $"(In {Of(node.Operand)} [{string.Join(' ', node.Tests.Select(Of))}])",
        _ => $"({expr.GetType().Name[..^(expr is NegatedTests ? 0 : 4)]}{Below(expr)})",
    };

    /// <summary>An expression of a text that nobody wrote into a file, with its mistakes.</summary>
    public static (Expr Expr, IReadOnlyList<Diagnostic> Mistakes) Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var expr = ExprParser.Parse(Scalar(text), diagnostics);
        return (expr, diagnostics.InOrder());
    }

    /// <summary>A text as a block of YAML holds it.</summary>
    public static ScalarNode Scalar(string text) =>
        new(text, ScalarStyle.Literal, new SourceSpan(new SourceText("expression", text), 0, text.Length));

    private static string Below(Expr expr) => string.Concat(ExprTree.Children(expr).Select(child => " " + Of(child)));
}
