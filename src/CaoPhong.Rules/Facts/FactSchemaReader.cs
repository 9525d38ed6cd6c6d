using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads <c>choices</c>, <c>facts</c>, <c>derived</c> and <c>rules_of_facts</c>.</summary>
/// <remarks>What is wrong is reported; what could be read is in the schema, so that later rooms find more mistakes in one run.</remarks>
internal sealed class FactSchemaReader(
    MappingReader document, IReadOnlyList<FunctionDefinition> functions, MappingOpener open, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a rule between facts.</summary>
    public static IReadOnlyList<string> RuleKeys { get; } = ["id", "require", "message"];

    private static readonly Phrase RuleWords = new("ràng buộc", "a rule of facts");

    /// <summary>The schema.</summary>
    /// <param name="added">Facts that other parts of the rule set declare, such as a criterion that is judged.</param>
    public FactSchema Read(IReadOnlyList<AddedFact> added)
    {
        var facts = new List<FactDeclaration> { BuiltIn("cell", FactType.Text), BuiltIn("held_on", FactType.Date) };
        var reader = new FactReader(new ChoiceReader(document, diagnostics), open, diagnostics);
        foreach (var entry in document.Entries("facts"))
        {
            if (facts.FindIndex(0, 2, fact => fact.Name == entry.Key.Text) is var place and >= 0)
            {
                facts[place] = Labelled(facts[place], entry);
            }
            else if (reader.Read(entry) is { } fact)
            {
                facts.Add(fact);
            }
        }

        // Titles of criteria may well be alike in two forms; labels of facts are chosen.
        var chosen = facts.ToList();
        var derivedEntries = document.Entries("derived");
        AddedFacts.Add(added, facts, derivedEntries, diagnostics);
        var numbered = facts.Select((fact, slot) => fact with { Symbol = fact.Symbol with { Slot = slot } }).ToList();
        var derived = new DerivedFactReader(numbered, functions, open, diagnostics).Read(derivedEntries);
        NameClashes.Check(chosen, derived, diagnostics);
        var schema = new FactSchema(numbered, derived, []);
        return schema with { Rules = Rules(schema.ScopeWith(functions)) };
    }

    private static FactDeclaration BuiltIn(string name, FactType type) =>
        new(new(name, FactTypes.InExpressions(type, []), 0) { Domain = type == FactType.Date ? Domain.Whole : Domain.Everything }, type, SourceSpan.None);

    private FactDeclaration Labelled(FactDeclaration fact, MappingEntry entry)
    {
        if (open(entry.Value, new("dữ kiện", "a fact"), FactReader.Keys) is not { } reader)
        {
            return fact;
        }

        var word = FactTypes.WordOf(fact.Type);
        if (reader.Require("type") && reader.Word("type", FactTypes.ByWord) is { } type && type != fact.Type)
        {
            diagnostics.Report(DeclarationDiagnostics.TypeOfBuiltIn(reader.Scalar("type")!.Span, fact.Name, word));
        }

        foreach (var other in reader.Node.Entries.Where(line => FactReader.Keys.Contains(line.Key.Text) && line.Key.Text is not ("type" or "label")))
        {
            diagnostics.Report(DeclarationDiagnostics.KeyOfBuiltIn(other.Key, fact.Name));
        }

        return fact with { Label = reader.Text("label") ?? fact.Name, Span = entry.Key.Span, Symbol = fact.Symbol with { Declared = entry.Key.Span } };
    }

    private List<FactRule> Rules(Scope scope)
    {
        var rules = new List<FactRule>();
        var ids = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in document.Items("rules_of_facts"))
        {
            if (open(item, RuleWords, RuleKeys) is not { } reader)
            {
                continue;
            }

            reader.Require("id", "require");
            var (id, message) = (reader.Id("id"), reader.Text("message"));
            if (id is not null && !ids.TryAdd(id.Text, id.Span))
            {
                diagnostics.Report(DeclarationDiagnostics.DuplicateRule(id.Text, id.Span, ids[id.Text]));
            }

            if (ExprReader.Read(reader.Scalar("require"), scope, FeelType.Boolean, diagnostics) is { } require && id is not null)
            {
                rules.Add(new(id.Text, require, message, id.Span));
            }
        }

        return rules;
    }
}
