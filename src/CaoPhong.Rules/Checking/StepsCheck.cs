using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>Numbers that a fact is compared with lie on the step in which it is recorded.</summary>
internal static class StepsCheck
{
    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            Grades(run, form);
        }

        // The rows of counts and shares are made, and their edges need not be values that the fact takes.
        var made = run.RuleSet.Forms.SelectMany(form => form.Criteria).Where(criterion => criterion.Kind is "deduct" or "award" or "penalty" or "proportional")
            .SelectMany(criterion => criterion.Table.Rows).Select(row => row.When).OfType<Expr>().ToHashSet<Expr>(ReferenceEqualityComparer.Instance);
        foreach (var expr in RuleSetExpressions.Of(run.RuleSet).Where(expr => !made.Contains(expr)).SelectMany(ExprTree.All))
        {
            switch (expr)
            {
                case BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                    Compare(run, comparison.Left, comparison.Right);
                    Compare(run, comparison.Right, comparison.Left);
                    break;
                case BetweenExpr between:
                    Compare(run, between.Operand, between.From);
                    Compare(run, between.Operand, between.To);
                    break;
                case InExpr test:
                    foreach (var part in test.Tests.SelectMany(ExprTree.All))
                    {
                        Compare(run, test.Operand, part);
                    }

                    break;
            }
        }
    }

    // An edge that two grades share is written once.
    private static void Grades(CheckRun run, Form form)
    {
        if (form.Round?.To is not { } step)
        {
            return;
        }

        var seen = new HashSet<decimal>();
        foreach (var grade in form.Grades)
        {
            foreach (var edge in new[] { grade.Band.Lower, grade.Band.Upper }.OfType<Edge>().Where(edge => edge.Value % step != 0 && seen.Add(edge.Value)))
            {
                run.Diagnostics.Report(CheckingWarnings.TotalOffStep(grade.Span, edge.Value, step));
            }
        }
    }

    private static void Compare(CheckRun run, Expr subject, Expr edge)
    {
        if (subject is NameExpr { Symbol: { IsLocal: false, Type: NumberType, Domain.Step: { } step } symbol }
            && edge is LiteralExpr { Value: { Kind: ValueKind.Number } number }
            && number.AsNumber % step != 0)
        {
            run.Diagnostics.Report(CheckingWarnings.EdgeOffStep(edge.Span, number.AsNumber, symbol.Name, step));
        }
    }
}
