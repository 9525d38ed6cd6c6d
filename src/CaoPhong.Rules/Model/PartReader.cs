using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads sections with all that is in them.</summary>
internal sealed class PartReader(CriterionReader criteria, UniqueIds ids, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a section.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["id", "number", "title", "max", "ceiling", "criteria", "sections"];

    private static readonly Phrase Words = new("phần", "a section");

    /// <summary>The section; null, and reported, where it is no mapping or has no id.</summary>
    public Section? Read(SyntaxNode node, Citation? inherited)
    {
        if (annotations.Open(node, Words, Keys) is not { } reader)
        {
            return null;
        }

        reader.Require("id");
        var id = reader.Id("id", dots: true);
        ids.Take(id);
        var name = id?.Text ?? "";
        var source = annotations.SourceOf(reader, inherited);
        var (max, hasCeiling) = Max(reader, name);
        var parts = Parts(reader, source, out var complete);
        if (!reader.Has("criteria") && !reader.Has("sections"))
        {
            diagnostics.Report(ModelDiagnostics.EmptySection(id?.Span ?? reader.Start, name));
        }

        return id is null ? null : new(name, reader.Text("title") ?? name, max ?? 0, hasCeiling, parts, id.Span)
        {
            Number = reader.Text("number"),
            Source = source,
            HasUnknownMax = max is null || !complete,
        };
    }

    private (decimal? Max, bool HasCeiling) Max(MappingReader reader, string id)
    {
        if (reader.Has("max") == reader.Has("ceiling"))
        {
            diagnostics.Report(ModelDiagnostics.MaxOrCeiling(reader.Has("max") ? reader.SpanOf("ceiling") : reader.Start, id, both: reader.Has("max")));
            return (null, false);
        }

        return reader.Has("ceiling")
            ? (MaxReader.Read(reader, "ceiling", diagnostics), true)
            : (MaxReader.ReadOfSection(reader, "max", diagnostics), false);
    }

    // Criteria and sections of one section keep the order in which their keys are written.
    private List<Part> Parts(MappingReader reader, Citation? source, out bool complete)
    {
        var parts = new List<Part?>();
        foreach (var entry in reader.Node.Entries)
        {
            switch (entry.Key.Text)
            {
                case "criteria":
                    parts.AddRange(Read(reader, "criteria", item => criteria.Read(item, source)));
                    break;
                case "sections":
                    parts.AddRange(Read(reader, "sections", item => Read(item, source)));
                    break;
            }
        }

        complete = parts.Count > 0 && !parts.Contains(null);
        return [.. parts.OfType<Part>()];
    }

    private static List<Part?> Read(MappingReader reader, string key, Func<SyntaxNode, Part?> read) =>
        [.. reader.Items(key).Select(read)];
}
