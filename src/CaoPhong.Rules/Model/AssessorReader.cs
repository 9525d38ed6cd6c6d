using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads <c>assessors</c>, which make a fact <c>assessed_by</c>.</summary>
internal static class AssessorReader
{
    /// <summary>The name of the fact.</summary>
    public const string FactName = "assessed_by";

    /// <summary>The assessors in order of authority, the last one decides; none where the rule set has one assessment a meeting.</summary>
    public static IReadOnlyList<ChoiceOption> Read(MappingReader document, DiagnosticBag diagnostics)
    {
        if (document.Value("assessors") is MappingNode { Entries.Count: 0 } empty)
        {
            diagnostics.Report(YearDiagnostics.NoAssessor(empty.Span));
        }

        var assessors = new List<ChoiceOption>();
        foreach (var entry in document.Entries("assessors"))
        {
            if (!ScalarReading.IsId(entry.Key.Text, dots: false))
            {
                diagnostics.Report(ReadingDiagnostics.NotId(entry.Key));
            }

            if (entry.Value is not (ScalarNode or MissingNode))
            {
                diagnostics.Report(ReadingDiagnostics.NotScalar(entry.Value, entry.Key.Text));
            }

            assessors.Add(new(entry.Key.Text, entry.Value is ScalarNode { Text: var label } && !string.IsNullOrWhiteSpace(label) ? label : entry.Key.Text));
        }

        return assessors;
    }

    /// <summary>The fact that says whose assessment it is; null where there are no assessors.</summary>
    public static AddedFact? Fact(IReadOnlyList<ChoiceOption> assessors, SourceSpan span)
    {
        if (assessors.Count == 0)
        {
            return null;
        }

        var symbol = new Symbol(FactName, new ChoiceType([.. assessors.Select(assessor => assessor.Id)]), 0) { Declared = span };
        return new(new(symbol, FactType.Choice, span) { Label = "Bên chấm điểm", Options = assessors }, null);
    }
}
