using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>Where the numbers come from.</summary>
internal static class ProvenanceCheck
{
    private const int MostNames = 8;

    public static void Run(AnalysisRun run)
    {
        var header = run.RuleSet.Header;
        var numbers = run.RuleSet.Forms.SelectMany(NumbersOf).ToArray();
        int Count(Basis? basis) => numbers.Count(number => number.Source?.Basis == basis);

        // Where all come from one place there is nothing to count.
        if (numbers.Select(number => number.Source?.Basis).Distinct().Count() > 1)
        {
            run.Diagnostics.Report(AnalysisDiagnostics.Provenance(
                header.Span, Count(Basis.Quoted), Count(Basis.Published), Count(Basis.Inferred), Count(null)));
        }

        var inferred = numbers.Where(number => number.Source?.Basis == Basis.Inferred).Select(number => number.Name).Distinct().ToArray();
        if (header.Status == RuleSetStatus.Published && inferred.Length > 0)
        {
            var places = string.Join(", ", inferred.Take(MostNames).Select(name => $"'{name}'")) + (inferred.Length > MostNames ? ", …" : "");
            run.Diagnostics.Report(AnalysisDiagnostics.Inferred(header.Span, places));
        }
    }

    // One for every row, which has points of its own, and one for every grade.
    private static IEnumerable<(string Name, Citation? Source)> NumbersOf(Form form) =>
        form.Criteria.SelectMany(criterion => criterion.Table.Rows.DistinctBy(row => row.Span).Select(row => (criterion.Id, row.Source ?? criterion.Source)))
            .Concat(form.Grades.Select(grade => (grade.Id, grade.Source)));
}
