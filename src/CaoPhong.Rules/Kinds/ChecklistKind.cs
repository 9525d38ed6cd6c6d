using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>checklist</c>: items whose points add up to the max; with <c>all: true</c> all of them or nothing.</summary>
internal sealed class ChecklistKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "checklist";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("items", new ListShape(new MappingShape(
        [
            new("id", new IdShape { Doc = new("mã của mục", "the item's id") }),
            new("title", new TextShape { Doc = new("tên mục, như in trên biểu", "the item as printed") }),
            new("when", KindShapes.Condition, Required: true),
            new("points", KindShapes.Points),
        ]) { Noun = new("mục", "an item") }) { Doc = new("các mục", "the items") }, Required: true),
        new("all", new BooleanShape { Doc = new("đủ mọi mục mới được điểm", "points only for all items together") }),
    ])
    {
        Doc = new("các mục cộng lại thành điểm tối đa", "items that add up to the max"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var items = options.Items("items").Cast<BoundMapping>().ToList();
        var unique = ItemIds.AreUnique(items, diagnostics);
        return options.Flag("all")
            ? AllTogether(items, unique, criterion, diagnostics)
            : EachItem(items, unique, criterion, diagnostics);
    }

    private static DecisionTable? AllTogether(List<BoundMapping> items, bool unique, CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var withPoints = items.Where(item => item["points"] is not null).ToList();
        foreach (var item in withPoints)
        {
            diagnostics.Report(KindDiagnostics.PointsWithAll(item.SpanOf("points")));
        }

        var span = criterion.Options.Span;
        var all = ExprBuild.All(items.Select(item => item.Expr("when")!), span);
        return withPoints.Count > 0 || !unique || all is null ? null : new(
            HitPolicy.Unique,
            [new("1", all, ExprBuild.Number(criterion.Max, span), span), new("2", null, ExprBuild.Number(0, span), span)],
            new(0, criterion.Max, null),
            NoRow.Error);
    }

    private static DecisionTable? EachItem(List<BoundMapping> items, bool unique, CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var rows = new List<Row>();
        decimal sum = 0;
        foreach (var item in items)
        {
            if (item["points"] is not BoundNumber points)
            {
                diagnostics.Report(KindDiagnostics.ItemWithoutPoints(item.Span));
            }
            else if (ConstantPoints.AreAllowed(points.Value, points.Span, criterion.Max, null, diagnostics))
            {
                sum += points.Value;
                var id = item.Text("id") ?? (rows.Count + 1).ToString(CultureInfo.InvariantCulture);
                rows.Add(new(id, item.Expr("when"), ExprBuild.Number(points.Value, points.Span), item.Span, item.Text("title"), item.Source) { IsWritten = true });
            }
        }

        if (rows.Count < items.Count)
        {
            return null;
        }

        if (sum != criterion.Max)
        {
            diagnostics.Report(KindDiagnostics.ItemsSum(((BoundMapping)criterion.Options).SpanOf("items"), sum, criterion.Max));
            return null;
        }

        return unique ? new(HitPolicy.Sum, rows, new(0, criterion.Max, null), NoRow.Zero) : null;
    }
}
