using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>proportional</c>: a share of the max, straight between two values or several, flat outside.</summary>
internal sealed class ProportionalKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "proportional";

    /// <inheritdoc/>
    public bool CanRound => true;

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("of", new ExpressionShape(FeelType.Number) { Role = OptionRole.Subject, Doc = new("số được tính theo tỷ lệ", "the number") }, Required: true),
        new("zero_at", new NumberShape { Role = OptionRole.Edge, Doc = new("ở mức này được 0 điểm", "0 points here") }),
        new("full_at", new NumberShape { Role = OptionRole.Edge, Doc = new("ở mức này được điểm tối đa", "the max here") }),
        new("through", new ListShape(new MappingShape(
        [
            new("at", new NumberShape { Role = OptionRole.Edge, Doc = new("mốc", "the number") }, Required: true),
            new("points", KindShapes.Points, Required: true),
        ]) { Noun = new("mốc", "a point of 'through'") }) { Doc = new("các mốc nối bằng đoạn thẳng", "points joined by straight lines") }),
        KindShapes.Round,
    ])
    {
        Doc = new("điểm theo tỷ lệ", "a share of the max"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var rounds = OwnRounding.Read(criterion, diagnostics, out var rounding);
        if (options.Expr("of") is not { } subject || Corners(options, criterion.Max, diagnostics) is not { } corners || !rounds)
        {
            return null;
        }

        var rows = Conditions(subject, corners).Select((row, place) =>
            new Row((place + 1).ToString(CultureInfo.InvariantCulture), row.When, row.Points, row.Span));
        return new(HitPolicy.Unique, [.. rows], new(0, criterion.Max, null), NoRow.Error) { Round = rounding };
    }

    // The corners of the line, from the least number to the greatest.
    private static List<Corner>? Corners(BoundMapping options, decimal max, DiagnosticBag diagnostics)
    {
        var (zero, full) = (options["zero_at"] as BoundNumber, options["full_at"] as BoundNumber);
        var hasThrough = options["through"] is not null;
        if (hasThrough == (zero is not null || full is not null) || (!hasThrough && (zero is null || full is null)))
        {
            diagnostics.Report(KindDiagnostics.ZeroAndFull(options.Span));
            return null;
        }

        if (hasThrough)
        {
            return Through(options.Items("through").Cast<BoundMapping>().ToList(), options.SpanOf("through"), max, diagnostics);
        }

        if (zero!.Value == full!.Value)
        {
            diagnostics.Report(KindDiagnostics.SameEnds(full.Span, full.Value));
            return null;
        }

        var corners = new List<Corner> { new(zero.Value, 0, zero.Span), new(full.Value, max, full.Span) };
        return [.. corners.OrderBy(corner => corner.At)];
    }

    private static List<Corner>? Through(List<BoundMapping> items, SourceSpan span, decimal max, DiagnosticBag diagnostics)
    {
        if (items.Count < 2)
        {
            diagnostics.Report(KindDiagnostics.ThroughTooShort(span));
            return null;
        }

        var allowed = true;
        foreach (var item in items)
        {
            allowed &= ConstantPoints.AreAllowed(item.Number("points")!.Value, item["points"]!.Span, max, null, diagnostics);
        }

        var rising = items[1].Number("at") > items[0].Number("at");
        foreach (var (before, item) in items.Zip(items.Skip(1)))
        {
            var (at, last) = (item.Number("at")!.Value, before.Number("at")!.Value);
            if (at == last || at > last != rising)
            {
                diagnostics.Report(KindDiagnostics.ThroughOrder(item["at"]!.Span, at));
                allowed = false;
            }
        }

        var corners = items.Select(item => new Corner(item.Number("at")!.Value, item.Number("points")!.Value, item.Span));
        return allowed ? [.. corners.OrderBy(corner => corner.At)] : null;
    }

    private static IEnumerable<(Expr When, Expr Points, SourceSpan Span)> Conditions(Expr subject, List<Corner> corners)
    {
        var (first, last) = (corners[0], corners[^1]);
        yield return (Compare(BinaryOperator.LessOrEqual, subject, first), ExprBuild.Number(first.Points, first.Span), first.Span);
        for (var i = 0; i + 1 < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[i + 1]);
            var span = subject.Span;
            var band = new Domain(new(a.At, false), new(b.At, b != last), null);
            yield return (ExprBuild.InBand(subject, band, edge => ExprBuild.Number(edge, span), span)!, Between(subject, a, b, span), b.Span);
        }

        yield return (Compare(BinaryOperator.GreaterOrEqual, subject, last), ExprBuild.Number(last.Points, last.Span), last.Span);
    }

    // p + (q − p)·(e − a) / (b − a), each difference turned so that it is not negative, and multiplied before it is divided.
    private static Expr Between(Expr subject, Corner a, Corner b, SourceSpan span)
    {
        if (a.Points == b.Points)
        {
            return ExprBuild.Number(a.Points, span);
        }

        var (low, high) = a.Points < b.Points ? (a, b) : (b, a);
        var walked = low.At < high.At
            ? Minus(subject, low.At, span)
            : ExprBuild.Calculate(BinaryOperator.Subtract, ExprBuild.Number(low.At, span), subject, span);
        var gain = ExprBuild.Number(high.Points - low.Points, span);
        var share = ExprBuild.Calculate(
            BinaryOperator.Divide,
            ExprBuild.Calculate(BinaryOperator.Multiply, gain, walked, span),
            ExprBuild.Number(Math.Abs(high.At - low.At), span),
            span);
        return low.Points == 0 ? share : ExprBuild.Calculate(BinaryOperator.Add, ExprBuild.Number(low.Points, span), share, span);
    }

    private static Expr Minus(Expr subject, decimal number, SourceSpan span) => number switch
    {
        0 => subject,
        < 0 => ExprBuild.Calculate(BinaryOperator.Add, subject, ExprBuild.Number(-number, span), span),
        _ => ExprBuild.Calculate(BinaryOperator.Subtract, subject, ExprBuild.Number(number, span), span),
    };

    private static Expr Compare(BinaryOperator comparison, Expr subject, Corner corner) =>
        ExprBuild.Compare(comparison, subject, ExprBuild.Number(corner.At, corner.Span), corner.Span);

    private sealed record Corner(decimal At, decimal Points, SourceSpan Span);
}
