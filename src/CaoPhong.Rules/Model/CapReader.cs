using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>caps</c> and <c>not_graded</c>.</summary>
internal sealed class CapReader(Scope scope, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a cap.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["id", "to", "when", "unless", "message"];

    /// <summary>The keys of an item of <c>not_graded</c>.</summary>
    public static IReadOnlyList<string> NotGradedKeys { get; } = ["when", "message"];

    private static readonly Phrase Words = new("mức trần xếp loại", "a cap");

    private static readonly Phrase NotGradedWords = new("trường hợp không xếp loại", "an item of 'not_graded'");

    /// <summary>The caps; what is wrong is reported and left out.</summary>
    public IReadOnlyList<Cap> Read(MappingReader parent, IReadOnlyList<string> grades, Citation? inherited)
    {
        var ids = new UniqueIds(diagnostics);
        return [.. parent.Items("caps").Select(item => One(item, ids, grades, inherited)).OfType<Cap>()];
    }

    /// <summary>When there is no grade; what is wrong is reported and left out.</summary>
    public IReadOnlyList<NotGraded> ReadNotGraded(MappingReader parent)
    {
        var cases = new List<NotGraded>();
        foreach (var item in parent.Items("not_graded"))
        {
            if (annotations.Open(item, NotGradedWords, NotGradedKeys) is not { } reader)
            {
                continue;
            }

            reader.Require("when", "message");
            var message = reader.Text("message");
            if (ExprReader.Read(reader.Scalar("when"), scope, FeelType.Boolean, diagnostics) is { } when && message is not null)
            {
                cases.Add(new(when, message, reader.SpanOf("when")));
            }
        }

        return cases;
    }

    private Cap? One(SyntaxNode item, UniqueIds ids, IReadOnlyList<string> grades, Citation? inherited)
    {
        if (annotations.Open(item, Words, Keys) is not { } reader)
        {
            return null;
        }

        reader.Require("id", "to");
        var (id, to, message) = (reader.Id("id"), reader.Scalar("to"), reader.Text("message"));
        ids.Take(id);
        var place = to is null ? -1 : grades.ToList().IndexOf(to.Text);
        if (to is not null && place < 0)
        {
            diagnostics.Report(ModelDiagnostics.UnknownGrade(to, grades));
        }

        var holds = Holds(reader, id?.Text ?? "");
        return id is not null && place >= 0 && holds is not null
            ? new(id.Text, place, holds, message ?? id.Text, id.Span) { Source = annotations.SourceOf(reader, inherited) }
            : null;
    }

    private Expr? Holds(MappingReader reader, string id)
    {
        if (reader.Has("when") == reader.Has("unless"))
        {
            diagnostics.Report(ModelDiagnostics.WhenOrUnless(reader.Has("when") ? reader.SpanOf("unless") : reader.Start, id));
            return null;
        }

        var key = reader.Has("when") ? "when" : "unless";
        var condition = ExprReader.Read(reader.Scalar(key), scope, FeelType.Boolean, diagnostics);
        return condition is not null && key == "unless" ? ExprBuild.Not(condition) : condition;
    }
}
