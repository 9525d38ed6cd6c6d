using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Compares how the year is judged. Over the meetings of a year regions are told without an example: a list of meetings is not made up.</summary>
internal static class YearDiffs
{
    /// <summary>All that differs.</summary>
    public static IEnumerable<ThingDiff> Of(DiffRun run)
    {
        var (old, @new) = (run.Old.RuleSet.Year, run.New.RuleSet.Year);
        if (old is null || @new is null)
        {
            return old is null && @new is null ? [] : [new(DiffThing.Year, "") { Presence = FactDiffs.PresenceOf(old, @new), Structure = Structure(old, @new) }];
        }

        run.Joint.BeginScorecard(SymbolsOf(old).Concat(SymbolsOf(@new)));
        return Both(run, old, @new).Where(thing => thing.HasAny);
    }

    private static IEnumerable<ThingDiff> Both(DiffRun run, Year old, Year @new)
    {
        yield return new(DiffThing.Year, "") { Structure = Structure(old, @new) };

        var grades = run.Compare(Grading(run, old), Grading(run, @new), []);
        yield return new(DiffThing.YearGrades, "")
        {
            Wording = FormDiffs.Titles(old.Grades.Select(grade => (grade.Id, grade.Title)), @new.Grades.Select(grade => (grade.Id, grade.Title))),
            Regions = grades.Regions,
            NotAnalysed = !grades.IsComplete,
        };

        foreach (var (before, after) in FactDiffs.Both(old.Caps, @new.Caps, cap => cap.Id))
        {
            var (regions, isComplete) = run.Compare(Capping(run, old, before), Capping(run, @new, after), []);
            yield return new(DiffThing.YearCap, (after ?? before)!.Id)
            {
                Title = (after ?? before)!.Message,
                Presence = FactDiffs.PresenceOf(before, after),
                Wording = before is not null && after is not null ? new PropertyDiffs().Put("message", before.Message, after.Message).All : [],
                Regions = regions,
                NotAnalysed = !isComplete,
            };
        }

        var notGraded = run.Compare(Refusing(run, old), Refusing(run, @new), []);
        yield return new(DiffThing.YearNotGraded, "")
        {
            Wording = FormDiffs.Messages(old.NotGraded, @new.NotGraded),
            Regions = notGraded.Regions,
            NotAnalysed = !notGraded.IsComplete,
        };
    }

    private static IReadOnlyList<PropertyDiff> Structure(Year? old, Year? @new) => new PropertyDiffs()
        .Put("of", old is null ? null : string.Join(", ", old.Forms), @new is null ? null : string.Join(", ", @new.Forms))
        .Put("starts", StartOf(old), StartOf(@new))
        .Put("expect", ExpectedOf(old), ExpectedOf(@new))
        .Put("points", PointsOf(old), PointsOf(@new))
        .All;

    private static Judgement Grading(DiffRun run, Year year)
    {
        var grades = year.Grades.Where(grade => grade.When is not null).ToList();
        var rest = year.Grades.FirstOrDefault(grade => grade.When is null);
        var whens = grades.Select(grade => Translate(run, grade.When!)).ToList();
        return new(
            [], whens, HitPolicy.First,
            hits => new((hits.Count == 0 ? rest : grades[hits[0]]) is { } grade ? DiffResult.Named(grade.Id, grade.Title) : DiffResult.None),
            string.Join('\n', whens.Select((when, place) => $"{ExprPrinter.Print(when)} => {grades[place].Id}").Append($"else {rest?.Id}")));
    }

    private static Judgement Capping(DiffRun run, Year year, Cap? cap)
    {
        if (cap is null || year.Grades.Count == 0)
        {
            return new([], [], HitPolicy.First, _ => new(DiffResult.None), "");
        }

        var (holds, to) = (Translate(run, cap.Holds), year.Grades[cap.To]);
        return new([], [holds], HitPolicy.First, hits => new(hits.Count == 0 ? DiffResult.None : DiffResult.Named(to.Id, to.Title)), $"{ExprPrinter.Print(holds)} => {to.Id}");
    }

    private static Judgement Refusing(DiffRun run, Year year)
    {
        var whens = year.NotGraded.Select(reason => Translate(run, reason.When)).ToList();
        return new([], whens, HitPolicy.First, hits => new(hits.Count == 0 ? DiffResult.None : DiffResult.Holds), string.Join('\n', whens.Select(ExprPrinter.Print)));
    }

    // Names of a year are no facts of a meeting.
    private static Expr Translate(DiffRun run, Expr expr) => ExprRewriter.Replace(
        expr, node => node is NameExpr { Symbol: { IsLocal: false } symbol } ? ExprBuild.Name(run.Joint.Scorecard(symbol), node.Span) : null);

    private static IEnumerable<Symbol> SymbolsOf(Year year) => new[] { year.Names.Meetings, year.Names.Points }.OfType<Symbol>();

    private static string? StartOf(Year? year) => year is null || year.Starts == MonthDay.NewYear ? null : year.Starts.ToString();

    private static string? ExpectedOf(Year? year) => year is null || year.Expected.Count == 0 ? null
        : string.Join(", ", year.Expected.Select(one => one.Form is null ? $"{one.Name}: {one.Count} ({ExprPrinter.Print(one.Meetings)})" : $"{one.Name}: {one.Count}"));

    private static string? PointsOf(Year? year) => year?.Points is { } points ? ExprPrinter.Print(points) : null;
}
