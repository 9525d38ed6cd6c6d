using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>year</c>.</summary>
internal sealed class YearReader(
    FactSchema schema, IReadOnlyList<Form> forms, IReadOnlyList<FunctionDefinition> functions, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The keys of the year.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["of", "starts", "expect", "points", "grades", "caps", "not_graded"];

    private static readonly Phrase Words = Phrase.Same("'year'");

    /// <summary>The year; null where there is none. What is wrong is reported and left out.</summary>
    public Year? Read(MappingReader document, IReadOnlyCollection<string> formIds, Citation? inherited)
    {
        if (annotations.Open(document.Value("year"), Words, Keys) is not { } reader)
        {
            return null;
        }

        reader.Require("of");
        var (counted, isComplete) = Counted(reader, formIds);
        var source = annotations.SourceOf(reader, inherited);
        var starts = Starts(reader);
        IReadOnlyList<Form> countedForms = [.. forms.Where(form => counted.Contains(form.Id))];

        // Which grades a form has that is not there, nobody can say.
        IReadOnlyList<Form> graded = isComplete ? countedForms : [];
        var overMeetings = new YearNames(schema, forms, graded, hasPoints: false, functions, Domain.Everything).OverMeetings;
        var points = ExprReader.Read(reader.Scalar("points"), overMeetings, FeelType.Number, diagnostics);
        var names = new YearNames(schema, forms, graded, reader.Has("points"), functions, YearPoints.DomainOf(points, countedForms));
        var caps = new CapReader(names.Scope, annotations, diagnostics);
        return new(counted, starts, names, document.SpanOf("year"))
        {
            Expected = new ExpectationReader(names, formIds, annotations, diagnostics).Read(reader),
            Points = points,
            Grades = new YearGradeReader(names, annotations, diagnostics).Read(reader, source),
            Caps = caps.Read(reader, GradeReader.IdsOf(reader.Value("grades")), source),
            NotGraded = caps.ReadNotGraded(reader),
            Source = source,
        };
    }

    private (List<string> Counted, bool IsComplete) Counted(MappingReader reader, IReadOnlyCollection<string> formIds)
    {
        var items = reader.Value("of") is SequenceNode ? reader.Items("of") : reader.Scalar("of") is { } one ? [one] : [];
        var counted = new List<string>();
        var isComplete = true;
        foreach (var item in items)
        {
            if (item is not ScalarNode name)
            {
                diagnostics.Report(ReadingDiagnostics.NotScalar(item, "of"));
            }
            else if (formIds.Count == 0)
            {
                // The forms themselves are missing, which has been reported.
            }
            else if (!formIds.Contains(name.Text))
            {
                isComplete = false;
                diagnostics.Report(YearDiagnostics.UnknownForm(name, formIds));
            }
            else if (counted.Contains(name.Text))
            {
                diagnostics.Report(YearDiagnostics.RepeatedForm(name));
            }
            else
            {
                counted.Add(name.Text);
            }
        }

        return (counted, isComplete);
    }

    private MonthDay Starts(MappingReader reader)
    {
        if (reader.Scalar("starts") is not { } text)
        {
            return MonthDay.NewYear;
        }

        if (MonthDay.TryParse(text.Text, out var day))
        {
            return day;
        }

        diagnostics.Report(YearDiagnostics.NotMonthDay(text));
        return MonthDay.NewYear;
    }
}
