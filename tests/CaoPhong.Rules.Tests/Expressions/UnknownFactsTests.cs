using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Operators;
using CsCheck;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>Random expressions over random facts, some of them unknown or absent.</summary>
public sealed class UnknownFactsTests
{
    private static readonly Symbol[] Symbols =
    [
        new("x", FeelType.Number, 0), new("y", FeelType.Number, 1), new("late", FeelType.Number, 2) { Optional = true },
        new("flag", FeelType.Boolean, 3), new("asked", FeelType.Boolean, 4) { Optional = true },
        new("name", FeelType.Text, 5), new("held_on", FeelType.Date, 6),
    ];

    private static readonly ExprGen Expressions = new()
    {
        Numbers = ["x", "y", "late"], Booleans = ["flag", "asked"], Texts = ["name"], Dates = ["held_on"],
    };

    private static readonly Gen<Value> Number = Gen.OneOf(
        Gen.Int[-3, 3].Select(number => Value.Of((decimal)number)),
        Gen.Decimal[-100, 100].Select(Value.Of),
        Gen.Const(Value.Of(9_999_999_999_999_999_999_999_999_999m)));

    private static readonly Gen<Value> Truth = Gen.Bool.Select(Value.Of);

    private static readonly Gen<Value[]> Facts = Gen.Select(
        Number, Number, Gen.OneOf(Number, Gen.Const(Value.Null)), Truth, Gen.OneOf(Truth, Gen.Const(Value.Null)),
        Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("")).Select(Value.Of),
        Gen.Int[738_000, 738_900].Select(day => Value.Of(DateOnly.FromDayNumber(day))),
        (x, y, late, flag, asked, name, day) => new[] { x, y, late, flag, asked, name, day });

    private static readonly Gen<bool[]> Mask = Gen.Bool.Array[Symbols.Length];

    [Fact]
    public void What_is_decided_by_the_known_facts_holds_for_every_filling() =>
        Gen.Select(Gen.OneOf(Expressions.Condition(4), Expressions.Number(4)), Facts, Mask).Holds(
            (parsed, facts, mask) =>
            {
                if (Compile(parsed) is not { } eval)
                {
                    return true;
                }

                var masked = facts.Select((value, i) => mask[i] ? Value.Unknown : value).ToArray();
                return Agrees(eval(new Frame(masked)), eval(new Frame(facts)));
            },
            cases: 6_000, print: Show);

    [Fact]
    public void The_culture_of_the_machine_changes_no_value() =>
        Gen.Select(Gen.OneOf(Expressions.Condition(3), Expressions.Number(3)), Facts).Holds(
            (parsed, facts) =>
            {
                if (Compile(parsed) is not { } eval)
                {
                    return true;
                }

                var before = CultureInfo.CurrentCulture;
                var here = eval(new Frame(facts));
                try
                {
                    CultureInfo.CurrentCulture = Cultures.Of("tr-TR");
                    var there = eval(new Frame(facts));
                    return here.Kind == ValueKind.Error ? there.Kind == ValueKind.Error : here == there;
                }
                finally
                {
                    CultureInfo.CurrentCulture = before;
                }
            },
            cases: 1_000);

    [Fact]
    public void An_expression_means_the_same_when_its_checked_tree_is_checked_again() =>
        Gen.Select(Expressions.Condition(4), Facts).Holds(
            (parsed, facts) =>
            {
                var scope = new Scope(Symbols);
                if (TypeChecker.Check(parsed, scope, null, new DiagnosticBag()) is not { } once)
                {
                    return true;
                }

                var twice = TypeChecker.Check(once, scope, null, new DiagnosticBag());
                var (first, second) = (ExprCompiler.Compile(once)(new Frame(facts)), ExprCompiler.Compile(twice!)(new Frame(facts)));
                return first.Kind == second.Kind && (first.Kind == ValueKind.Error || first == second);
            },
            cases: 1_000);

    [Fact]
    public void A_sum_of_two_thousand_terms_is_evaluated()
    {
        var text = string.Join(" + ", Enumerable.Repeat("x", 1_000));
        var value = Evaluate(text, Value.Of(2m));

        value.Should().Be(Value.Of(2_000m));
    }

    [Fact]
    public void A_condition_of_hundreds_of_parts_is_evaluated()
    {
        var text = string.Join(" or ", Enumerable.Repeat("x=1", 550));

        Evaluate(text, Value.Of(2m)).Should().Be(Value.False);
    }

    private static Value Evaluate(string text, Value x)
    {
        var diagnostics = new DiagnosticBag();
        var tree = TypeChecker.Check(ExprParser.Parse(ExprShape.Scalar(text), diagnostics), new Scope(Symbols), null, diagnostics);
        diagnostics.InOrder().Should().BeEmpty();
        return ExprCompiler.Compile(tree!)(new Frame([x, x, x, x, x, x, x]));
    }

    private static Eval? Compile(Expr parsed) =>
        TypeChecker.Check(parsed, new Scope(Symbols), null, new DiagnosticBag()) is { } tree ? ExprCompiler.Compile(tree) : null;

    // An error that only some fillings bring is none yet; one in spite of the unknown facts is brought by every filling.
    private static bool Agrees(Value partly, Value whole) => partly.Kind switch
    {
        ValueKind.Unknown => true,
        ValueKind.Error => whole.Kind == ValueKind.Error,
        _ => whole.Kind == ValueKind.Error || !Equality.Of(partly, whole).IsFalse,
    };

    private static string Show((Expr Parsed, Value[] Facts, bool[] Mask) example) =>
        $"{ExprPrinter.Print(example.Parsed)} over {string.Join(", ", example.Facts.Select((value, i) => $"{Symbols[i].Name} = {value}{(example.Mask[i] ? " (unknown)" : "")}"))}";
}
