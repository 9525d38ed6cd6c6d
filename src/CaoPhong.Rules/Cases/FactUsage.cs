using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases;

/// <summary>Which facts something in a rule set uses: a form, a criterion, a cap, a rule between facts, the year.</summary>
internal static class FactUsage
{
    /// <summary>The names of facts and derived facts that are used, through derived facts too.</summary>
    public static IReadOnlySet<string> Of(RuleSet ruleSet)
    {
        // What says which meeting it is needs no use in a rule.
        var used = new HashSet<string>(StringComparer.Ordinal) { "cell", "held_on", AssessorReader.FactName };
        foreach (var expr in ruleSet.Forms.SelectMany(Of).Concat(ruleSet.Facts.Rules.Select(rule => rule.Require)).Concat(Of(ruleSet.Year)))
        {
            Add(expr, used);
        }

        foreach (var reason in ruleSet.Forms.SelectMany(form => form.Criteria).Select(criterion => criterion.ReasonRequired).OfType<Symbol>())
        {
            used.Add(reason.Name);
        }

        // Slots of derived facts are in an order in which each uses only earlier ones.
        foreach (var derived in ruleSet.Facts.Derived.Reverse().Where(derived => used.Contains(derived.Name)))
        {
            Add(derived.Value, used);
        }

        return used;
    }

    private static IEnumerable<Expr> Of(Form form) =>
        new[] { form.When }.OfType<Expr>()
            .Concat(form.Criteria.SelectMany(Of))
            .Concat(form.Caps.Select(cap => cap.Holds))
            .Concat(form.NotGraded.Select(item => item.When));

    private static IEnumerable<Expr> Of(Criterion criterion) =>
        criterion.Table.Rows.SelectMany(row => new[] { row.When, row.Points })
            .Concat(criterion.Table.Counts)
            .Append(criterion.Applies?.When)
            .OfType<Expr>();

    private static IEnumerable<Expr> Of(Year? year) => year is null ? []
        : year.Expected.Select(expectation => expectation.Meetings)
            .Append(year.Points)
            .Concat(year.Grades.Select(grade => grade.When))
            .Concat(year.Caps.Select(cap => cap.Holds))
            .Concat(year.NotGraded.Select(reason => reason.When))
            .OfType<Expr>();

    private static void Add(Expr expr, HashSet<string> used)
    {
        foreach (var node in ExprTree.All(expr))
        {
            if (node is NameExpr { Symbol: { IsLocal: false } symbol })
            {
                used.Add(symbol.Name);
            }
            else if (node is PathExpr { Operand.Type: RecordType or ListType { Element: RecordType } } path)
            {
                // A fact of a meeting, as the expressions of a year name it.
                used.Add(path.Member);
            }
        }
    }
}
