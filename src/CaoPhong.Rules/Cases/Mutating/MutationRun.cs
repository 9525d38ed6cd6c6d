using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Changes a version in every way that matters, and asks its cases whether they notice.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class MutationRun
{
    private const int MostTotals = 20_000;

    private readonly RuleSet ruleSet;
    private readonly Meeting start;
    private readonly IRuleBackend backend;
    private readonly IReadOnlyList<ICriterionKind> kinds;
    private readonly MutantReader reader;
    private readonly CaseVerdicts verdicts;
    private readonly CaseScorer scorer;
    private readonly FactKnowledge everything;
    private readonly WitnessWords words;
    private readonly Lazy<IReadOnlyList<Meeting>> meetings;

    public MutationRun(
        RuleSet ruleSet, Meeting start, IReadOnlyList<Case> cases, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<FunctionDefinition> functions, IRuleBackend backend,
        Func<IReadOnlyList<Meeting>> uncovered)
    {
        this.ruleSet = ruleSet;
        this.kinds = kinds;
        this.start = start;
        this.backend = backend;
        scorer = new(ruleSet, backend);
        reader = new(ruleSet, kinds, functions);
        verdicts = new(scorer, cases, backend);
        everything = FactKnowledge.Everything(ruleSet.Facts);
        words = new(ruleSet.Facts);
        meetings = new(() => new MeetingSpread(scorer, start, [.. cases.SelectMany(one => one.Meetings), .. uncovered()]).Meetings());
    }

    /// <summary>What came of it.</summary>
    public MutationReport Run()
    {
        Mutant[] mutants = [.. MutantFinder.Of(ruleSet, kinds).DistinctBy(mutant => (mutant.Place, mutant.Change.En, mutant.Spans[0]))];
        var fates = new MutantFate[mutants.Length];
        Parallel.For(0, mutants.Length, place => fates[place] = FateOf(mutants[place]));
        return new(
            ruleSet,
            fates.Count(fate => fate.IsNoticed),
            [.. mutants.Zip(fates).Where(one => one.Second.Witness is not null).Select(one => new Survivor(one.First, one.Second.Witness))],
            [.. mutants.Zip(fates).Where(one => one.Second.IsUnproven).Select(one => new Survivor(one.First, null))]);
    }

    private MutantFate FateOf(Mutant mutant)
    {
        if (reader.Read(mutant) is not { } changed)
        {
            return MutantFate.Uncounted;
        }

        if (mutant is { Criterion: not null, Form: { } form })
        {
            var original = form.Criteria.First(criterion => criterion.Id == mutant.Place);
            var other = changed.Forms.SelectMany(one => one.Criteria).First(criterion => criterion.Id == mutant.Place);
            return verdicts.Notice(changed, form, original, other) ? MutantFate.Noticed : Unnoticed(RegionDifference.Of(everything, form, original, other), changed);
        }

        var noticed = mutant.Form is null && mutant.Place.StartsWith("year", StringComparison.Ordinal) ? verdicts.NoticeYear(changed) : verdicts.Notice(changed, mutant.Form, mutant.Place);
        return noticed ? MutantFate.Noticed : Unnoticed(Beside(changed), changed);
    }

    private MutantFate Unnoticed(VersionDifference difference, RuleSet changed) =>
        difference.IsEqual ? MutantFate.Uncounted
        : difference.Witness is { } witness ? MutantFate.Survives(words.Of(witness))
        : Shows(changed) is { } meeting ? MutantFate.Survives(meeting)
        : MutantFate.Unproven;

    // What stands beside the criteria: where one condition alone is another, regions may prove it equal.
    private VersionDifference Beside(RuleSet changed)
    {
        if (ruleSet.Facts.Rules.Where(rule => !changed.Facts.Rules.Any(other => IsSame(rule, other))).ToList() is [var rule])
        {
            // The rule must tell something that the other rules do not; one that is dropped asks for nothing.
            var free = FactKnowledge.Everything(ruleSet.Facts with { Rules = [.. ruleSet.Facts.Rules.Where(other => other.Id != rule.Id)] });
            var instead = changed.Facts.Rules.FirstOrDefault(other => other.Id == rule.Id)?.Require ?? new LiteralExpr(Value.True, rule.Span) { Type = FeelType.Boolean };
            return RegionDifference.Of(free, null, rule.Require, instead);
        }

        foreach (var (form, other) in ruleSet.Forms.Zip(changed.Forms))
        {
            if (Conditions(form).Zip(Conditions(other)).Where(pair => ExprPrinter.Print(pair.First) != ExprPrinter.Print(pair.Second)).ToList() is [var pair]
                && RegionDifference.Of(everything, form.When, pair.First, pair.Second).IsEqual)
            {
                return new(true, null);
            }

            if (SameGrades(form, other) == true && form.Grades.Zip(other.Grades).Any(grades => grades.First.Band != grades.Second.Band))
            {
                return new(true, null);
            }
        }

        return VersionDifference.Unproven;
    }

    private static bool IsSame(FactRule one, FactRule other) => one.Id == other.Id && ExprPrinter.Print(one.Require) == ExprPrinter.Print(other.Require);

    // Totals that lie on a lattice may have the same grades though the edges are others.
    private bool? SameGrades(Form form, Form other)
    {
        if (form.Grades.Count != other.Grades.Count || TotalLattice.Of(ruleSet, form) is not { } step || form.Max / step > MostTotals || form.OverMaxAllowed)
        {
            return null;
        }

        for (decimal total = 0; total <= form.Max; total += step)
        {
            var (before, after) = (PlaceOf(form, total), PlaceOf(other, total));
            if (before != after)
            {
                return false;
            }
        }

        return true;
    }

    private static int PlaceOf(Form form, decimal total) => form.Grades.TakeWhile(grade => !grade.Band.Contains(total)).Count();

    private static IEnumerable<Expr> Conditions(Form form) => form.Caps.Select(cap => cap.Holds).Concat(form.NotGraded.Select(reason => reason.When));

    // A meeting that scores otherwise.
    private Phrase? Shows(RuleSet changed)
    {
        var other = new CaseScorer(changed, backend);
        foreach (var meeting in meetings.Value)
        {
            if (MeetingSpread.Signature(scorer.Score(meeting)) != MeetingSpread.Signature(other.Score(meeting)))
            {
                var changes = FactChanges.Of(meeting).Beyond(start).Facts;
                return changes.Count == 0 ? new("số liệu của 'base'", "the facts of 'base'") : Phrase.Same(string.Join(", ", changes.Select(given => $"{given.Name} = {given.Value.Text}")));
            }
        }

        return null;
    }
}
