using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>No use of an absent fact that a meeting could bring about goes without a warning.</summary>
public sealed class AbsentFactsTests
{
    private const string Unguarded = "CPR2801";
    private const string Absent = "CPR2703";

    private static readonly Symbol[] Symbols =
    [
        new("a", FeelType.Number, 0) { Optional = true },
        new("b", FeelType.Number, 1) { Optional = true },
        new("f", FeelType.Boolean, 2) { Optional = true },
        new("x", FeelType.Number, 3),
    ];

    private static readonly Gen<string> Numbers = OneOf("a", "b", "x", "2", "a + 1", "min(a, b)", "count([a, b])", "sum([b, x])");

    private static readonly Gen<string> Tests = Gen.OneOf(
        OneOf("a = null", "b != null", "null = a", "f", "f = null", "not(f)", "f != null", "true", "false"),
        Gen.Select(Numbers, OneOf("=", "!=", "<", ">="), Numbers).Select((left, sign, right) => $"{left} {sign} {right}"),
        Gen.Select(OneOf("a", "b"), OneOf("(1, 2)", "[1..3]", "(null, > 1)", "(> 1, null)", "(1, > b)", "(null)", "[a, null]", "(<= 2, 5)"))
            .Select((left, tests) => $"{left} in {tests}"),
        OneOf("a between 1 and b", "(some y in [a, x] satisfies y > 1)", "(every y in [a, b] satisfies y != null and y > 1)", "count([a, b][item != null]) > 1"));

    private static readonly Gen<string> Conditions = Deeper(Deeper(Deeper(Tests)));

    private static readonly Frame[] Meetings =
    [
        .. from a in new[] { Value.Null, Value.Of(1m), Value.Of(3m) }
           from b in new[] { Value.Null, Value.Of(2m) }
           from f in new[] { Value.Null, Value.True, Value.False }
           from x in new[] { Value.Of(0m), Value.Of(2m) }
           select new Frame([a, b, f, x]),
    ];

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static Gen<string> Deeper(Gen<string> inner) => Gen.OneOf(
        inner,
        Gen.Select(inner, OneOf("and", "or"), inner).Select((left, sign, right) => $"({left}) {sign} ({right})"),
        Gen.Select(inner, inner, inner).Select((condition, then, otherwise) => $"if {condition} then {then} else {otherwise}"),
        inner.Select(operand => $"not({operand})"));

    [Fact]
    public void What_is_not_warned_of_never_needs_an_absent_fact() =>
        Conditions.Holds(
            text =>
            {
                var diagnostics = new DiagnosticBag();
                var tree = TypeChecker.Check(ExprParser.Parse(ExprShape.Scalar(text), diagnostics), new Scope(Symbols), FeelType.Boolean, diagnostics);
                if (tree is null || diagnostics.InOrder().Any(found => found.Code == Unguarded))
                {
                    return;
                }

                var value = ExprCompiler.Compile(tree);
                var errors = Meetings.Select(meeting => value(meeting)).Where(result => result.Kind == ValueKind.Error).Select(result => result.AsError.Code);
                errors.Should().NotContain(Absent, text);
            },
            cases: 2_000);
}
