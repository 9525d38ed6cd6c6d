using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>bands</c>: one number or day, split into bands that each give points.</summary>
internal sealed class BandsKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "bands";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("of", new ExpressionShape { Role = OptionRole.Subject, Doc = new("số hoặc ngày được chia khoảng", "the number or day that is split") }, Required: true),
        new("points", new ListShape(new MappingShape(
        [
            KindShapes.Edge("from", new("từ (≥)", "at least (≥)")),
            KindShapes.Edge("above", new("trên (>)", "more than (>)")),
            KindShapes.Edge("below", new("dưới (<)", "less than (<)")),
            KindShapes.Edge("to", new("đến (≤)", "at most (≤)")),
            KindShapes.Edge("is", new("đúng một giá trị", "one value")),
            new("points", KindShapes.Points, Required: true),
        ]) { Noun = new("mức điểm", "a band") }) { Doc = new("các khoảng và điểm của từng khoảng", "the bands with their points") }, Required: true),
    ])
    {
        Doc = new("chia một số thành các khoảng, mỗi khoảng một mức điểm", "one number, split into bands"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        if (options.Expr("of") is not { } subject)
        {
            return null;
        }

        if (subject.Type is not (NumberType or DateType))
        {
            diagnostics.Report(KindDiagnostics.SubjectType(subject.Span, subject.Type.Words));
            return null;
        }

        var bands = options.Items("points").Cast<BoundMapping>().Select((band, place) => RowOf(band, place, subject, criterion.Max, diagnostics)).ToList();
        return bands.Contains(null) ? null : new(HitPolicy.Unique, bands!, new(0, criterion.Max, null), NoRow.Error);
    }

    private static Row? RowOf(BoundMapping band, int place, Expr subject, decimal max, DiagnosticBag diagnostics)
    {
        var allowed = ConstantPoints.AreAllowed(band.Number("points") ?? 0, band["points"]!.Span, max, null, diagnostics);
        if (BandOf(band, subject, diagnostics) is not { } domain || !allowed)
        {
            return null;
        }

        var when = ExprBuild.InBand(subject, domain, edge => Literal(edge, subject.Type, band.Span), band.Span);
        return new((place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), when,
            ExprBuild.Number(band.Number("points")!.Value, band["points"]!.Span), band.Span, Source: band.Source) { IsWritten = true };
    }

    private static Domain? BandOf(BoundMapping band, Expr subject, DiagnosticBag diagnostics)
    {
        var ends = BandReader.Keys.Where(key => band[key] is not null).ToList();
        if (ends.Count == 0)
        {
            diagnostics.Report(KindDiagnostics.NoEnd(band.Span));
            return null;
        }

        var isDate = subject.Type is DateType;
        var strangers = ends.Where(key => band[key] is BoundDate != isDate).ToList();
        foreach (var stranger in strangers)
        {
            diagnostics.Report(KindDiagnostics.EdgeType(band[stranger]!.Span, subject.Type.Words));
        }

        var step = isDate ? 1 : (subject as NameExpr)?.Symbol?.Domain.Step;
        return strangers.Count > 0 ? null : BandReader.Read(band.Ordinal, band.SpanOf, edge => Shown(edge, isDate), step, diagnostics);
    }

    private static object Shown(decimal edge, bool isDate) => isDate ? DateOnly.FromDayNumber((int)edge) : edge;

    private static LiteralExpr Literal(decimal edge, FeelType type, SourceSpan span) =>
        new(type is DateType ? Value.Of(DateOnly.FromDayNumber((int)edge)) : Value.Of(edge), span) { Type = type };
}
