using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Everything in a rule set that cases should reach.</summary>
internal static class GoalFinder
{
    /// <summary>The goals, in the order of the text: each form with its criteria, grades and caps, then the rules between facts.</summary>
    public static IReadOnlyList<CoverageGoal> Of(RuleSet ruleSet)
    {
        var goals = new GoalList();
        var knowledge = FactKnowledge.Everything(ruleSet.Facts);
        foreach (var form in ruleSet.Forms)
        {
            goals.Add(new(form.Id, form), GoalKind.Form, "form", new("biểu này được dùng", "the form is used"), form.Span, []);
            foreach (var criterion in form.Criteria)
            {
                new TableGoals(goals, knowledge, form, criterion).Add();
            }

            AddGrades(goals, knowledge, ruleSet, form);
            AddCaps(goals, knowledge, form);
        }

        foreach (var rule in ruleSet.Facts.Rules)
        {
            goals.Add(
                new($"rules_of_facts.{rule.Id}", null) { IsRejected = true }, GoalKind.FactRule, rule.Id,
                new("một kỳ bị từ chối vì quy tắc này", "a meeting is rejected by it"), rule.Span, [new(rule.Require, false)]);
        }

        return ruleSet.Year is { } year ? [.. goals.Goals, .. YearGoals.Of(year)] : goals.Goals;
    }

    private static void AddGrades(GoalList goals, FactKnowledge knowledge, RuleSet ruleSet, Form form)
    {
        var subject = new GoalSubject($"grades.{form.Id}", form);
        foreach (var grade in form.Grades)
        {
            goals.Add(subject, GoalKind.Grade, $"grade|{grade.Id}", new($"tổng điểm ở mức {grade.Title}", $"a total of the grade {grade.Title}"), grade.Span, [new(grade.When, true)]);
        }

        var totals = knowledge.With(form.Names.Total, Possible.Within(ValueKind.Number, form.Names.Total.Domain with { Step = TotalLattice.Of(ruleSet, form) }));
        new ConditionGoals(goals, totals, subject).Add([.. form.Grades.Select(grade => (grade.When, grade.Id, (IReadOnlyList<Wanted>)[]))]);
    }

    private static void AddCaps(GoalList goals, FactKnowledge knowledge, Form form)
    {
        foreach (var cap in form.Caps)
        {
            AddCap(
                goals, knowledge, new($"caps.{form.Id}.{cap.Id}", form), cap.Holds, cap.Span,
                new($"quy tắc hạ mức '{cap.Id}' có hiệu lực", $"the cap '{cap.Id}' holds"), new($"quy tắc hạ mức '{cap.Id}' không có hiệu lực", $"the cap '{cap.Id}' does not hold"));
        }

        foreach (var (reason, place) in form.NotGraded.Select((reason, place) => (reason, place + 1)))
        {
            AddCap(
                goals, knowledge, new($"not_graded.{form.Id}.{place}", form), reason.When, reason.Span,
                new($"không xếp loại: {reason.Message}", $"not graded: {reason.Message}"), new($"vẫn xếp loại: không phải '{reason.Message}'", $"graded: not '{reason.Message}'"));
        }
    }

    private static void AddCap(GoalList goals, FactKnowledge knowledge, GoalSubject subject, Expr holds, SourceSpan span, Phrase does, Phrase doesNot)
    {
        goals.Add(subject, GoalKind.Cap, "true", does, span, [new(holds, true)]);
        goals.Add(subject, GoalKind.Cap, "false", doesNot, span, [new(holds, false)]);
        new ConditionGoals(goals, knowledge, subject).Add([(holds, "holds", [])]);
    }
}
