using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>sources</c> and the <c>source</c> keys that cite them.</summary>
internal sealed class CitationReader(IReadOnlyList<CitedSource> sources, DiagnosticBag diagnostics)
{
    private static readonly Phrase Words = new("nguồn", "a source");

    private static readonly Dictionary<string, Basis> Bases = new(StringComparer.Ordinal)
    {
        ["quoted"] = Basis.Quoted,
        ["published"] = Basis.Published,
        ["inferred"] = Basis.Inferred,
    };

    /// <summary>The keys of a citation.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["cite", "basis", "place", "note"];

    /// <summary>The keys of an entry of <c>sources</c>.</summary>
    public static IReadOnlyList<string> SourceKeys { get; } = ["title", "date", "kind", "number", "issuer", "url", "note", "ignore"];

    private readonly string[] ids = [.. sources.Select(source => source.Id)];

    /// <summary>The entries of <c>sources</c>.</summary>
    public static IReadOnlyList<CitedSource> ReadSources(MappingReader header, DiagnosticBag diagnostics)
    {
        var sources = new List<CitedSource>();
        foreach (var entry in header.Entries("sources"))
        {
            if (!ScalarReading.IsId(entry.Key.Text, dots: false))
            {
                diagnostics.Report(ReadingDiagnostics.NotId(entry.Key));
            }

            var reader = MappingReader.Of(entry.Value, Words, SourceKeys, diagnostics);
            reader?.Require("title");
            sources.Add(new(entry.Key.Text, reader?.Text("title") ?? "", reader?.Date("date"), reader?.Text("kind"), entry.Key.Span)
            {
                Number = reader?.Text("number"),
                Issuer = reader?.Text("issuer"),
                Address = reader?.Text("url"),
            });
        }

        return sources;
    }

    /// <summary>The citation under <c>source</c>, the first of a list with the others behind it; null where there is none.</summary>
    public Citation? Read(MappingNode node)
    {
        var cited = Cited(node);
        return cited.Count == 0 ? null : cited[0] with { Others = cited[1..] };
    }

    private List<Citation> Cited(MappingNode node)
    {
        var value = node.Find("source")?.Value;
        var items = value is SequenceNode list ? list.Items : value is null ? [] : [value];
        var cited = new List<Citation>();
        foreach (var item in items)
        {
            if (MappingReader.Of(item, Words, Keys, diagnostics, Help(item)) is { } reader && One(reader) is { } citation)
            {
                cited.Add(citation);
            }
        }

        return cited;
    }

    private Phrase Help(SyntaxNode item)
    {
        var (cite, basis) = item is ScalarNode { Text: var text } ? (ids.Contains(text) ? text : "…", Bases.ContainsKey(text) ? text : "…") : ("…", "…");
        var line = $"source: {{cite: {cite}, basis: {basis}}}";
        return new($"viết: {line}", $"write: {line}");
    }

    private Citation? One(MappingReader reader)
    {
        if (!reader.Has("cite") && !reader.Has("basis"))
        {
            reader.Require("basis");
            return null;
        }

        var cite = reader.Scalar("cite");
        if (cite is not null && !ids.Contains(cite.Text))
        {
            diagnostics.Report(ModelDiagnostics.UnknownSource(cite, ids));
        }

        return new(cite?.Text, reader.Word("basis", Bases), reader.Node.Span) { Place = reader.Text("place") };
    }
}
