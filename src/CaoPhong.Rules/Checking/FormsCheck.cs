using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>No meeting is scored by two forms; that every meeting is scored by one is only worth knowing.</summary>
internal static class FormsCheck
{
    public static void Run(CheckRun run)
    {
        Form[] forms = [.. run.RuleSet.Forms.Where(form => form.When is not null)];
        if (forms.Length == 0)
        {
            return;
        }

        // A form whose condition could not be read scores nobody knows what: then nothing is said of meetings without a form.
        var question = new CoverageQuestion([.. forms.Select(form => form.When)])
        {
            MustCover = forms.Length == run.RuleSet.Forms.Count,
            MayNotOverlap = true,
        };
        var found = CoverageSearch.Run(run.Everything, question, run.Budget);
        foreach (var overlap in found.Overlaps)
        {
            var (first, second) = (forms[overlap.First], forms[overlap.Second]);
            run.Diagnostics.Report(CheckingDiagnostics.FormsOverlap(
                When(run, second), When(run, first), run.Words.Of(overlap.Witness), first.Id, second.Id));
        }

        foreach (var gap in found.Gaps.Take(1))
        {
            run.Diagnostics.Report(CheckingWarnings.Unscored(When(run, forms[^1]), run.Words.Of(gap.Witness)));
        }

        foreach (var stop in found.Stops.Where(stop => stop.Question != OpenQuestion.Gap))
        {
            run.Diagnostics.Report(CheckingWarnings.NotAnalysed(
                When(run, forms[^1]), new("'when' của các biểu", "'when' of the forms"), StopWords.Reason(stop, found.Partition),
                new("có kỳ nào được chấm theo hai biểu hay không", "whether some meeting is scored by two forms")));
        }
    }

    private static SourceSpan When(CheckRun run, Form form) => run.Places.ValueOf(form.Span, "when");
}
