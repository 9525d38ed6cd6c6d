using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>Whatever is written, something is answered: no exception, no endless work, no deep stack.</summary>
public sealed class ExprParserLimitsTests
{
    private static readonly string[] Pieces =
    [
        "x", "rate", "flag", "held_on", "tỷ_lệ", "and", "or", "not", "in", "between", "if", "then", "else", "some", "every", "satisfies", "true", "null",
        "unknown", "at least", "instance of", "for", "function", "list contains", "years and months duration", "AND", "không", "1", "2,5", "1.000", "012",
        ".5", "1e5", "14/12/2018", "\"a\"", "\"", "'b'", "“c”", "\"\\u00\"", "@", "@\"2024-04-13\"", "@\"P1D\"", "@\"10:00:00\"", "(", ")", "[", "]", "{", "}",
        "..", ".", ",", ";", ":", "?", "%", "+", "-", "*", "/", "**", "=", "==", "!=", "!", "<", "<=", ">", ">=", "=>", "<>", "&&", "≥", "–", "//", "/*", "*/",
        "\n", "\t", "\u00a0", "\u200b", "\ud800", "😀", "#", "$", "\\", "\0",
    ];

    private static readonly Scope Names = new([new("x", FeelType.Number, 0), new("rate", FeelType.Number, 1), new("flag", FeelType.Boolean, 2), new("held_on", FeelType.Date, 3)]);

    private static readonly Gen<string> Soup =
        Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Bool, (piece, blank) => Pieces[piece] + (blank ? " " : "")).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Any_text_is_read_without_an_exception() => Soup.Holds(
        text =>
        {
            var diagnostics = new DiagnosticBag();
            var scalar = ExprShape.Scalar(text);
            var expr = ExprParser.Parse(scalar, diagnostics);
            ExprParser.ParseCell(scalar, expr, diagnostics);
            ExprPrinter.Print(expr);
            var tree = TypeChecker.Check(expr, Names, null, diagnostics);

            (expr is ErrorExpr && tree is not null).Should().BeFalse("a tree with a mistake is never evaluated");
            diagnostics.InOrder().Should().HaveCountLessThan(120);
            diagnostics.InOrder().All(found => scalar.Span.Contains(found.Span)).Should().BeTrue();
            foreach (var found in diagnostics.InOrder())
            {
                found.Message(Language.Vietnamese).Should().NotBeEmpty();
                found.Help(Language.English);
            }
        },
        cases: 4_000);

    [Fact]
    public void A_text_in_which_nothing_is_wrong_is_an_error_nowhere() => new ExprGen().Condition(4).Holds(
        expr =>
        {
            var (read, mistakes) = ExprShape.Parse(ExprPrinter.Print(expr));
            (mistakes.Count == 0 && ExprTree.All(read).OfType<ErrorExpr>().Any()).Should().BeFalse();
        },
        cases: 300);

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    [InlineData(1_900, 1)]
    public void Brackets_nest_64_deep(int depth, int mistakes) =>
        ExprShape.Parse(new string('(', depth) + "x" + new string(')', depth)).Mistakes.Should().HaveCount(mistakes);

    [Theory]
    [InlineData("-", "x", "")]
    [InlineData("[", "x", "]")]
    [InlineData("not(", "x", ")")]
    [InlineData("if x then ", "x", " else x")]
    [InlineData("some y in x satisfies ", "y", "")]
    [InlineData("abs(", "x", ")")]
    [InlineData("x in (", "x", ")")]
    [InlineData("x[", "x", "]")]
    [InlineData("not ", "x", "")]
    public void Every_kind_of_nesting_has_its_end(string before, string middle, string after)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(before, depth)) + middle + string.Concat(Enumerable.Repeat(after, depth));

        ExprShape.Parse(Nested(64)).Mistakes.Should().NotContain(found => found.Code == "CPR2208");
        ExprShape.Parse(Nested(130)).Mistakes.Should().Contain(found => found.Code == "CPR2208");
    }

    [Fact]
    public void An_expression_has_4000_characters_at_most()
    {
        ExprShape.Parse(new string('x', 4_000)).Mistakes.Should().BeEmpty();
        ExprShape.Parse(new string('x', 4_001)).Mistakes.Select(found => found.Code).Should().Equal("CPR2001");
    }

    [Theory]
    [InlineData("x", " + x", 4_000)]
    [InlineData("1", "+1", 4_000)]
    [InlineData("flag", " and flag", 4_000)]
    [InlineData("x", "-x", 4_000)]
    public void The_longest_chain_is_evaluated_on_a_small_stack(string first, string next, int characters)
    {
        var text = first + string.Concat(Enumerable.Repeat(next, (characters - first.Length) / next.Length));
        var value = Value.Null;
        var thread = new Thread(
            () =>
            {
                var diagnostics = new DiagnosticBag();
                var tree = TypeChecker.Check(ExprParser.Parse(ExprShape.Scalar(text), diagnostics), Names, null, diagnostics);
                value = ExprCompiler.Compile(ExprRewriter.Replace(tree!, _ => null))(new Frame([Value.Of(1m), Value.Of(1m), Value.True, Value.Unknown]));
                ExprPrinter.Print(tree!);
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();

        value.IsKnown.Should().BeTrue();
        value.Kind.Should().NotBe(ValueKind.Null);
    }

    [Fact]
    public void A_chain_of_else_if_is_one_level()
    {
        var text = string.Concat(Enumerable.Repeat("if x = 1 then 1 else ", 180)) + "2";

        ExprShape.Parse(text).Mistakes.Should().BeEmpty();
    }
}
