using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Compares forms: which meetings they score, how the total is made, grades, caps and when there is no grade.</summary>
internal static class FormDiffs
{
    /// <summary>Which form scores a meeting; null where nothing differs.</summary>
    public static ThingDiff? Choice(DiffRun run)
    {
        var (regions, isComplete) = run.Compare(Choosing(run.Old), Choosing(run.New), []);
        var diff = new ThingDiff(DiffThing.FormChoice, "") { Regions = regions, NotAnalysed = !isComplete };
        return diff.HasAny ? diff : null;
    }

    /// <summary>The form itself; null where nothing differs.</summary>
    public static ThingDiff? OfForm(Form? old, Form? @new)
    {
        var either = (@new ?? old)!;
        var isBoth = old is not null && @new is not null;
        var diff = new ThingDiff(DiffThing.Form, either.Id)
        {
            Form = either.Id,
            Title = either.Title,
            Presence = FactDiffs.PresenceOf(old, @new),
            Structure = new PropertyDiffs()
                .Put("max", old?.Max, @new?.Max)
                .Put("round", RoundingOf(old?.Round), RoundingOf(@new?.Round))
                .Put("over_max", old is { OverMaxAllowed: true } ? "allowed" : null, @new is { OverMaxAllowed: true } ? "allowed" : null)
                .All,
            Wording = isBoth ? new PropertyDiffs().Put("title", old!.Title, @new!.Title).All : [],
        };
        return diff.HasAny ? diff : null;
    }

    /// <summary>Grades, caps and when there is no grade, of a form that is in both.</summary>
    public static IEnumerable<ThingDiff> Verdicts(DiffRun run, Form old, Form @new)
    {
        run.Joint.BeginScorecard(SymbolsOf(old).Concat(SymbolsOf(@new)));
        var assumptions = run.ScoredBy(old, @new);
        var things = new List<ThingDiff> { Grades(run, old, @new) };
        things.AddRange(FactDiffs.Both(old.Caps, @new.Caps, cap => cap.Id).Select(pair =>
        {
            var (regions, isComplete) = run.Compare(Capping(run.Old, old, pair.Old), Capping(run.New, @new, pair.New), assumptions);
            return new ThingDiff(DiffThing.Cap, (pair.New ?? pair.Old)!.Id)
            {
                Form = @new.Id,
                Title = (pair.New ?? pair.Old)!.Message,
                Presence = FactDiffs.PresenceOf(pair.Old, pair.New),
                Wording = pair is { Old: { } before, New: { } after } ? new PropertyDiffs().Put("message", before.Message, after.Message).All : [],
                Regions = regions,
                NotAnalysed = !isComplete,
            };
        }));

        var notGraded = run.Compare(
            Refusing(run.Old, old.NotGraded.Select(reason => reason.When)), Refusing(run.New, @new.NotGraded.Select(reason => reason.When)), assumptions);
        things.Add(new(DiffThing.NotGraded, "")
        {
            Form = @new.Id,
            Wording = Messages(old.NotGraded, @new.NotGraded),
            Regions = notGraded.Regions,
            NotAnalysed = !notGraded.IsComplete,
        });
        return things.Where(thing => thing.HasAny);
    }

    /// <summary>The words of reasons that stand for the same condition.</summary>
    public static IReadOnlyList<PropertyDiff> Messages(IReadOnlyList<NotGraded> old, IReadOnlyList<NotGraded> @new)
    {
        var properties = new PropertyDiffs();
        foreach (var (before, after) in FactDiffs.Both(old, @new, reason => ExprPrinter.Print(reason.When)).Where(pair => pair is { Old: not null, New: not null }))
        {
            properties.Put("message", before!.Message, after!.Message);
        }

        return properties.All;
    }

    private static ThingDiff Grades(DiffRun run, Form old, Form @new)
    {
        var (regions, isComplete) = run.Compare(Grading(run.Old, old), Grading(run.New, @new), []);
        return new(DiffThing.Grades, "")
        {
            Form = @new.Id,
            Wording = Titles(old.Grades.Select(grade => (grade.Id, grade.Title)), @new.Grades.Select(grade => (grade.Id, grade.Title))),
            Regions = regions,
            NotAnalysed = !isComplete,
        };
    }

