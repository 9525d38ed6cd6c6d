using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>Every total has one grade.</summary>
internal static class GradesCheck
{
    private static readonly FactSchema NoFacts = new([], [], []);

    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms.Where(form => form.Grades.Count > 0 && form.Max > 0))
        {
            var total = Possible.Within(ValueKind.Number, Totals(form));
            Check(
                run, form.Names.Total, total, [.. form.Grades.Select(grade => new GradeLine(grade.Id, grade.When, grade.Span))],
                (span, witness) => CheckingDiagnostics.GradeGap(span, witness), CheckingDiagnostics.GradeOverlap);
        }

        if (run.RuleSet.Year is { Names.Points: { } points } year && year.Grades.Count > 0 && year.Grades.All(grade => grade is { Band: not null, When: not null }))
        {
            Check(
                run, points, YearPoints(run, year, points), [.. year.Grades.Select(grade => new GradeLine(grade.Id, grade.When!, grade.Span))],
                (span, witness) => CheckingDiagnostics.YearGap(span, witness), CheckingDiagnostics.YearOverlap);
        }
    }

    private static void Check(
        CheckRun run, Symbol subject, Possible values, GradeLine[] grades,
        Func<SourceSpan, Phrase, Diagnostic> gapFound, Func<SourceSpan, SourceSpan, Phrase, string, string, Diagnostic> overlapFound)
    {
        var question = new CoverageQuestion([.. grades.Select(grade => grade.When)]) { MustCover = true, MayNotOverlap = true };
        var found = CoverageSearch.Run(FactKnowledge.Everything(NoFacts).With(subject, values), question, run.Budget);
        var name = ExprBuild.Name(subject, subject.Declared);
        foreach (var gap in found.Gaps)
        {
            int[] beside = [.. new[] { found.Neighbour(gap, -1), found.Neighbour(gap, 1) }.Where(grade => grade >= 0).Distinct().OrderDescending()];
            var finding = gapFound(grades[beside.Length > 0 ? beside[0] : ^1].Span, run.Words.Of(gap.Witness, name));
            run.Diagnostics.Report(beside.Length > 1 ? finding.Also(grades[beside[1]].Span, CheckingDiagnostics.GradeEnds(grades[beside[1]].Id)) : finding);
        }

        foreach (var overlap in found.Overlaps)
        {
            var (first, second) = (grades[overlap.First], grades[overlap.Second]);
            run.Diagnostics.Report(overlapFound(second.Span, first.Span, run.Words.Of(overlap.Witness, name), first.Id, second.Id));
        }

        foreach (var dead in found.Dead)
        {
            run.Diagnostics.Report(CheckingWarnings.DeadGrade(grades[dead].Span, grades[dead].Id));
        }
    }

    // 0..max; where more is allowed, as much more as bonus points can bring.
    private static Domain Totals(Form form)
    {
        var bonus = form.Criteria.Where(criterion => criterion.Role == CriterionRole.Bonus).Sum(criterion => criterion.Max);
        var most = form.OverMaxAllowed ? form.Max + bonus : form.Max;
        return new(new(0, true), new(most, true), form.Round?.To);
    }

    private static Possible YearPoints(CheckRun run, Year year, Symbol points)
    {
        if (year.Points is null)
        {
            return Possible.Of(points);
        }

        Form[] forms = [.. run.RuleSet.Forms.Where(form => year.Forms.Contains(form.Id))];
        var total = forms.Aggregate(Possible.Nothing, (all, form) => all.Or(Possible.Within(ValueKind.Number, Totals(form))));
        var members = year.Names.Meeting.Members.ToDictionary(
            member => member.Key, member => member.Key == "total" && total.CanHaveValue ? total : Possible.Of(member.Value).Or(Possible.Null), StringComparer.Ordinal);
        var meetings = Possible.Of(PossibleList.AnyOf(Possible.OfMembers(members)));
        var value = ExprBounds.Evaluate(year.Points, symbol => symbol.Slot == year.Names.Meetings.Slot ? meetings : Possible.Of(symbol));

        // A mean of totals can be any number between: only the ends are taken from the calculation.
        return value.Ordinals is { } domain ? Possible.Within(ValueKind.Number, domain) : Possible.Of(points);
    }

    private sealed record GradeLine(string Id, Expr When, SourceSpan Span);
}
