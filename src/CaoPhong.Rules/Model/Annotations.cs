using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Opens the mappings of a rule set and reads what may stand on any of them: <c>note</c>, <c>source</c> and <c>ignore</c>.</summary>
internal sealed class Annotations(CitationReader citations, DiagnosticBag diagnostics)
{
    /// <summary>The keys that are allowed everywhere.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["note", "source", "ignore"];

    private readonly Dictionary<MappingNode, Citation?> cited = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MappingNode, IReadOnlyList<IgnoredCode>> ignored = new(ReferenceEqualityComparer.Instance);

    /// <summary>The codes that are switched off, by the mapping that they stand in.</summary>
    public IReadOnlyDictionary<MappingNode, IReadOnlyList<IgnoredCode>> Ignored => ignored;

    /// <summary>A reader for a mapping of known keys and those that are allowed everywhere; null, and reported, when it is no mapping.</summary>
    public MappingReader? Open(SyntaxNode? node, Phrase what, IReadOnlyCollection<string> known) => Open(node, what, known, null);

    /// <summary>The same with what to write where it is no mapping.</summary>
    public MappingReader? Open(SyntaxNode? node, Phrase what, IReadOnlyCollection<string> known, Phrase? help)
    {
        if (MappingReader.Of(node, what, [.. known, .. Keys], diagnostics, help) is not { } reader)
        {
            return null;
        }

        reader.Text("note");
        cited[reader.Node] = citations.Read(reader.Node);
        if (reader.Has("ignore"))
        {
            ignored[reader.Node] = IgnoredCode.Read(reader, diagnostics);
        }

        return reader;
    }

    /// <summary>Reads <c>ignore</c> of the entries of <c>sources</c>, which are read before there is anything to cite.</summary>
    public void ReadIgnoresOf(MappingReader document)
    {
        foreach (var mapping in document.Entries("sources").Select(entry => entry.Value).OfType<MappingNode>().Where(mapping => mapping.Find("ignore") is not null))
        {
            var reader = MappingReader.Of(mapping, Phrase.Same("'sources'"), [.. mapping.Entries.Select(entry => entry.Key.Text)], diagnostics)!;
            ignored[mapping] = IgnoredCode.Read(reader, diagnostics);
        }
    }

    /// <summary>The citation that counts for a mapping that was opened: its own, or that of what it stands in.</summary>
    public Citation? SourceOf(MappingReader reader, Citation? inherited) => cited.GetValueOrDefault(reader.Node) ?? inherited;

    /// <summary>The own citation of a node; null where it has none.</summary>
    public Citation? OwnSourceOf(SyntaxNode? node) => node is MappingNode mapping ? cited.GetValueOrDefault(mapping) : null;
}
