using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CsCheck;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>Random expressions as the parser makes them: well typed over the given names, without types and without places.</summary>
/// <remarks>Every kind of node occurs. Numbers are small and days near one another, so that comparisons fall both ways.</remarks>
internal sealed class ExprGen
{
    private static readonly BinaryOperator[] Comparisons =
    [
        BinaryOperator.Equal, BinaryOperator.NotEqual, BinaryOperator.Less, BinaryOperator.LessOrEqual, BinaryOperator.Greater, BinaryOperator.GreaterOrEqual,
    ];

    /// <summary>The names of numbers.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = ["x", "zero", "members", "rate"];

    /// <summary>The names of booleans.</summary>
    public IReadOnlyList<string> Booleans { get; init; } = ["flag"];

    /// <summary>The names of texts.</summary>
    public IReadOnlyList<string> Texts { get; init; } = ["name"];

    /// <summary>The names of days.</summary>
    public IReadOnlyList<string> Dates { get; init; } = ["held_on"];

    /// <summary>A number of at most so many levels.</summary>
    public Gen<Expr> Number(int depth) => depth <= 0
        ? Gen.OneOf(NumberLiteral, Name(Numbers))
        : Gen.OneOf(
            NumberLiteral,
            Name(Numbers),
            Binary([BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide], Number(depth - 1), Number(depth - 1)),
            Number(depth - 1).Where(operand => operand is not LiteralExpr).Select(operand => (Expr)new NegateExpr(operand, None)),
            Choice(Number(depth - 1), depth),
            Call(["min", "max", "sum"], Number(depth - 1), Number(depth - 1)),
            Call(["abs", "floor", "ceiling"], Number(depth - 1)),
            Number(depth - 1).Select(value => (Expr)new CallExpr("round half up", [value, Literal(Value.Of(1m))], None)),
            Date(depth - 1).Select(day => (Expr)new PathExpr(day, "year", None)),
            List(depth - 1).Select(list => (Expr)new CallExpr("count", [list], None)),
            Gen.Select(List(depth - 1), Condition(0), (list, condition) => (Expr)new LongestRunExpr(list, condition, None)));

    /// <summary>A condition of at most so many levels.</summary>
    public Gen<Expr> Condition(int depth) => depth <= 0
        ? Gen.OneOf(Gen.Bool.Select(truth => (Expr)Literal(Value.Of(truth))), Name(Booleans))
        : Gen.OneOf(
            Name(Booleans),
            Binary([BinaryOperator.And, BinaryOperator.Or], Condition(depth - 1), Condition(depth - 1)),
            Condition(depth - 1).Select(operand => (Expr)new NotExpr(operand, None)),
            Binary(Comparisons, Number(depth - 1), Number(depth - 1)),
            Binary(Comparisons, Date(depth - 1), Date(depth - 1)),
            Binary([BinaryOperator.Equal, BinaryOperator.NotEqual], Text, Text),
            Gen.Select(Number(depth - 1), Number(depth - 1), Number(depth - 1), (operand, from, to) => (Expr)new BetweenExpr(operand, from, to, None)),
            Gen.Select(Number(depth - 1), Tests(depth), (operand, tests) => (Expr)new InExpr(operand, tests, None)),
            Choice(Condition(depth - 1), depth),
            Gen.Select(Gen.Bool, List(depth - 1), VariableCondition(depth - 1), (every, list, condition) => (Expr)new QuantifierExpr(every, "each", list, condition, None)),
            Call(["starts with", "contains"], Text, Text));

    /// <summary>A list of numbers of at most so many levels.</summary>
    public Gen<Expr> List(int depth) => depth <= 0
        ? NumberLiteral.Array[0, 3].Select(items => (Expr)new ListExpr(items, None))
        : Gen.OneOf(
            Number(depth - 1).Array[1, 3].Select(items => (Expr)new ListExpr(items, None)),
            Gen.Select(List(depth - 1), Binary(Comparisons, Gen.Const((Expr)new NameExpr("item", None)), Number(depth - 1)), (list, condition) => (Expr)new FilterExpr(list, condition, None)),
            Call(["concatenate"], List(depth - 1), List(depth - 1)));

