using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Positioned tree to rule set: structure, names and types.</summary>
/// <remarks>Never throws on any tree. What the values of facts can do together, such as gaps and overlaps, is found later, by the checker.</remarks>
public static class RuleSetReader
{
    /// <summary>The keys of a rule set.</summary>
    internal static IReadOnlyList<string> Keys { get; } =
    [
        "language", "ruleset", "version", "title", "regulation", "effective", "status", "subject", "replaces", "sources", "choices",
        "facts", "derived", "rules_of_facts", "forms", "year", "assessors",
    ];

    private static readonly Phrase Words = new("bộ tiêu chí", "a rule set");

    /// <summary>
    /// The rule set of a document. Where there were errors it holds what could be read, so that the checker finds more mistakes
    /// in one run, and is good for nothing else; null where there is nothing to check.
    /// </summary>
    /// <param name="document">As read from its file; an amendment is put together with what it amends.</param>
    /// <param name="kinds">The kinds of criterion that it may use.</param>
    /// <param name="functions">The functions that a host registered.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="find">The document of a version of a rule set, for amendments; null where no other file is at hand.</param>
    public static RuleSet? Read(
        SyntaxNode? document, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<FunctionDefinition> functions, DiagnosticBag diagnostics,
        Func<string, string, SyntaxNode?>? find = null)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(diagnostics);

        CriterionKinds.Validate(kinds);
        RegisteredFunctions.Validate(functions);
        if (document is not MappingNode mapping)
        {
            if (!diagnostics.HasErrors)
            {
                diagnostics.Report(ModelDiagnostics.MissingText(document?.Span ?? SourceSpan.None));
            }

            return null;
        }

        if (!Consolidation.IsAmendment(mapping))
        {
            return Read(mapping, kinds, functions, diagnostics);
        }

        var whole = Consolidation.Of(mapping, kinds, find ?? ((_, _) => null), diagnostics);
        return whole is null ? null : Read(whole, kinds, functions, diagnostics) is var ruleSet && (mapping.Find("amends")?.Value as ScalarNode)?.Text is { } amends
            ? ruleSet with { Header = ruleSet.Header with { Amends = amends } }
            : ruleSet;
    }

    private static RuleSet Read(
        MappingNode document, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<FunctionDefinition> functions, DiagnosticBag diagnostics) =>
        ReadUnmarked(document, kinds, functions, diagnostics) is var read && diagnostics.HasErrors
            ? read
            : read with { Fingerprint = Model.Fingerprint.Of(read.Document, kinds) };

    /// <summary>The rule set of a document that is whole, without a fingerprint: for one that nobody keeps.</summary>
    internal static RuleSet ReadUnmarked(
        MappingNode document, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<FunctionDefinition> functions, DiagnosticBag diagnostics)
    {
        var head = MappingReader.Of(document, Words, [.. document.Entries.Select(entry => entry.Key.Text)], diagnostics)!;
        var sources = CitationReader.ReadSources(head, diagnostics);
        var annotations = new Annotations(new CitationReader(sources, diagnostics), diagnostics);
        var root = annotations.Open(document, Words, Keys)!;
        annotations.ReadIgnoresOf(root);
        var header = HeaderReader.Read(root, sources, annotations, diagnostics);

        var assessors = AssessorReader.Read(root, diagnostics);
        IEnumerable<AddedFact?> added = [AssessorReader.Fact(assessors, root.SpanOf("assessors")), .. DeclaredFacts.Find(root.Node, kinds)];
        var schema = new FactSchemaReader(root, functions, annotations.Open, diagnostics).Read([.. added.OfType<AddedFact>()]);
        var scope = schema.ScopeWith(functions);
        var ids = new UniqueIds(diagnostics);
        var criteria = new CriterionReader(kinds, schema, scope, ids, annotations, diagnostics);
        var parts = new PartReader(criteria, ids, annotations, diagnostics);
        root.Require("forms");
        var source = annotations.SourceOf(root, null);
        var forms = new FormReader(parts, schema, scope, annotations, diagnostics).Read(root, source);
        var year = new YearReader(schema, forms, functions, annotations, diagnostics)
            .Read(root, [.. root.Entries("forms").Select(entry => entry.Key.Text)], source);

        return new(header, schema, forms, root.Node)
        {
            Scope = scope,
            Fingerprint = "",
            Year = year,
            Assessors = assessors,
            FactSources = FactSources(root, annotations),
            Ignores = IgnoreFinder.Find(root.Node, annotations.Ignored),
        };
    }

    private static Dictionary<string, Citation> FactSources(MappingReader root, Annotations annotations)
    {
        var cited = new Dictionary<string, Citation>(StringComparer.Ordinal);
        foreach (var entry in root.Entries("facts").Concat(root.Entries("derived")))
        {
            if (annotations.OwnSourceOf(entry.Value) is { } source)
            {
                cited.TryAdd(entry.Key.Text, source);
            }
        }

        return cited;
    }
}
