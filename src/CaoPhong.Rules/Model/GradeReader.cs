using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads grades that are bands of points, and fills in the bounds that a neighbour gives.</summary>
internal sealed class GradeReader(Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a grade.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["id", "title", .. BandReader.Keys];

    private static readonly Phrase Words = new("mức xếp loại", "a grade");

    /// <summary>The ids of the grades, as far as they can be read, best first.</summary>
    public static IReadOnlyList<string> IdsOf(SyntaxNode? grades) =>
        grades is SequenceNode list
            ? [.. list.Items.OfType<MappingNode>().Select(item => (item.Find("id")?.Value as ScalarNode)?.Text).OfType<string>()]
            : [];

    /// <summary>The grades; none, and reported, where one is wrong.</summary>
    /// <param name="parent">What has the key <c>grades</c>.</param>
    /// <param name="total">What is split.</param>
    /// <param name="inherited">The citation of what they stand in.</param>
    public IReadOnlyList<Grade> Read(MappingReader parent, Symbol total, Citation? inherited)
    {
        var ids = new UniqueIds(diagnostics);
        var lines = parent.Items("grades").Select(item => Line(item, ids, total, inherited)).ToList();
        if (lines.Contains(null))
        {
            return [];
        }

        var known = lines.OfType<GradeLine>().ToList();
        return InOrder(known) && FillIn(known) && InOrder(known) ? [.. known.Select(line => line.Grade(total))] : [];
    }

    private GradeLine? Line(SyntaxNode item, UniqueIds ids, Symbol total, Citation? inherited)
    {
        if (annotations.Open(item, Words, Keys) is not { } reader)
        {
            return null;
        }

        reader.Require("id");
        var id = reader.Id("id");
        var isNew = ids.Take(id);
        var title = reader.Text("title");
        var complete = BandReader.Keys.All(key => !reader.Has(key) || reader.Number(key) is not null);
        if (!complete || BandReader.Read(reader.Number, reader.SpanOf, number => number, total.Domain.Step, diagnostics) is not { } band)
        {
            return null;
        }

        return id is null || !isNew ? null : new(id, title ?? id.Text, annotations.SourceOf(reader, inherited)) { Lower = band.Lower, Upper = band.Upper };
    }

    private bool FillIn(List<GradeLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (better, worse) = (lines[i], lines[i + 1]);
            (better.Lower, worse.Upper) = (better.Lower ?? Turned(worse.Upper), worse.Upper ?? Turned(better.Lower));
        }

        var complete = true;
        foreach (var (better, worse) in lines.Zip(lines.Skip(1)).Where(pair => pair.First.Lower is null))
        {
            diagnostics.Report(ModelDiagnostics.BoundBetweenGrades(worse.Id.Span, better.Id.Text, worse.Id.Text));
            complete = false;
        }

        return complete;
    }

    private bool InOrder(List<GradeLine> lines)
    {
        var sorted = true;
        foreach (var (before, line) in lines.Zip(lines.Skip(1)))
        {
            var higher = line.Lower is { } own && ((before.Lower is { } lower && own.Value > lower.Value) || (before.Upper is { } upper && own.Value >= upper.Value));
            if (higher)
            {
                diagnostics.Report(ModelDiagnostics.GradeOrder(line.Id.Span, line.Id.Text, before.Id.Text, before.Id.Span));
                sorted = false;
            }
        }

        return sorted;
    }

    private static Edge? Turned(Edge? edge) => edge is null ? null : edge with { Closed = !edge.Closed };

    private sealed record GradeLine(ScalarNode Id, string Title, Citation? Source)
    {
        public Edge? Lower { get; set; }

        public Edge? Upper { get; set; }

        public Grade Grade(Symbol total)
        {
            var band = new Domain(Lower, Upper, total.Domain.Step);
            var name = ExprBuild.Name(total, Id.Span);
            var when = ExprBuild.InBand(name, band, number => ExprBuild.Number(number, Id.Span), Id.Span)
                ?? new LiteralExpr(Value.True, Id.Span) { Type = FeelType.Boolean };
            return new(Id.Text, Title, band, when, Id.Span) { Source = Source };
        }
    }
}
