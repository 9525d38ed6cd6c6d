using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Evaluation;

/// <summary>Meetings that are certain go through compiled expressions, the others through bounds: where both can, they say the same.</summary>
public sealed class YearExpressionsTests
{
    private static readonly Year Year = RuleSetLoader.Load(new("year.rules.yaml", """
        ruleset: r
        version: 1
        title: T
        effective: {from: 2020-01-01}
        facts:
          score: {type: number, min: 0, max: 10}
          remark: {type: integer, min: 0, max: 9, optional: true}
        forms:
          regular:
            max: 10
            sections: [{id: s, max: 10, criteria: [{id: c, max: 10, formula: score}] }]
            grades: [{id: good, title: G, from: 8}, {id: fair, title: F, from: 5}, {id: poor, title: P}]
        year:
          of: regular
          expect: {strong: {count: 2, where: grade = "good" or total > 7.5}}
          points: (mean(meetings.total) + min(meetings.total)) / 2
          grades:
            - {id: good, title: G, when: 'longest run(meetings, grade = "good") >= 2 and (every m in meetings satisfies m.grade at least "fair")'}
            - {id: fair, title: F, when: 'median(meetings.total) between 4.5 and 9 or count(meetings[grade at most "fair"]) <= 1'}
            - {id: poor, title: P, otherwise: true}
          caps:
            - {id: one, to: poor, when: '100 * count(meetings[total < 5]) / count(meetings) >= 40 or max(meetings[total < 8].total) = 7', message: M}
            - {id: two, to: fair, unless: 'some m in meetings satisfies m.total = 10 or m.remark = null', message: M}
          not_graded: [{when: 'sum(meetings.total) / points > 40 or points in [1.25..2.5)', message: M}]

        """)).GetOrThrow().Year!;

    private static readonly YearExpressions Expressions = new(Year);

    [Fact]
    public void What_is_compiled_comes_to_what_bounds_say_of_the_same_meetings() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[-3, 9]).Array[0, 7].Holds(
            year =>
            {
                Value[] meetings = [.. year.Select(one => Meeting(one.Item1 / 2m, one.Item2))];
                var points = Compare(Year.Points!, meetings, null);
                foreach (var expr in YearExpressions.Of(Year).Where(expr => expr != Year.Points))
                {
                    Compare(expr, meetings, points);
                }
            },
            cases: 300);

    [Fact]
    public void A_filter_keeps_as_many_either_way() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[-3, 9]).Array[0, 7].Holds(year =>
        {
            Value[] meetings = [.. year.Select(one => Meeting(one.Item1 / 2m, one.Item2))];

            Expressions.Count(Year.Expected[0].Meetings, YearList.Of(meetings))
                .Should().Be(Expressions.Count(Year.Expected[0].Meetings, YearList.Of(Possible.Of(Value.Of(meetings)))));
        });

    private static Possible Compare(Expr expr, Value[] meetings, Possible? points)
    {
        var compiled = Expressions.Evaluate(expr, YearList.Of(meetings), points);
        var bounds = Expressions.Evaluate(expr, YearList.Of(Possible.Of(Value.Of(meetings))), points);

        compiled.ToString().Should().Be(bounds.ToString(), ExprPrinter.Print(expr));
        compiled.Failure?.ToString().Should().Be(bounds.Failure?.ToString());
        return compiled;
    }

    private static Value Meeting(decimal total, int remark) => Value.Of(new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["total"] = Value.Of(total),
        ["grade"] = Value.Of(total >= 8 ? "good" : total >= 5 ? "fair" : "poor"),
        ["form"] = Value.Of("regular"),
        ["remark"] = remark < 0 ? Value.Null : Value.Of((decimal)remark),
    });
}
