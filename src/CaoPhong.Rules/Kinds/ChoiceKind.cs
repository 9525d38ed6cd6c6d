using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>choice</c>: points by the value of a choice; a value may give a span that is filled by hand.</summary>
internal sealed class ChoiceKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "choice";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("of", new FactShape(Number: false) { Role = OptionRole.Subject, Doc = new("dữ kiện lựa chọn", "a choice fact") }, Required: true),
        new("points", new DictionaryShape(new EitherShape(KindShapes.Points, new MappingShape(
        [
            new("from", KindShapes.Points, Required: true),
            new("to", KindShapes.Points, Required: true),
        ]) { Noun = new("khoảng điểm", "a span of points") })) { Doc = new("điểm của từng giá trị", "the points of every value") }, Required: true),
        new("judged", new FactShape(Number: true) { Doc = new("dữ kiện điểm chấm tay", "the fact with the points given by hand") }),
        new("step", KindShapes.Step),
    ])
    {
        Doc = new("điểm theo giá trị của một lựa chọn", "points by the value of a choice"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        if (options.Expr("of") is not NameExpr { Type: ChoiceType type } subject || options["points"] is not BoundMapping points)
        {
            return null;
        }

        var spans = points.Fields.Where(field => field.Value is BoundMapping).ToList();
        var complete = AreListed(type, subject.Name, points, options.SpanOf("points"), diagnostics) & FitsSpans(options, spans.Count > 0, diagnostics);
        var judged = options.Expr("judged");
        complete &= JudgedFact.FitsStep(judged, options.Number("step"), criterion.Max, options.SpanOf("step"), diagnostics, spans.Count > 0);
        var rows = points.Fields.Select(field => RowOf(field, subject, type, judged, options.Number("step"), criterion, diagnostics)).ToList();
        return complete && !rows.Contains(null)
            ? new(HitPolicy.Unique, rows!, new(0, criterion.Max, options.Number("step")), NoRow.Error)
            : null;
    }

    private static bool AreListed(ChoiceType type, string fact, BoundMapping points, SourceSpan span, DiagnosticBag diagnostics)
    {
        var strangers = points.Fields.Where(field => !type.Values.Contains(field.Key.Text)).ToList();
        foreach (var stranger in strangers)
        {
            diagnostics.Report(KindDiagnostics.UnknownValue(stranger.Key.Span, stranger.Key.Text, fact, type.Values));
        }

        // A misspelt value is reported once, not also as a value that is missing.
        var misspelt = strangers.Select(field => NearestName.Of(field.Key.Text, type.Values)).ToList();
        var missing = type.Values.Where(value => points[value] is null && !misspelt.Contains(value)).ToList();
        if (missing.Count > 0)
        {
            diagnostics.Report(KindDiagnostics.MissingValues(span, missing, fact));
        }

        return strangers.Count == 0 && missing.Count == 0;
    }

    private static bool FitsSpans(BoundMapping options, bool hasSpans, DiagnosticBag diagnostics)
    {
        if (hasSpans && options["judged"] is null)
        {
            diagnostics.Report(KindDiagnostics.SpanNeedsJudged(options.SpanOf("points")));
            return false;
        }

        var useless = hasSpans ? [] : options.Fields.Where(field => field.Key.Text is "judged" or "step").ToList();
        foreach (var field in useless)
        {
            diagnostics.Report(KindDiagnostics.UselessKey(field.Key.Span, field.Key.Text));
        }

        return useless.Count == 0;
    }

    private static Row? RowOf(
        BoundField field, NameExpr subject, ChoiceType type, Expr? judged, decimal? step, CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var value = field.Key;
        var when = ExprBuild.Compare(BinaryOperator.Equal, subject, ExprBuild.Text(value.Text, type, value.Span), value.Span);
        var label = criterion.FindFact(subject.Name)?.Options.FirstOrDefault(option => option.Id == value.Text)?.Label;
        switch (field.Value)
        {
            case BoundNumber points:
                return ConstantPoints.AreAllowed(points.Value, points.Span, criterion.Max, step, diagnostics)
                    ? new(value.Text, when, ExprBuild.Number(points.Value, points.Span), value.Span.To(points.Span), label) { IsWritten = true }
                    : null;
            case BoundMapping span when Span(span, criterion.Max, step, diagnostics) is { } allowed && judged is not null:
                return new(value.Text, when, judged, value.Span.To(span.Span), label, span.Source) { Allowed = allowed, IsWritten = true };
            default:
                return null;
        }
    }

    private static PointsDomain? Span(BoundMapping span, decimal max, decimal? step, DiagnosticBag diagnostics)
    {
        if (span.Number("from") is not { } from || span.Number("to") is not { } to)
        {
            return null;
        }

        var allowed = ConstantPoints.AreAllowed(from, span["from"]!.Span, max, step, diagnostics)
            & ConstantPoints.AreAllowed(to, span["to"]!.Span, max, step, diagnostics);
        if (from > to)
        {
            diagnostics.Report(KindDiagnostics.ReversedSpan(span["from"]!.Span, from, to));
            return null;
        }

        return allowed ? new(from, to, step) : null;
    }
}