    /// <summary>A text.</summary>
    public Gen<Expr> Text => Gen.OneOf(
        Name(Texts),
        Gen.OneOf("", "An", "tốt", "a \"b\" \\ c", "dòng\n\tmới", "😀", "// không phải chú thích", "\u0001").Select(text => (Expr)Literal(Value.Of(text))));

    /// <summary>A day of at most so many levels.</summary>
    public Gen<Expr> Date(int depth)
    {
        var leaf = Gen.OneOf(Name(Dates), Gen.Int[-40, 40].Select(days => (Expr)Literal(Value.Of(new DateOnly(2024, 2, 29).AddDays(days)))));
        return depth <= 0 ? leaf : Gen.OneOf(leaf, Binary([BinaryOperator.Add, BinaryOperator.Subtract], Date(depth - 1), Duration));
    }

    private static SourceSpan None => SourceSpan.None;

    private static Gen<Expr> NumberLiteral { get; } = Gen.OneOf(
        Gen.Int[-5, 100].Select(number => (Expr)Literal(Value.Of((decimal)number))),
        Gen.Int[-500, 10_000].Select(number => (Expr)Literal(Value.Of(number / 100m))));

    private static Gen<Expr> Duration { get; } = Gen.OneOf(
        Gen.Int[-30, 30].Select(months => (Expr)Literal(Value.OfMonths(months))),
        Gen.Int[-400, 400].Select(hours => (Expr)Literal(Value.OfSeconds(hours * 3_600m))));

    private static LiteralExpr Literal(Value value) => new(value, None);

    private static Gen<Expr> Name(IReadOnlyList<string> names) => Gen.OneOf([.. names]).Select(name => (Expr)new NameExpr(name, None));

    private static Gen<Expr> Binary(BinaryOperator[] operations, Gen<Expr> left, Gen<Expr> right) =>
        Gen.Select(Gen.OneOf(operations), left, right, (operation, a, b) => (Expr)new BinaryExpr(operation, a, b, None));

    private static Gen<Expr> Call(string[] functions, params Gen<Expr>[] arguments) => arguments.Length == 1
        ? Gen.Select(Gen.OneOf(functions), arguments[0], (function, only) => (Expr)new CallExpr(function, [only], None))
        : Gen.Select(Gen.OneOf(functions), arguments[0], arguments[1], (function, first, second) => (Expr)new CallExpr(function, [first, second], None));

    private Gen<Expr> Choice(Gen<Expr> value, int depth) =>
        Gen.Select(Condition(depth - 1), value, value, (condition, then, otherwise) => (Expr)new IfExpr(condition, then, otherwise, None));

    private Gen<Expr> VariableCondition(int depth) =>
        Gen.Select(
            Binary(Comparisons, Gen.Const((Expr)new NameExpr("each", None)), Number(depth)),
            Condition(depth),
            Gen.OneOf(BinaryOperator.And, BinaryOperator.Or),
            Gen.Bool,
            (uses, other, connective, alone) => alone ? uses : new BinaryExpr(connective, uses, other, None));

    private Gen<IReadOnlyList<Expr>> Tests(int depth)
    {
        var plain = Gen.OneOf(
            Number(depth - 1),
            Range,
            Gen.Select(Gen.OneOf(Comparisons), Number(depth - 1), (comparison, operand) => (Expr)new ComparisonTest(comparison, operand, None)),
            List(depth - 1)).Array[1, 3];
        return Gen.OneOf(
            plain.Select(tests => (IReadOnlyList<Expr>)tests),
            plain.Select(tests => (IReadOnlyList<Expr>)[new NegatedTests(tests, None)]));
    }

    private Gen<Expr> Range => Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Int[-5, 50], Gen.Int[0, 50], Gen.Bool, Name(Numbers),
        (fromClosed, toClosed, from, length, named, name) =>
            (Expr)new RangeExpr(fromClosed, Literal(Value.Of((decimal)from)), named ? name : (Expr)Literal(Value.Of((decimal)(from + length))), toClosed, None));
}
