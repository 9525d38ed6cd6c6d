using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

public sealed class ExprPrinterTests
{
    [Fact]
    public void What_is_printed_reads_back_to_the_same_tree()
    {
        var gen = new ExprGen();
        Gen.OneOf(gen.Condition(4), gen.Number(4), gen.List(3)).Holds(
            expr =>
            {
                var text = ExprPrinter.Print(expr);
                var (read, mistakes) = ExprShape.Parse(text);
                mistakes.Should().BeEmpty($"'{text}' is an expression");
                ExprShape.Of(read).Should().Be(ExprShape.Of(expr), $"'{text}' was printed");
                ExprPrinter.Print(read).Should().Be(text);
            },
            cases: 3_000);
    }

    [Fact]
    public void The_places_of_nodes_lie_inside_those_of_their_parents()
    {
        new ExprGen().Condition(4).Holds(
            expr =>
            {
                var (read, _) = ExprShape.Parse(ExprPrinter.Print(expr));
                ExprTree.All(read)
                    .SelectMany(parent => ExprTree.Children(parent).Select(child => (parent, child)))
                    .Where(pair => !pair.parent.Span.Contains(pair.child.Span))
                    .Should().BeEmpty();
            },
            cases: 500);
    }

    [Theory]
    [InlineData("a+1>=b*2", "a + 1 >= b * 2")]
    [InlineData("((a)) and (b and c)", "a and (b and c)")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("x in ]1..2[", "x in (1..2)")]
    [InlineData("x in 5", "x in (5)")]
    [InlineData("x in >=5", "x in (>= 5)")]
    [InlineData("x in (not(a))", "x in (not(a))")]
    [InlineData("not((a))", "not(a)")]
    [InlineData("(if a then 1 else 2) + 1", "(if a then 1 else 2) + 1")]
    [InlineData("a and some m in l satisfies m > 1 and m < 5", "a and (some m in l satisfies (m > 1 and m < 5))")]
    [InlineData("2.50 + 1e3", "2.5 + 1000")]
    [InlineData("@\"P14M\"", "@\"P1Y2M\"")]
    [InlineData("m.grade at least \"fair\"", "m.grade at least \"fair\"")]
    public void A_text_has_one_canonical_form(string text, string canonical)
    {
        var (expr, mistakes) = ExprShape.Parse(text);

        mistakes.Should().BeEmpty();
        ExprPrinter.Print(expr).Should().Be(canonical);
    }

    [Fact]
    public void A_sum_of_two_thousand_terms_is_read_and_printed()
    {
        var text = string.Join("+", Enumerable.Repeat("1", 2_000));
        var (expr, mistakes) = ExprShape.Parse(text);

        mistakes.Should().BeEmpty();
        ExprPrinter.Print(expr).Should().Be(text.Replace("+", " + ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a  >=\n 90.0 // why", "a >= 90")]
    [InlineData("(( x ))", "( ( x ) )")]
    [InlineData("m . grade=\"\\u0041\"", "m.grade = \"A\"")]
    [InlineData("@\"2024-04-13\"+ 1", "@\"2024-04-13\" + 1")]
    public void A_fingerprint_sees_tokens(string text, string tokens) => CanonicalTokens.Of(text).Should().Be(tokens);

    [Fact]
    public void Values_are_printed_as_they_are_written()
    {
        var values = new[]
        {
            Value.Of([Value.Of(1m), Value.Of("a")]),
            Value.Of(new ValueRange(true, Value.Of(1m), Value.Null, false)),
            Value.OfSeconds(93_784.5m),
            Value.OfMonths(-14),
            Value.OfMonths(0),
            Value.OfSeconds(0),
            Value.Of(new Dictionary<string, Value> { ["total"] = Value.Of(90m) }),
        };

        values.Select(ValuePrinter.Print).Should().Equal(
            "[1, \"a\"]", "[1..null)", "@\"P1DT2H3M4.5S\"", "@\"-P1Y2M\"", "@\"P0M\"", "@\"PT0S\"", "{total: 90}");
    }
}
