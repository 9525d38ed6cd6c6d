using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>forms</c>.</summary>
internal sealed class FormReader(
    PartReader parts, FactSchema schema, Scope scope, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a form.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["title", "when", "max", "round", "over_max", "sections", "grades", "caps", "not_graded"];

    private static readonly Phrase Words = new("biểu", "a form");

    private static readonly Dictionary<string, bool> OverMax = new(StringComparer.Ordinal) { ["allowed"] = true };

    /// <summary>The forms; what is wrong is reported and left out.</summary>
    public IReadOnlyList<Form> Read(MappingReader document, Citation? inherited)
    {
        var entries = document.Entries("forms");
        return [.. entries.Select(entry => Form(entry, entries.Count > 1, inherited)).OfType<Form>()];
    }

    private Form? Form(MappingEntry entry, bool hasSiblings, Citation? inherited)
    {
        if (!ScalarReading.IsId(entry.Key.Text, dots: false))
        {
            diagnostics.Report(ReadingDiagnostics.NotId(entry.Key));
        }

        if (annotations.Open(entry.Value, Words, Keys) is not { } reader)
        {
            return null;
        }

        reader.Require("max", "sections");
        if (hasSiblings && !reader.Has("when"))
        {
            diagnostics.Report(ModelDiagnostics.MissingWhen(entry.Key.Span, entry.Key.Text));
        }

        var id = entry.Key.Text;
        var source = annotations.SourceOf(reader, inherited);
        var max = MaxReader.Read(reader, "max", diagnostics);
        var rounding = RoundingReader.Read(reader, max, annotations, diagnostics);
        var overMax = reader.Word("over_max", OverMax) == true;
        var when = ExprReader.Read(reader.Scalar("when"), scope, FeelType.Boolean, diagnostics);
        var sections = reader.Items("sections").Select(item => parts.Read(item, source)).ToList();
        var read = sections.OfType<Section>().ToList();

        var total = new Domain(new(0, true), max is { } most && !overMax ? new Edge(most, true) : null, rounding?.To);
        var names = new ScorecardNames(schema.SlotCount, ScoredParts.Of(read), total);
        var capReader = new CapReader(names.ScopeOver(scope), annotations, diagnostics);
        var grades = new GradeReader(annotations, diagnostics).Read(reader, names.Total, source);
        return new(id, reader.Text("title") ?? id, max ?? 0, read, entry.Key.Span)
        {
            When = when,
            Round = rounding,
            OverMaxAllowed = overMax,
            Grades = grades,
            Caps = capReader.Read(reader, GradeReader.IdsOf(reader.Value("grades")), source),
            NotGraded = capReader.ReadNotGraded(reader),
            Source = source,
            HasUnknownMax = max is null || sections.Count == 0 || sections.Contains(null),
            Names = names,
        };
    }
}
