using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>Numbers that a fact is compared with lie on the step in which it is recorded.</summary>
internal static class StepsCheck
{
    public static void Run(CheckRun run)
    {
        foreach (var expr in RuleSetExpressions.Of(run.RuleSet).SelectMany(ExprTree.All))
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
