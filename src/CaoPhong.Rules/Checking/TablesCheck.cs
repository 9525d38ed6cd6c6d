using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>Every meeting finds its row in the table of every criterion, and rows that may not hold together do not.</summary>
internal static class TablesCheck
{
    // Kinds whose rows the author did not write one by one: a row that never holds says nothing there.
    private static readonly string[] MadeRows = ["choice", "yes_no", "judged", "deduct", "award", "penalty", "proportional", "formula"];

    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            foreach (var criterion in form.Criteria.Where(criterion => !criterion.IsBroken))
            {
                Check(run, form, criterion);
            }
        }
    }

    private static void Check(CheckRun run, Form form, Criterion criterion)
    {
        var table = criterion.Table;

        // The row that holds when no other does comes last, wherever a kind has put it.
        var rows = table.Rows.OrderBy(row => row.When is null).ToArray();
        if (rows.Length == 0 || rows.Count(row => row.When is null) > 1 || rows[0].When is null)
        {
            return;
        }

        var question = new CoverageQuestion([.. rows.Select(row => row.When)])
        {
            Assumptions = [.. new[] { form.When, criterion.Applies?.When }.OfType<Expr>()],
            MustCover = table.NoRow == NoRow.Error,
            FirstCounts = table.Hit == HitPolicy.First,
            MayNotOverlap = table.Hit == HitPolicy.Unique,
            MustAgree = table.Hit == HitPolicy.Any ? [.. rows.Select(row => row.Points)] : null,
        };
        var found = CoverageSearch.Run(run.Everything, question, run.Budget);
        if (criterion.Kind == "bands")
        {
            new BandFindings(run, criterion, rows, found).Report();
        }
        else
        {
            Report(run, criterion, rows, found);
        }

        foreach (var stop in found.Stops)
        {
            run.LeaveOpen(criterion);
            run.Diagnostics.Report(CheckingWarnings.NotAnalysed(
                criterion.Span, new($"tiêu chí '{criterion.Id}'", $"the criterion '{criterion.Id}'"),
                StopWords.Reason(stop, found.Partition), StopWords.Open(stop, found, place => rows[place].Id), found.CanBeWrong));
        }
    }

    private static void Report(CheckRun run, Criterion criterion, Row[] rows, Coverage found)
    {
        foreach (var gap in found.Gaps)
        {
            run.Diagnostics.Report(CheckingDiagnostics.RowGap(PlaceOfRows(criterion), run.Words.Of(gap.Witness)));
        }

        foreach (var overlap in found.Overlaps)
        {
            var (first, second) = (rows[overlap.First], rows[overlap.Second]);
            var witness = run.Words.Of(overlap.Witness);
            run.Diagnostics.Report(criterion.Table.Hit == HitPolicy.Any
                ? CheckingDiagnostics.RowsDisagree(second.Span, first.Span, witness, first.Id, second.Id, Points(first, overlap), Points(second, overlap))
                : CheckingDiagnostics.RowOverlap(second.Span, first.Span, witness, first.Id, second.Id));
        }

        if (MadeRows.Contains(criterion.Kind))
        {
            return;
        }

        foreach (var place in found.Dead)
        {
            var row = rows[place];
            run.Diagnostics.Report(found.Shadows[place] is { Count: > 0 } shadows
                ? CheckingWarnings.ShadowedRow(row.Span, row.Id, [.. shadows.Select(shadow => rows[shadow].Id)])
                : CheckingWarnings.DeadRow(row.Span, row.Id));
        }
    }

    private static string Points(Row row, CoverageOverlap overlap) =>
        ValuePrinter.Print(ExprCompiler.Compile(row.Points)(overlap.Witness.Frame));

    // A row that is missing is missed where the rows begin.
    private static SourceSpan PlaceOfRows(Criterion criterion) =>
        criterion.Options is BoundMapping mapping && mapping["rows"] is not null ? mapping.SpanOf("rows") : criterion.Options.Span;
}
