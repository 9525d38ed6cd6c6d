using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Finds the numbers and days with which conditions compare something.</summary>
internal static class ConditionEdges
{
    /// <summary>The comparisons of a part of a condition with constants on a line, in the order of the text.</summary>
    public static IEnumerable<ConditionEdge> Of(Expr atom) => atom switch
    {
        BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison =>
            Compared(comparison.Operator, comparison.Left, comparison.Right, comparison.Span),
        BetweenExpr between =>
            Compared(BinaryOperator.GreaterOrEqual, between.Operand, between.From, between.From.Span)
                .Concat(Compared(BinaryOperator.LessOrEqual, between.Operand, between.To, between.To.Span)),
        InExpr test => test.Tests.SelectMany(one => Tested(test.Operand, one)),
        _ => [],
    };

    private static IEnumerable<ConditionEdge> Tested(Expr operand, Expr test) => test switch
    {
        ComparisonTest comparison => Compared(comparison.Operator, operand, comparison.Operand, comparison.Span),
        RangeExpr range =>
            Compared(range.FromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, operand, range.From, range.From.Span)
                .Concat(Compared(range.ToClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, operand, range.To, range.To.Span)),
        NegatedTests negated => negated.Tests.SelectMany(one => Tested(operand, one)),
        ListExpr list => list.Items.SelectMany(one => Tested(operand, one)),
        { Type: NumberType or DateType } => Compared(BinaryOperator.Equal, operand, test, test.Span),
        _ => [],
    };

    private static IEnumerable<ConditionEdge> Compared(BinaryOperator comparison, Expr left, Expr right, SourceSpan span) =>
        Regions.Comparison.Of(comparison, left, right) is { Constant.Kind: ValueKind.Number or ValueKind.Date } simple && !ExprNames.IsConstant(simple.Subject)
            ? [new(simple.Subject, ExprPrinter.Print(simple.Subject), simple.Constant.AsOrdinal, simple.Constant.Kind, span)]
            : [];
}

/// <summary>Something that is compared with a number or a day.</summary>
/// <param name="Subject">What is compared.</param>
/// <param name="Text">The subject as written.</param>
/// <param name="Value">The number, or the number of the day.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record ConditionEdge(Expr Subject, string Text, decimal Value, ValueKind Kind, SourceSpan Span);
