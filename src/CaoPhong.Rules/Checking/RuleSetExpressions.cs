using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>All expressions of a rule set.</summary>
internal static class RuleSetExpressions
{
    /// <summary>Every expression, those of derived facts and of rules between facts first.</summary>
    public static IEnumerable<Expr> Of(RuleSet ruleSet) =>
        ruleSet.Facts.Derived.Select(derived => derived.Value)
            .Concat(ruleSet.Facts.Rules.Select(rule => rule.Require))
            .Concat(ruleSet.Forms.SelectMany(Of))
            .Concat(ruleSet.Year is { } year ? Of(year) : []);

    /// <summary>The expressions of a form.</summary>
    public static IEnumerable<Expr> Of(Form form) =>
        new[] { form.When }.OfType<Expr>()
            .Concat(form.Criteria.SelectMany(Of))
            .Concat(form.Caps.Select(cap => cap.Holds))
            .Concat(form.NotGraded.Select(reason => reason.When));

    /// <summary>The expressions of a criterion.</summary>
    public static IEnumerable<Expr> Of(Criterion criterion) =>
        new[] { criterion.Applies?.When }.OfType<Expr>()
            .Concat(criterion.Table.Counts)
            .Concat(criterion.Table.Rows.SelectMany(row => new[] { row.When, row.Points }.OfType<Expr>()));

    private static IEnumerable<Expr> Of(Year year) =>
        new[] { year.Points }.Concat(year.Grades.Select(grade => grade.When)).OfType<Expr>()
            .Concat(year.Expected.Select(expected => expected.Meetings))
            .Concat(year.Caps.Select(cap => cap.Holds))
            .Concat(year.NotGraded.Select(reason => reason.When));
}
