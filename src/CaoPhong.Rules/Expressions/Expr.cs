using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>A node of an expression.</summary>
/// <remarks>Immutable. The parser makes nodes without type; the type checker makes the same tree with types and with
/// names resolved to symbols, and only such a tree is evaluated. The span of a node lies inside that of its parent.</remarks>
/// <param name="Span">Where it is written.</param>
public abstract record Expr(SourceSpan Span)
{
    /// <summary>Its type; <see cref="FeelType.Any"/> before it was checked.</summary>
    public FeelType Type { get; init; } = FeelType.Any;
}

/// <summary>A constant, such as <c>90</c>, <c>"good"</c>, <c>true</c>, <c>null</c> or <c>@"2024-04-13"</c>.</summary>
public sealed record LiteralExpr(Value Value, SourceSpan Span) : Expr(Span);

/// <summary>A name, such as <c>attendance_rate</c>; after the check also <c>points("id")</c> and <c>full("id")</c>.</summary>
public sealed record NameExpr(string Name, SourceSpan Span) : Expr(Span)
{
    /// <summary>What it names; null before it was checked.</summary>
    public Symbol? Symbol { get; init; }
}

/// <summary>A negative, such as <c>-x</c>.</summary>
public sealed record NegateExpr(Expr Operand, SourceSpan Span) : Expr(Span);

/// <summary>A negation, such as <c>not(draft_ready)</c>.</summary>
public sealed record NotExpr(Expr Operand, SourceSpan Span) : Expr(Span);

/// <summary>The operators between two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>at least</c>, between grades.</summary>
    AtLeast,

    /// <summary><c>at most</c>, between grades.</summary>
    AtMost,
}

/// <summary>An operator with its operands, such as <c>a + 1</c>, <c>x &gt;= 90</c> or <c>a and b</c>.</summary>
public sealed record BinaryExpr(BinaryOperator Operator, Expr Left, Expr Right, SourceSpan Span) : Expr(Span);

/// <summary>A test of both ends, such as <c>x between 75 and 90</c>.</summary>
public sealed record BetweenExpr(Expr Operand, Expr From, Expr To, SourceSpan Span) : Expr(Span);

/// <summary>A test against values, ranges, comparisons and lists, such as <c>x in ([75..90), 100)</c> or a cell of a table over its input.</summary>
/// <remarks>It holds when one of the tests holds: a <see cref="RangeExpr"/> that contains the operand, a
/// <see cref="ComparisonTest"/> that holds of it, a list that has it, a <see cref="NegatedTests"/>, or a value that equals it.</remarks>
public sealed record InExpr(Expr Operand, IReadOnlyList<Expr> Tests, SourceSpan Span) : Expr(Span);

/// <summary>A comparison without its left side, such as <c>&gt;= 90</c> among the tests of an <see cref="InExpr"/>.</summary>
/// <remarks>In brackets it may stand anywhere, as in <c>(&lt; 10) = (&lt; 10)</c>: there it is a range without one end, see <see cref="RangeType"/>.</remarks>
public sealed record ComparisonTest(BinaryOperator Operator, Expr Operand, SourceSpan Span) : Expr(Span);

/// <summary>Tests turned round, such as <c>not("a", "b")</c> in a cell; it stands only among the tests of an <see cref="InExpr"/>.</summary>
public sealed record NegatedTests(IReadOnlyList<Expr> Tests, SourceSpan Span) : Expr(Span);

/// <summary>A range, such as <c>[75..90)</c>.</summary>
public sealed record RangeExpr(bool FromClosed, Expr From, Expr To, bool ToClosed, SourceSpan Span) : Expr(Span);

/// <summary>A choice between two values, such as <c>if late > 3 then 0 else 2</c>.</summary>
public sealed record IfExpr(Expr Condition, Expr Then, Expr Else, SourceSpan Span) : Expr(Span);

/// <summary>A list, such as <c>[1, 2, 3]</c>.</summary>
public sealed record ListExpr(IReadOnlyList<Expr> Items, SourceSpan Span) : Expr(Span);

/// <summary>A call, such as <c>min(5, 2 * initiatives)</c>; a function name is one word of the language, blanks included.</summary>
public sealed record CallExpr(string Function, IReadOnlyList<Expr> Arguments, SourceSpan Span) : Expr(Span)
{
    /// <summary>The function of a host that is called; null for one of the language, and before it was checked.</summary>
    public FunctionDefinition? Registered { get; init; }
}

/// <summary>A member, such as <c>m.grade</c>, <c>held_on.year</c>, or of every element of a list, <c>meetings.total</c>.</summary>
public sealed record PathExpr(Expr Operand, string Member, SourceSpan Span) : Expr(Span);

/// <summary>The elements that satisfy a condition, such as <c>meetings[grade = "good"]</c>.</summary>
/// <remarks>After the check a member of the element named in the condition is a <see cref="PathExpr"/> of <see cref="Item"/>.</remarks>
public sealed record FilterExpr(Expr Operand, Expr Condition, SourceSpan Span) : Expr(Span)
{
    /// <summary>The element in the condition; null before it was checked.</summary>
    public Symbol? Item { get; init; }
}

/// <summary>A test of some or of every element, such as <c>every m in meetings satisfies m.total >= 50</c>.</summary>
public sealed record QuantifierExpr(bool Every, string Variable, Expr List, Expr Condition, SourceSpan Span) : Expr(Span)
{
    /// <summary>The variable in the condition; null before it was checked.</summary>
    public Symbol? Item { get; init; }
}

/// <summary>How long a run of neighbours satisfies a condition, such as <c>longest run(meetings, grade = "poor")</c>.</summary>
public sealed record LongestRunExpr(Expr List, Expr Condition, SourceSpan Span) : Expr(Span)
{
    /// <summary>The element in the condition; null before it was checked.</summary>
    public Symbol? Item { get; init; }
}

/// <summary>The place of something that could not be read; it has been reported and its type is <see cref="FeelType.Any"/>.</summary>
/// <remarks>The root of an expression with a mistake is always one of these.</remarks>
public sealed record ErrorExpr(SourceSpan Span) : Expr(Span)
{
    /// <summary>What was probably meant, so that the names in it are looked at too; null where nobody can tell. It is never evaluated.</summary>
    public Expr? ReadAs { get; init; }
}
