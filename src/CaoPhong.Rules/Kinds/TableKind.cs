using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>table</c>: a decision table of unary tests.</summary>
internal sealed class TableKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "table";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("hit", new WordShape(["unique", "first", "any", "highest", "lowest", "sum"])
        {
            Doc = new("dòng nào được tính khi nhiều dòng cùng đúng", "which rows count when several hold"),
        }, Required: true),
        new("inputs", new ListShape(new ExpressionShape { Role = OptionRole.Subject, Doc = new("một cột: dữ kiện hoặc biểu thức", "an input: a fact or an expression") }), Required: true),
        new("rows", new ListShape(new MappingShape(
        [
            new("if", new ListShape(new CellShape { Role = OptionRole.Condition, Doc = new("phép thử một ô; '-' là giá trị nào cũng được", "a unary test; '-' is any value") }), Required: true),
            new("points", KindShapes.PointsExpression, Required: true),
        ]) { Noun = new("dòng của bảng", "a row") }) { Doc = new("các dòng", "the rows") }, Required: true),
    ])
    {
        Doc = new("bảng quyết định", "a decision table"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var hit = PolicyOf(options.Text("hit")!);
        var inputs = options.Items("inputs").Cast<BoundExpr>().Select(input => input.Expr).ToList();
        var rows = options.Items("rows").Cast<BoundMapping>().Select((row, place) => RowOf(row, place, inputs, criterion, diagnostics)).ToList();
        return rows.Contains(null) ? null : new(hit, rows!, new(0, criterion.Max, null), hit == HitPolicy.Sum ? NoRow.Zero : NoRow.Error);
    }

    private static Row? RowOf(BoundMapping row, int place, List<Expr> inputs, CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var points = row.Expr("points")!;
        var allowed = ConstantPoints.AreAllowed(points, criterion.Max, diagnostics);
        var cells = row.Items("if").Cast<BoundText>().ToList();
        if (cells.Count != inputs.Count)
        {
            diagnostics.Report(KindDiagnostics.Cells(row.SpanOf("if"), cells.Count, inputs.Count));
            return null;
        }

        var conditions = new List<Expr>();
        foreach (var (cell, input) in cells.Zip(inputs))
        {
            var test = criterion.CheckCell(cell.Scalar, input, diagnostics, out var isWrong);
            allowed &= !isWrong;
            if (test is not null)
            {
                conditions.Add(test);
            }
        }

        // A row of dashes holds always, which is not the same as when no other row does.
        var when = ExprBuild.All(conditions, row["if"]!.Span) ?? new LiteralExpr(Value.True, row["if"]!.Span) { Type = FeelType.Boolean };
        return allowed ? new((place + 1).ToString(CultureInfo.InvariantCulture), when, points, row.Span, Source: row.Source) { IsWritten = true } : null;
    }

    private static HitPolicy PolicyOf(string word) => word switch
    {
        "unique" => HitPolicy.Unique,
        "first" => HitPolicy.First,
        "any" => HitPolicy.Any,
        "highest" => HitPolicy.Highest,
        "lowest" => HitPolicy.Lowest,
        _ => HitPolicy.Sum,
    };
}
