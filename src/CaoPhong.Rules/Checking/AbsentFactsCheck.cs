using System.Collections.Immutable;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Absence;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>An optional fact is needed only where something has asked whether it is there.</summary>
/// <remarks>Everything under which an expression is evaluated guards it: rules between facts, the condition of the form, that of
/// <c>applies</c>, the rows before it, the cells to its left. A derived fact is looked at where it is asked for.</remarks>
internal sealed class AbsentFactsCheck
{
    private readonly Dictionary<(string Name, int Slot), DerivedAbsence> derived = [];
    private readonly List<AbsentUse> found = [];

    private AbsentFactsCheck()
    {
    }

    public static void Run(CheckRun run)
    {
        if (!run.RuleSet.Facts.Facts.Any(fact => fact.Symbol.Optional))
        {
            return;
        }

        var check = new AbsentFactsCheck();
        check.Look(run.RuleSet);
        TypeChecker.WarnOfAbsence(check.found, run.Diagnostics);
    }

    private void Look(RuleSet ruleSet)
    {
        foreach (var fact in ruleSet.Facts.Derived)
        {
            derived[(fact.Name, fact.Symbol.Slot)] = DerivedAbsence.Of(fact.Value, [], Of);
        }

        // A meeting that breaks a rule is never scored.
        ImmutableHashSet<string> given = [];
        foreach (var rule in ruleSet.Facts.Rules)
        {
            given = Need(rule.Require, given).WhenTrue ?? given;
        }

        var inForms = ruleSet.Forms.ToDictionary(form => form.Id, form => Look(form, given), StringComparer.Ordinal);
        if (ruleSet.Year is { } year)
        {
            Look(year, year.Forms.Select(inForms.GetValueOrDefault).Aggregate((ImmutableHashSet<string>?)null, Presence.Either) ?? given);
        }

        LookAtUnused(ruleSet);
    }

    // What is known of every meeting that the form scores.
    private ImmutableHashSet<string> Look(Form form, ImmutableHashSet<string> given)
    {
        var scored = form.When is { } when ? Need(when, given).WhenTrue ?? given : given;
        foreach (var criterion in form.Criteria.Where(criterion => !criterion.IsBroken))
        {
            Look(criterion, scored);
        }

        foreach (var condition in form.NotGraded.Select(reason => reason.When).Concat(form.Caps.Select(cap => cap.Holds)))
        {
            Need(condition, scored);
        }

        return scored;
    }

    private void Look(Criterion criterion, ImmutableHashSet<string> given)
    {
        var applies = criterion.Applies is { } limits ? Need(limits.When, given).WhenTrue ?? given : given;
        var known = criterion.Table.Counts.Aggregate(applies, (before, count) => Need(count, before).After);
        var before = found.Count;
        ImmutableHashSet<string>? hits = null;
        foreach (var row in criterion.Table.Rows)
        {
            if (row.When is null)
            {
                continue;
            }

            var holds = Need(row.When, known);
            hits = Presence.Either(hits, holds.WhenTrue);
            if (holds.WhenTrue is { } hit)
            {
                Need(row.Points, hit);
            }

            // The rows of 'first' are asked one after another; all others are all asked.
            known = criterion.Table.Hit == HitPolicy.First ? holds.WhenFalse ?? known : holds.After;
        }

        if (criterion.Table.NoRow == NoRow.Error && criterion.Table.Rows.All(row => row.When is not null) && hits is not null)
        {
            LookForRow(criterion.Table, hits.Except(applies).Except(found.Skip(before).Select(use => use.Key).OfType<string>()));
        }

        // The row that holds when no other does.
        foreach (var row in criterion.Table.Rows.Where(row => row.When is null))
        {
            Need(row.Points, NoneHolds(criterion.Table, known));
        }
    }

    // Where every row tells that a fact is there, a meeting without it finds no row, which is an error.
    private void LookForRow(DecisionTable table, ImmutableHashSet<string> needed) =>
        found.AddRange(table.Rows.SelectMany(row => ExprTree.All(row.When!)).OfType<NameExpr>()
            .Where(name => name.Symbol is { Optional: true, IsLocal: false } && needed.Contains(name.Name))
            .DistinctBy(name => name.Name)
            .Select(name => new AbsentUse(name, name.Name)));

    private ImmutableHashSet<string> NoneHolds(DecisionTable table, ImmutableHashSet<string> known) =>
        table.Rows.Select(row => row.When).OfType<Expr>()
            .Aggregate(known, (before, when) => new AbsenceFinder(Of).Need(when, before).WhenFalse ?? before);

    private void Look(Year year, ImmutableHashSet<string> inMeetings)
    {
        var given = inMeetings.Select(member => AbsenceFinder.KeyInElements(year.Names.Meetings, member)).ToImmutableHashSet(StringComparer.Ordinal);
        var conditions = year.Grades.Select(grade => grade.When).OfType<Expr>()
            .Concat(year.Caps.Select(cap => cap.Holds))
            .Concat(year.NotGraded.Select(reason => reason.When));
        foreach (var expected in year.Expected)
        {
            // These are asked of all meetings, and not only of those that count.
            Need(expected.Meetings, []);
        }

        var known = year.Points is { } points ? Need(points, given).After : given;
        foreach (var condition in conditions)
        {
            Need(condition, known);
        }
    }

    // A derived fact that nothing asks for is looked at as it stands.
    private void LookAtUnused(RuleSet ruleSet)
    {
        var used = RuleSetExpressions.Of(ruleSet).SelectMany(ExprTree.All).Select(node => node is PathExpr path ? path.Member : (node as NameExpr)?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var fact in ruleSet.Facts.Derived.Where(fact => !used.Contains(fact.Name)))
        {
            found.AddRange(derived[(fact.Name, fact.Symbol.Slot)].Needed);
        }
    }

    private Presence Need(Expr expr, ImmutableHashSet<string> given)
    {
        var finder = new AbsenceFinder(Of);
        var presence = finder.Need(expr, given);
        found.AddRange(finder.Found);
        return presence;
    }

    private DerivedAbsence? Of(Symbol symbol) => derived.GetValueOrDefault((symbol.Name, symbol.Slot));
}
