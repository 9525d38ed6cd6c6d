using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>first_of</c>: the first case whose condition holds; the last one is <c>otherwise</c>.</summary>
internal sealed class FirstOfKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "first_of";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new ListShape(new MappingShape(
    [
        new("when", KindShapes.Condition),
        new("otherwise", new BooleanShape { Doc = new("mọi trường hợp còn lại", "every other case") }),
        new("points", KindShapes.PointsExpression, Required: true),
    ]) { Noun = new("trường hợp", "a case") })
    {
        Doc = new("trường hợp đúng đầu tiên được tính", "the first case that holds"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var cases = ((BoundList)criterion.Options).Items.Cast<BoundMapping>().ToList();
        var rows = cases.Select((line, place) => RowOf(line, place, place == cases.Count - 1, criterion.Max, diagnostics)).ToList();
        if (cases.All(line => line["otherwise"] is null))
        {
            diagnostics.Report(KindDiagnostics.NoOtherwise(cases[^1].Span));
            return null;
        }

        return rows.Contains(null) ? null : new(HitPolicy.First, rows!, new(0, criterion.Max, null), NoRow.Error);
    }

    private static Row? RowOf(BoundMapping line, int place, bool isLast, decimal max, DiagnosticBag diagnostics)
    {
        var (when, otherwise) = (line.Expr("when"), line["otherwise"]);
        var points = line.Expr("points")!;
        var allowed = ConstantPoints.AreAllowed(points, max, diagnostics);
        if (when is null == otherwise is null)
        {
            diagnostics.Report(KindDiagnostics.WhenOrOtherwise(otherwise is null ? line.Span : line.SpanOf("otherwise")));
            return null;
        }

        if (otherwise is not null && !line.Flag("otherwise"))
        {
            diagnostics.Report(KindDiagnostics.OtherwiseFalse(otherwise.Span));
            return null;
        }

        if (otherwise is not null && !isLast)
        {
            diagnostics.Report(KindDiagnostics.EarlyOtherwise(line.SpanOf("otherwise")));
            return null;
        }

        return allowed ? new((place + 1).ToString(CultureInfo.InvariantCulture), when, points, line.Span, Source: line.Source) { IsWritten = true } : null;
    }
}
