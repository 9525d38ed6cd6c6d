using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads criteria and has their kinds expand them.</summary>
internal sealed class CriterionReader(
    IReadOnlyList<ICriterionKind> kinds, FactSchema schema, Scope scope, UniqueIds ids, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a criterion, those of kinds apart.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["id", "number", "title", "max", "bonus", "applies", "reason_required", "round"];

    private static readonly string[] NotOfPenalties = ["max", "bonus"];

    private static readonly Phrase Words = new("tiêu chí", "a criterion");

    private readonly AppliesReader applies = new(scope, annotations, diagnostics);
    private readonly string[] known = [.. Keys, .. kinds.Select(kind => kind.Key)];

    /// <summary>The criterion; null, and reported, where it is no mapping or has no id.</summary>
    public Criterion? Read(SyntaxNode node, Citation? inherited)
    {
        if (Open(node) is not { } reader)
        {
            return null;
        }

        reader.Require("id");
        var id = reader.Id("id", dots: true);
        ids.Take(id);
        var name = id?.Text ?? "";
        var source = annotations.SourceOf(reader, inherited);
        var kind = CriterionKinds.Find(reader, name, kinds, known, diagnostics);
        var isPenalty = kind?.Role == CriterionRole.Penalty;
        var max = Max(reader, kind);
        var rounding = Rounding(reader, kind, max);
        var bonus = reader.Boolean("bonus") == true;
        var limits = applies.Read(reader, name, isPenalty);
        var reason = Reason(reader);
        var title = reader.Text("title") ?? name;
        var number = reader.Text("number");

        var knownMax = isPenalty ? 0 : max;
        var (options, table) = kind is not null && knownMax is { } most
            ? Expand(kind, reader, new(name, title, most, NoOptions(reader), scope, reader.SpanOf(kind.Key))
            {
                Source = source,
                Round = rounding,
                FindFact = fact => schema.Facts.FirstOrDefault(declared => declared.Name == fact),
            })
            : (null, null);

        return id is null ? null : new(name, title, knownMax ?? 0, kind?.Key ?? "", table ?? Empty(knownMax ?? 0), id.Span)
        {
            Number = number,
            Source = source,
            Role = isPenalty ? CriterionRole.Penalty : bonus ? CriterionRole.Bonus : CriterionRole.Ordinary,
            Applies = limits,
            ReasonRequired = reason,
            Options = options ?? NoOptions(reader),
            HasUnknownMax = knownMax is null,
            IsBroken = table is null,
        };
    }

    private MappingReader? Open(SyntaxNode node)
    {
        // A key of a kind that no host registered gets a message of its own.
        var strangers = node is MappingNode mapping
            ? mapping.Entries.Select(entry => entry.Key.Text).Where(key => key.StartsWith("x-", StringComparison.Ordinal) && !known.Contains(key)).ToArray()
            : [];
        return annotations.Open(node, Words, [.. known, .. strangers]);
    }

    private decimal? Max(MappingReader reader, ICriterionKind? kind)
    {
        if (kind?.Role == CriterionRole.Penalty)
        {
            foreach (var key in NotOfPenalties.Where(reader.Has))
            {
                diagnostics.Report(ModelDiagnostics.PenaltyMax(reader.SpanOf(key), key, kind.Key));
            }

            return null;
        }

        return reader.Require("max") ? MaxReader.Read(reader, "max", diagnostics) : null;
    }

    private Rounding? Rounding(MappingReader reader, ICriterionKind? kind, decimal? max)
    {
        if (reader.Has("round") && kind is { CanRound: false })
        {
            diagnostics.Report(ModelDiagnostics.RoundOfKind(reader.SpanOf("round"), kind.Key));
        }

        return RoundingReader.Read(reader, max, annotations, diagnostics);
    }

    private Symbol? Reason(MappingReader reader)
    {
        if (reader.Scalar("reason_required") is not { } name)
        {
            return null;
        }

        var fact = schema.Facts.FirstOrDefault(declared => declared.Name == name.Text);
        if (fact is null)
        {
            diagnostics.Report(ModelDiagnostics.UnknownFact(name, [.. schema.Facts.Where(declared => declared.Type == FactType.Text).Select(declared => declared.Name)]));
        }
        else if (fact.Symbol.Type is not (TextType or AnyType))
        {
            diagnostics.Report(ModelDiagnostics.ReasonNotText(name, fact.Symbol.Type.Words));
            return null;
        }

        return fact?.Symbol;
    }

    private (BoundOption? Options, DecisionTable? Table) Expand(ICriterionKind kind, MappingReader reader, CriterionContext criterion)
    {
        var binder = new OptionBinder(scope, criterion.Max, annotations, diagnostics);
        if (reader.Value(kind.Key) is not { } written || binder.Bind(written, kind.Options, kind.Key) is not { } options)
        {
            return (null, null);
        }

        var declared = DeclaredFacts.NameFor(kind, reader.Node) is { } name ? scope.Find(name) : null;
        var broken = (declared is null || declared.Type is AnyType) && DeclaredFacts.NameFor(kind, reader.Node) is not null;
        return (options, broken ? null : kind.Expand(criterion with { Options = options, DeclaredFact = declared }, diagnostics));
    }

    private static BoundMapping NoOptions(MappingReader reader) => new([], reader.Node);

    private static DecisionTable Empty(decimal max) => new(HitPolicy.Unique, [], new(0, max, null), NoRow.Error);
}
