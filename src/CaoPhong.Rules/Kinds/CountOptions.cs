using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>The options of <c>deduct</c>, <c>award</c> and <c>penalty</c>: one count, or several under <c>items</c>.</summary>
internal static class CountOptions
{
    private static readonly OptionField Each = new("each", new ExpressionShape(FeelType.Number)
    {
        Role = OptionRole.Subject,
        Doc = new("số lần", "the number of occurrences"),
    });

    private static readonly OptionField Points = new("points", new NumberShape(AboveZero: true)
    {
        Role = OptionRole.Points,
        Doc = new("số điểm cho mỗi lần", "points for each"),
    });

    private static readonly OptionField Per = new("per", new NumberShape(AboveZero: true, Whole: true)
    {
        Role = OptionRole.Count,
        Doc = new("cứ đủ bao nhiêu lần thì tính một; bỏ trống là 1", "for every full so many; left out it is 1"),
    });

    /// <summary>The shape of the options.</summary>
    public static OptionShape Shape(Phrase doc) => new MappingShape(
    [
        Each,
        Points,
        Per,
        new("at_most", new NumberShape(AboveZero: true) { Role = OptionRole.Points, Doc = new("tổng cộng không quá bấy nhiêu điểm", "no more points than this in all") }),
        new("items", new ListShape(new MappingShape(
        [
            new("id", new IdShape { Doc = new("mã của mục", "the item's id") }),
            new("title", new TextShape { Doc = new("tên mục, như in trên biểu", "the item as printed") }),
            Each with { Required = true },
            Points with { Required = true },
            Per,
        ]) { Noun = new("mục", "an item") }) { Doc = new("nhiều loại, cộng lại", "several, added up") }),
    ])
    {
        Doc = doc,
    };

    /// <summary>What is counted; null, and reported, where neither or both forms are written.</summary>
    public static IReadOnlyList<CountedItem>? Read(CriterionContext criterion, string kind, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var single = options.Fields.Any(field => field.Key.Text is "each" or "points" or "per");
        var complete = options["items"] is not null ? !single : options["each"] is not null && options["points"] is not null;
        if (!complete)
        {
            diagnostics.Report(KindDiagnostics.OneOrItems(options["items"] is null ? criterion.Span : options.SpanOf("items"), kind));
            return null;
        }

        var items = options["items"] is null ? [options] : options.Items("items").Cast<BoundMapping>().ToList();
        return ItemIds.AreUnique(items, diagnostics) ? [.. items.Select(Item)] : null;
    }

    private static CountedItem Item(BoundMapping item) =>
        new(item.Expr("each")!, item.Number("points")!.Value, item.Number("per") ?? 1, item.Text("id"), item.Text("title"), item["points"]!.Span, item.Span, item.Source);
}

/// <summary>One thing that is counted.</summary>
/// <param name="Each">The count.</param>
/// <param name="Points">For each full <paramref name="Per"/>.</param>
/// <param name="Per">Whole, 1 or more.</param>
/// <param name="Id">Its id; null for none.</param>
/// <param name="Title">As printed; null for none.</param>
/// <param name="PointsSpan">Where the points are written.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Source">Its own citation.</param>
internal sealed record CountedItem(
    Expr Each, decimal Points, decimal Per, string? Id, string? Title, SourceSpan PointsSpan, SourceSpan Span, Citation? Source);
