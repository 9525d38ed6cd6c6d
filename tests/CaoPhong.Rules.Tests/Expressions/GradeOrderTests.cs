using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>Grades are compared in the order of the form that gave them, by values and by bounds.</summary>
public sealed class GradeOrderTests
{
    private static readonly GradeType Grades = new(["good", "fair"])
    {
        Forms = new Dictionary<string, IReadOnlyList<string>> { ["regular"] = ["good", "fair"], ["turned"] = ["fair", "good"] },
    };

    private static readonly Symbol Meetings = new(
        "meetings", new ListType(new RecordType(new Dictionary<string, FeelType> { ["form"] = new ChoiceType(["regular", "turned"]), ["grade"] = Grades })), 0);

    [Theory]
    [InlineData("regular", "m.grade at least \"good\"", "false")]
    [InlineData("turned", "m.grade at least \"good\"", "true")]
    [InlineData("regular", "m.grade at most \"good\"", "true")]
    [InlineData("turned", "m.grade at most \"good\"", "false")]
    [InlineData("regular", "\"good\" at most m.grade", "false")]
    [InlineData("turned", "\"good\" at most m.grade", "true")]
    public void A_grade_is_compared_in_the_order_of_its_form(string form, string condition, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var expr = TypeChecker.Check(ExprParser.Parse(ExprShape.Scalar($"every m in meetings satisfies {condition}"), diagnostics), new Scope([Meetings]), null, diagnostics)!;
        var meetings = Value.Of([Value.Of(new Dictionary<string, Value>(StringComparer.Ordinal) { ["form"] = Value.Of(form), ["grade"] = Value.Of("fair") })]);

        ValuePrinter.Print(ExprCompiler.Compile(expr)(new Frame([meetings]))).Should().Be(expected);
        ValuePrinter.Print(ExprBounds.Evaluate(expr, _ => Possible.Of(meetings)).Certain!.Value).Should().Be(expected);
    }
}
