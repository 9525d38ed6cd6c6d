using System.Linq.Expressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.NRules.Lowering;
using CaoPhong.Rules.Tests.Expressions;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests.Lowering;

/// <summary>Expressions as trees of NRules beside the closures of the direct engine.</summary>
public sealed class LoweringTests
{
    private static readonly Symbol[] Names =
    [
        new("x", FeelType.Number, 0) { Optional = true }, new("zero", FeelType.Number, 1), new("members", FeelType.Number, 2), new("rate", FeelType.Number, 3),
        new("flag", FeelType.Boolean, 4) { Optional = true }, new("name", FeelType.Text, 5), new("held_on", FeelType.Date, 6) { Optional = true },
    ];

    private static readonly Value Failure = Value.Failed(new DiagnosticDescriptor("CPR7999", Severity.Error, "sai", "wrong").At(SourceSpan.None));

    private static readonly Value[][] Meetings =
    [
        [Value.Of(3m), Value.Of(0m), Value.Of(20m), Value.Of(100m / 3), Value.True, Value.Of("An"), Value.Of(new DateOnly(2024, 2, 29))],
        [Value.Null, Value.Of(0m), Value.Of(7.5m), Value.Of(50m), Value.Null, Value.Of("tốt"), Value.Null],
        [Value.Unknown, Value.Of(0m), Value.Unknown, Value.Of(1m), Value.Unknown, Value.Unknown, Value.Of(new DateOnly(2024, 3, 1))],
        [Value.Of(-1m), Value.Of(0m), Failure, Value.Of(28m), Value.False, Value.Of(""), Value.Unknown],
    ];

    [Theory, DataFiles("expressions", "*.txt")]
    public void A_lowered_expression_means_what_its_example_says(string path)
    {
        var file = ExampleFile.Read(path);
        var wrong =
            from example in file.Examples
            let answer = file.Answer(example, (tree, slots) => IsOfYears(tree) ? ExprCompiler.Compile(tree)(new Frame(slots)) : Lowered(tree)(slots))
            where answer != example.Expected
            select $"line {example.Line}: {example.Expression} => {answer}, not {example.Expected}";

        string.Join('\n', wrong).Should().BeEmpty();
    }

    [Fact]
    public void Random_expressions_come_to_the_same_with_absent_unknown_and_wrong_facts_too()
    {
        var some = new ExprGen();
        Gen.OneOf(some.Condition(4), some.Number(4)).Holds(
            expr =>
            {
                if (TypeChecker.Check(expr, new Scope(Names), null, new DiagnosticBag()) is not { } tree)
                {
                    return;
                }

                var (closure, lowered) = (ExprCompiler.Compile(tree), Lowered(tree));
                foreach (var slots in Meetings)
                {
                    Shown(lowered(slots)).Should().Be(Shown(closure(new Frame([.. slots]))), ExprPrinter.Print(tree));
                }
            },
            cases: 300);
    }

    [Fact]
    public void A_chain_of_a_thousand_terms_costs_no_stack()
    {
        var tree = TypeChecker.Check(ExprShape.Parse(string.Join(" + ", Enumerable.Repeat("x", 999))).Expr, new Scope(Names), null, new DiagnosticBag())!;
        var value = Value.Null;
        var thread = new Thread(() => value = Lowered(tree)(Meetings[0]), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        value.AsNumber.Should().Be(2_997);
    }

    [Fact]
    public void What_looks_at_too_many_elements_is_an_error_and_does_not_go_on()
    {
        const string List = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]";
        var text = $"every a in {List} satisfies every b in {List} satisfies every c in {List} satisfies every d in {List} satisfies every e in {List} satisfies a + b + c + d + e > 0";
        var tree = TypeChecker.Check(ExprShape.Parse(text).Expr, new Scope(Names), null, new DiagnosticBag())!;

        Lowered(tree)(Meetings[0]).AsError.Code.Should().Be("CPR2714");
    }

    private static Func<Value[], Value> Lowered(Expr tree)
    {
        var slots = Expression.Parameter(typeof(Value[]), "slots");
        return Expression.Lambda<Func<Value[], Value>>(new ExprLowering(slots).Whole(tree), slots).Compile();
    }

    // Grades are compared over the meetings of a year, which no criterion sees.
    private static bool IsOfYears(Expr tree) => ExprTree.All(tree).Any(node => node.Type is GradeType);

    private static string Shown(Value value) => value.Kind == ValueKind.Error ? $"{value.AsError.Code} {value.AsError.Message(Language.English)}" : $"{value.Kind} {ValuePrinter.Print(value)}";
}
