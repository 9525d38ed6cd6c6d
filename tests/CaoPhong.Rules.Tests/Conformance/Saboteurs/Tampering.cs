using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Tests.Conformance.Saboteurs;

/// <summary>Plans changed a little.</summary>
internal static class Tampering
{
    /// <summary>The same plan with every condition changed.</summary>
    public static Func<RulePlan, RulePlan> Conditions(Func<Expr, Expr?> change) => plan => Tables(plan, table => table with
    {
        IsDisjoint = false,
        Rows = [.. table.Rows.Select(row => row.When is { } when ? row with { Row = row.Row with { When = ExprRewriter.Replace(when, change) } } : row)],
    });

    /// <summary>The same plan in which a row of every table never holds.</summary>
    public static Func<RulePlan, RulePlan> Lost(Func<PlannedTable, int> which) => plan => Tables(plan, table => table.Rows.Count < 2 ? table : table with
    {
        Rows = [.. table.Rows.Select((row, place) => place == which(table) && row.When is { } when ? row with { Row = row.Row with { When = Never(when) } } : row)],
    });

    /// <summary>The same plan in which the points of two rows have changed places.</summary>
    public static RulePlan Swapped(RulePlan plan) => Tables(plan, table => table.Rows is not [{ Constant: { } one }, { Constant: { } other }] ? table : table with
    {
        Rows = [table.Rows[0] with { Constant = other }, table.Rows[1] with { Constant = one }],
    });

    /// <summary>Numbers in comparisons and at the start of ranges, one step further.</summary>
    public static Expr? EdgeOffByAStep(Expr node) => node switch
    {
        BinaryExpr { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual, Left: NameExpr name, Right: LiteralExpr { Value.Kind: ValueKind.Number } edge } binary =>
            binary with { Right = Moved(edge, name) },
        InExpr { Operand: NameExpr name, Tests: [RangeExpr { From: LiteralExpr { Value.Kind: ValueKind.Number } edge } range] } within =>
            within with { Tests = [range with { From = Moved(edge, name) }] },
        _ => null,
    };

    /// <summary>An edge that belongs no longer does.</summary>
    public static Expr? OpenForClosed(Expr node) => node switch
    {
        BinaryExpr { Operator: BinaryOperator.GreaterOrEqual, Right: LiteralExpr } binary => binary with { Operator = BinaryOperator.Greater },
        BinaryExpr { Operator: BinaryOperator.LessOrEqual, Right: LiteralExpr } binary => binary with { Operator = BinaryOperator.Less },
        RangeExpr { FromClosed: true } range => range with { FromClosed = false },
        _ => null,
    };

    /// <summary>An edge that does not belong now does.</summary>
    public static Expr? ClosedForOpen(Expr node) => node switch
    {
        BinaryExpr { Operator: BinaryOperator.Greater, Right: LiteralExpr } binary => binary with { Operator = BinaryOperator.GreaterOrEqual },
        BinaryExpr { Operator: BinaryOperator.Less, Right: LiteralExpr } binary => binary with { Operator = BinaryOperator.LessOrEqual },
        RangeExpr { ToClosed: false } range => range with { ToClosed = true },
        _ => null,
    };

    /// <summary>Only the left side of <c>and</c>.</summary>
    public static Expr? HalfOfAnd(Expr node) => node is BinaryExpr { Operator: BinaryOperator.And } both ? both.Left : null;

    /// <summary>Only the left side of <c>or</c>.</summary>
    public static Expr? HalfOfOr(Expr node) => node is BinaryExpr { Operator: BinaryOperator.Or } either ? either.Left : null;

    /// <summary>Without <c>not</c>.</summary>
    public static Expr? WithoutNot(Expr node) => node is NotExpr { Operand: NameExpr or BinaryExpr } not ? not.Operand : null;

    /// <summary>Days one later.</summary>
    public static Expr? NextDay(Expr node) => node is LiteralExpr { Value.Kind: ValueKind.Date } day
        ? day with { Value = Value.OfOrdinal(ValueKind.Date, day.Value.AsOrdinal + 1) }
        : node is CallExpr { Function: "date", Arguments: [LiteralExpr { Value.Kind: ValueKind.Text } text] } call
            ? call with { Arguments = [text with { Value = Value.Of("2024-07-01") }] }
            : null;

    /// <summary>A list that is asked for one of its elements, and says yes to any that it begins with.</summary>
    public static Expr? AnyChoice(Expr node) => node is CallExpr { Function: "list contains", Arguments: [var list, _] } call
        ? call with { Function = "any", Arguments = [new BinaryExpr(BinaryOperator.NotEqual, list, new ListExpr([], call.Span) { Type = list.Type }, call.Span) { Type = FeelType.Boolean }] }
        : null;

    private static RulePlan Tables(RulePlan plan, Func<PlannedTable, PlannedTable> change) => plan with
    {
        Forms = [.. plan.Forms.Select(form => form with { Tables = [.. form.Tables.Select(change)] })],
    };

    private static LiteralExpr Never(Expr when) => new(Value.False, when.Span) { Type = FeelType.Boolean };

    private static LiteralExpr Moved(LiteralExpr edge, NameExpr name) => edge with { Value = Value.Of(edge.Value.AsNumber + (name.Symbol?.Domain.Step ?? 0.25m)) };
}
