using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>applies: {when: CONDITION, otherwise: full | zero | left-out}</c>.</summary>
internal sealed class AppliesReader(Scope scope, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The words for what a criterion is when it does not apply.</summary>
    public static IReadOnlyDictionary<string, Otherwise> Outcomes { get; } = new Dictionary<string, Otherwise>(StringComparer.Ordinal)
    {
        ["full"] = Otherwise.Full,
        ["zero"] = Otherwise.Zero,
        ["left-out"] = Otherwise.LeftOut,
    };

    private static Phrase Help => new(
        "viết: applies: {when: …, otherwise: full | zero | left-out}", "write: applies: {when: …, otherwise: full | zero | left-out}");

    /// <summary>The limits; null where there are none or, reported, where they are wrong.</summary>
    public Applies? Read(MappingReader criterion, string id, bool isPenalty)
    {
        if (annotations.Open(criterion.Value("applies"), Phrase.Same("'applies'"), ["when", "otherwise"], Help) is not { } reader)
        {
            return null;
        }

        reader.Require("when");
        if (!reader.Has("otherwise"))
        {
            diagnostics.Report(ModelDiagnostics.MissingOtherwise(criterion.SpanOf("applies"), id));
        }

        var when = ExprReader.Read(reader.Scalar("when"), scope, FeelType.Boolean, diagnostics);
        var otherwise = reader.Word("otherwise", Outcomes);
        if (otherwise == Otherwise.Full && isPenalty)
        {
            diagnostics.Report(ModelDiagnostics.FullWithoutMax(reader.Scalar("otherwise")!.Span, id));
            return null;
        }

        return when is not null && otherwise is { } outcome ? new(when, outcome, criterion.SpanOf("applies")) : null;
    }
}
