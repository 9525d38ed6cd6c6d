using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads the grades of the year: bands over <c>points</c>, or conditions in order with <c>otherwise</c> last.</summary>
internal sealed class YearGradeReader(YearNames names, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of a grade that is a condition.</summary>
    public static IReadOnlyList<string> ConditionKeys { get; } = ["id", "title", "when", "otherwise"];

    private static readonly Phrase Words = new("mức xếp loại", "a grade");

    /// <summary>The grades; none, and reported, where one is wrong.</summary>
    public IReadOnlyList<YearGrade> Read(MappingReader year, Citation? inherited)
    {
        if (!year.Has("grades"))
        {
            return [];
        }

        var items = year.Value("grades") is SequenceNode list ? list.Items : [];
        if (items.Any(IsCondition))
        {
            return Conditions(year.Items("grades"), inherited);
        }

        if (names.Points is { } points)
        {
            var grades = new GradeReader(annotations, diagnostics).Read(year, points, inherited);
            return [.. grades.Select(grade => new YearGrade(grade.Id, grade.Title, grade.When, grade.Band, grade.Span) { Source = grade.Source })];
        }

        diagnostics.Report(YearDiagnostics.YearWithoutPoints(year.SpanOf("grades")));
        return [];
    }

    private static bool IsCondition(SyntaxNode item) =>
        item is MappingNode mapping && (mapping.Find("when") is not null || mapping.Find("otherwise") is not null);

    private IReadOnlyList<YearGrade> Conditions(IReadOnlyList<SyntaxNode> items, Citation? inherited)
    {
        var ids = new UniqueIds(diagnostics);
        var grades = items.Select((item, place) => Condition(item, ids, place == items.Count - 1, inherited)).ToList();
        return grades.Contains(null) ? [] : [.. grades.OfType<YearGrade>()];
    }

    private YearGrade? Condition(SyntaxNode item, UniqueIds ids, bool isLast, Citation? inherited)
    {
        if (annotations.Open(item, Words, [.. ConditionKeys, .. BandReader.Keys]) is not { } reader)
        {
            return null;
        }

        reader.Require("id");
        var id = reader.Id("id");
        var isNew = ids.Take(id);
        var title = reader.Text("title");
        var complete = HasOneCondition(reader, id?.Text ?? "") && OtherwiseIsLast(reader, id, isLast);
        var when = ExprReader.Read(reader.Scalar("when"), names.Scope, FeelType.Boolean, diagnostics);
        return complete && isNew && id is not null && (when is not null || reader.Has("otherwise"))
            ? new(id.Text, title ?? id.Text, when, null, id.Span) { Source = annotations.SourceOf(reader, inherited) }
            : null;
    }

    private bool HasOneCondition(MappingReader reader, string id)
    {
        if (BandReader.Keys.FirstOrDefault(reader.Has) is { } band)
        {
            diagnostics.Report(YearDiagnostics.BandAmongConditions(reader.SpanOf(band), band));
            return false;
        }

        if (reader.Has("when") == reader.Has("otherwise"))
        {
            diagnostics.Report(YearDiagnostics.WhenOrOtherwise(reader.Has("when") ? reader.SpanOf("otherwise") : reader.Start, id));
            return false;
        }

        return true;
    }

    private bool OtherwiseIsLast(MappingReader reader, ScalarNode? id, bool isLast)
    {
        var otherwise = reader.Boolean("otherwise");
        if (reader.Has("otherwise") && otherwise == false)
        {
            diagnostics.Report(YearDiagnostics.OtherwiseFalse(reader.Scalar("otherwise")!.Span));
            return false;
        }

        if (reader.Has("otherwise") && !isLast)
        {
            diagnostics.Report(YearDiagnostics.EarlyOtherwise(reader.SpanOf("otherwise")));
            return false;
        }

        if (isLast && !reader.Has("otherwise"))
        {
            diagnostics.Report(YearDiagnostics.NoOtherwise(id?.Span ?? reader.Start));
            return false;
        }

        return true;
    }
}
