using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using static CaoPhong.Rules.Tests.Conformance.ReferenceScorer;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>A decision table read from its cells.</summary>
internal static class ReferenceTable
{
    private static readonly Dictionary<BoundText, Expr?> Cells = new(ReferenceEqualityComparer.Instance);

    public static decimal Points(BoundMapping options, Frame frame)
    {
        var hit = options.Text("hit");
        var inputs = options.Items("inputs").Cast<BoundExpr>().Select(input => input.Expr).ToList();
        var points = new List<decimal>();
        foreach (var row in options.Items("rows").Cast<BoundMapping>())
        {
            var cells = row.Items("if").Cast<BoundText>().Zip(inputs).Select(pair => Cell(pair.First, pair.Second)).OfType<Expr>();
            if (!cells.All(cell => Truth(cell, frame)))
            {
                continue;
            }

            points.Add(Number(row.Expr("points")!, frame));
            if (hit == "first")
            {
                break;
            }
        }

        return (hit, points.Count) switch
        {
            ("sum", _) => points.Sum(),
            (_, 0) => throw new ReferenceError("no row"),
            ("highest", _) => points.Max(),
            ("lowest", _) => points.Min(),
            ("unique", > 1) => throw new ReferenceError("two rows"),
            ("any", _) when points.Distinct().Count() > 1 => throw new ReferenceError("rows differ"),
            _ => points[0],
        };
    }

    private static Expr? Cell(BoundText cell, Expr input)
    {
        lock (Cells)
        {
            if (!Cells.TryGetValue(cell, out var test))
            {
                var diagnostics = new DiagnosticBag();
                var names = new Scope(ExprNames.In(input));
                test = ExprParser.ParseCell(cell.Scalar, input, diagnostics) is { } parsed ? TypeChecker.Check(parsed, names, FeelType.Boolean, diagnostics) : null;
                Cells[cell] = test;
            }

            return test;
        }
    }
}