    /// <summary>Grades of one id that are called differently.</summary>
    public static IReadOnlyList<PropertyDiff> Titles(IEnumerable<(string Id, string Title)> old, IEnumerable<(string Id, string Title)> @new)
    {
        var properties = new PropertyDiffs();
        foreach (var (before, after) in old.Join(@new, one => one.Id, other => other.Id, (one, other) => (one, other)))
        {
            properties.Put($"{before.Id}.title", before.Title, after.Title);
        }

        return properties.All;
    }

    private static Judgement Choosing(JointSide side)
    {
        var forms = side.RuleSet.Forms;
        var whens = forms.Select(form => form.When is { } when ? side.Translate(when) : new LiteralExpr(Value.True, form.Span) { Type = FeelType.Boolean }).ToList();
        return new(
            [.. side.Guards(forms.Select(form => form.When).OfType<Expr>())], whens, HitPolicy.First,
            hits => new(hits.Count == 0 ? DiffResult.None : DiffResult.Named(forms[hits[0]].Id, forms[hits[0]].Title)),
            string.Join('\n', whens.Select((when, place) => $"{ExprPrinter.Print(when)} => {forms[place].Id}").Order(StringComparer.Ordinal)))
        {
            Promises = [.. side.Promises(forms.Select(form => form.When).OfType<Expr>())],
        };
    }

    // A total that the form cannot reach has no grade to compare.
    private static Judgement Grading(JointSide side, Form form)
    {
        var total = ExprBuild.Name(form.Names.Total, form.Span);
        var whens = form.Grades.Select(grade => side.Translate(grade.When)).ToList();
        var reach = ExprBuild.Compare(BinaryOperator.LessOrEqual, side.Translate(total), ExprBuild.Number(form.Max, form.Span), form.Span);
        return new(
            form.OverMaxAllowed ? [] : [new(reach, DiffResult.Rejected)], whens, HitPolicy.First,
            hits => new(hits.Count == 0 ? DiffResult.None : DiffResult.Named(form.Grades[hits[0]].Id, form.Grades[hits[0]].Title)),
            string.Join('\n', whens.Select((when, place) => $"{ExprPrinter.Print(when)} => {form.Grades[place].Id}")));
    }

    private static Judgement Capping(JointSide side, Form form, Cap? cap)
    {
        if (cap is null || form.Grades.Count == 0)
        {
            return new([], [], HitPolicy.First, _ => new(DiffResult.None), "");
        }

        var (holds, to) = (side.Translate(cap.Holds), form.Grades[cap.To]);
        return new(
            [.. side.Guards([cap.Holds])], [holds], HitPolicy.First, hits => new(hits.Count == 0 ? DiffResult.None : DiffResult.Named(to.Id, to.Title)), $"{ExprPrinter.Print(holds)} => {to.Id}")
        {
            Promises = [.. side.Promises([cap.Holds])],
        };
    }

    private static Judgement Refusing(JointSide side, IEnumerable<Expr> conditions)
    {
        var written = conditions.ToList();
        var whens = written.Select(side.Translate).ToList();
        return new(
            [.. side.Guards(written)], whens, HitPolicy.First, hits => new(hits.Count == 0 ? DiffResult.None : DiffResult.Holds), string.Join('\n', whens.Select(ExprPrinter.Print)))
        {
            Promises = [.. side.Promises(written)],
        };
    }

    private static IEnumerable<Symbol> SymbolsOf(Form form) =>
        form.Names.Ids.SelectMany(id => new[] { form.Names.Points(id), form.Names.Full(id) }).OfType<Symbol>().Prepend(form.Names.Total);

    private static string? RoundingOf(Rounding? rounding) => rounding is null ? null : $"{Numbers.Format(rounding.To)} {rounding.Mode switch
    {
        RoundingMode.HalfUp => "half-up",
        RoundingMode.HalfEven => "half-even",
        RoundingMode.Up => "up",
        _ => "down",
    }}";
}
