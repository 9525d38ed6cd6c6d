using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

public sealed class ExprParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(Add Number:1 (Multiply Number:2 Number:3))")]
    [InlineData("1 - 2 - 3", "(Subtract (Subtract Number:1 Number:2) Number:3)")]
    [InlineData("a or b and c", "(Or a (And b c))")]
    [InlineData("a + 1 >= b * 2", "(GreaterOrEqual (Add a Number:1) (Multiply b Number:2))")]
    [InlineData("-10", "Number:-10")]
    [InlineData("-x.days", "(Negate (Path x days))")]
    [InlineData("(-3).days", "(Path Number:-3 days)")]
    [InlineData("- -3", "(Negate Number:-3)")]
    [InlineData("2 - -3", "(Subtract Number:2 Number:-3)")]
    [InlineData("12300 = 1.23e+4", "(Equal Number:12300 Number:12300)")]
    [InlineData("1.5E-2", "Number:0.015")]
    [InlineData("x between 75 and 90 and y", "(And (Between x Number:75 Number:90) y)")]
    [InlineData("x in [75..90)", "(In x [(Range [ Number:75 Number:90 ))])")]
    [InlineData("x in (75..90]", "(In x [(Range ( Number:75 Number:90 ])])")]
    [InlineData("x in ]75..90[", "(In x [(Range ( Number:75 Number:90 ))])")]
    [InlineData("x in [a..b[ and y", "(And (In x [(Range [ a b ))]) y)")]
    [InlineData("x in (1, < 5, >= 10)", "(In x [Number:1 (Test Less Number:5) (Test GreaterOrEqual Number:10)])")]
    [InlineData("x in <= 10", "(In x [(Test LessOrEqual Number:10)])")]
    [InlineData("x in ([1..2], 7)", "(In x [(Range [ Number:1 Number:2 ]) Number:7])")]
    [InlineData("x in (list)[item > 1]", "(In x [(Filter list (Greater item Number:1))])")]
    [InlineData("x in (not(\"a\", \"b\"))", "(In x [(NegatedTests Text:\"a\" Text:\"b\")])")]
    [InlineData("(< 10) = (< 10)", "(Equal (Test Less Number:10) (Test Less Number:10))")]
    [InlineData("if a then 1 else if b then 2 else 3 + 4", "(If a Number:1 (If b Number:2 (Add Number:3 Number:4)))")]
    [InlineData("some x in [1, 2] satisfies x > 1", "(Some x (List Number:1 Number:2) (Greater x Number:1))")]
    [InlineData("every a in l, b in m satisfies a < b", "(Every a l (Every b m (Less a b)))")]
    [InlineData("years and months duration(a, b).years", "(Path (Call 'years and months duration' a b) years)")]
    [InlineData("round half up(x, 1)", "(Call 'round half up' x Number:1)")]
    [InlineData("date and count", "(And date count)")]
    [InlineData("count(meetings[grade = \"good\"]) >= 7", "(GreaterOrEqual (Call 'count' (Filter meetings (Equal grade Text:\"good\"))) Number:7)")]
    [InlineData("m.grade at least \"fair\"", "(AtLeast (Path m grade) Text:\"fair\")")]
    [InlineData("longest run(meetings, grade = \"poor\")", "(LongestRun meetings (Equal grade Text:\"poor\"))")]
    [InlineData("not(a) and tỷ_lệ > 1", "(And (Not a) (Greater tỷ_lệ Number:1))")]
    [InlineData("@\"2024-04-13\" + @\"P1Y2M\"", "(Add Date:@\"2024-04-13\" MonthsDuration:@\"P1Y2M\")")]
    [InlineData("1 /* one */ + // and\n 2", "(Add Number:1 Number:2)")]
    [InlineData("[]", "(List)")]
    [InlineData("\"\\u0041\\t\\\"\\\\\\uD83D\\uDE00\\U01F40E\"", "Text:\"A\\t\\\"\\\\😀🐎\"")]
    [InlineData("date(2018, 09, 01)", "(Call 'date' Number:2018 Number:9 Number:1)")]
    public void A_text_is_read_as_a_tree(string text, string shape)
    {
        var (expr, mistakes) = ExprShape.Parse(text);

        mistakes.Should().BeEmpty();
        ExprShape.Of(expr).Should().Be(shape);
    }

    [Theory]
    [InlineData("-", "-")]
    [InlineData(" - ", "-")]
    [InlineData(">= 90", "(In x [(Test GreaterOrEqual Number:90)])")]
    [InlineData("[80..90)", "(In x [(Range [ Number:80 Number:90 ))])")]
    [InlineData("\"a\", \"b\"", "(In x [Text:\"a\" Text:\"b\"])")]
    [InlineData("not(\"a\")", "(In x [(NegatedTests Text:\"a\")])")]
    [InlineData("not(< 5, [7..9])", "(In x [(NegatedTests (Test Less Number:5) (Range [ Number:7 Number:9 ]))])")]
    [InlineData("true", "(In x [Boolean:true])")]
    [InlineData("-5", "(In x [Number:-5])")]
    [InlineData("(1..5)", "(In x [(Range ( Number:1 Number:5 ))])")]
    public void A_cell_is_read_as_tests_of_its_input(string text, string shape)
    {
        var diagnostics = new DiagnosticBag();
        var cell = ExprParser.ParseCell(ExprShape.Scalar(text), new NameExpr("x", SourceSpan.None), diagnostics);

        diagnostics.InOrder().Should().BeEmpty();
        ExprShape.Of(cell).Should().Be(shape);
    }
}
