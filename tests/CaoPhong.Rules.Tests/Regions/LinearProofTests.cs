using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;
using CaoPhong.Rules.Tests.Infrastructure;
using CaoPhong.Rules.Tests.Model;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Regions;

/// <summary>What is proven of comparisons of sums, and what is not.</summary>
public sealed class LinearProofTests
{
    private const string Facts = """
        x: {type: integer, min: 0, max: 4}
        y: {type: integer, min: 0}
        z: {type: integer, min: -3}
        half: {type: number, min: 0, step: 0.5}
        share: {type: number, min: 0}
        maybe: {type: integer, min: 0, optional: true}
        ready: {type: boolean}
        """;

    [Theory]
    [InlineData("what is more says the same of what is less", "x + y <= z", "x <= z", "true")]
    [InlineData("two bounds are added up", "x < y|y + 2 <= z", "x + 3 <= z", "true")]
    [InlineData("the least and the greatest of a fact count", "", "x < 5", "0 <= x")]
    [InlineData("a side is written otherwise", "", "x <= y - z", "2 * (z + x) - 2 * y <= 0")]
    [InlineData("more than one is two or more of whole numbers", "", "x > y", "x >= y + 1")]
    [InlineData("no odd number lies between even ones", "", "2 * y < 7", "2 * y <= 6")]
    [InlineData("halves are counted in halves", "", "half > 1", "half >= 1.5")]
    [InlineData("a half of an odd number is none", "2 * z = 4 * y + 1", "x = 0", "x = 4")]
    [InlineData("what is equal may stand for the other", "y = z", "x < y", "x < z")]
    [InlineData("every part of what holds together is used", "x <= y and y <= z", "x <= z", "true")]
    [InlineData("every part of what is asked is proven", "x = 2", "x <= 3 and x >= 1", "true")]
    [InlineData("what is no comparison of sums is passed over", "x * y > 3|ready or x < 1|x < y", "x <= y", "true")]
    [InlineData("parts that even out are gone", "", "x + y - y <= 4", "true")]
    public void Is_proven(string because, string rules, string one, string other) => AreEqual(rules, one, other).Should().BeTrue(because);

    [Theory]
    [InlineData("nothing says so", "", "x <= y", "true")]
    [InlineData("a fact below 0 makes the other larger", "x + z <= y", "x <= y", "true")]
    [InlineData("one is too little", "x < y|y + 2 <= z", "x + 4 <= z", "true")]
    [InlineData("it follows one way alone", "", "x <= y", "x < y")]
    [InlineData("the greatest itself is left", "", "x < 4", "true")]
    [InlineData("halves lie between whole numbers", "", "half > 1", "half >= 2")]
    [InlineData("between two values of a number without a step lie others", "", "share > 1", "share >= 2")]
    [InlineData("what has no step is compared at 20 places, its sums elsewhere", "share <= x", "share <= x", "true")]
    [InlineData("an absent fact is an error", "maybe + x <= y", "x <= y", "true")]
    [InlineData("an absent fact is asked for", "maybe <= 3", "maybe <= 4", "true")]
    [InlineData("a derived fact may have no value", "rate <= 3", "rate <= 4", "true")]
    [InlineData("one of two need not hold", "x < y or ready", "x <= y", "true")]
    [InlineData("what is not so says nothing", "not(x > y)", "x <= y", "true")]
    [InlineData("a product is no sum", "x * x <= 4", "x <= 2", "true")]
    [InlineData("a third is no decimal", "y <= x / 3", "y <= 1", "true")]
    [InlineData("what is asked holds something else", "x = 2", "x >= 1 and ready", "true")]
    public void Is_not_proven(string because, string rules, string one, string other) => AreEqual(rules, one, other).Should().BeFalse(because);

    [Fact]
    public void A_proof_that_grows_too_long_proves_nothing()
    {
        var names = Enumerable.Range(0, 12).Select(place => $"f{place}").ToArray();
        var facts = string.Join("\n", names.Select(name => $"{name}: {{type: integer}}"));
        var rules = string.Join("|", from one in Enumerable.Range(0, 12) from other in Enumerable.Range(0, 12) where one != other select $"{one + 2} * f{one} - {other + 3} * f{other} <= {one * other}");

        AreEqual("f0 + f5 <= 5", "f0 + f5 <= 6", "true", facts).Should().BeTrue();
        AreEqual($"f0 + f5 <= 5|{rules}", "f0 + f5 <= 6", "true", facts).Should().BeFalse();
    }

    [Fact]
    public void What_is_proven_is_so_of_every_value()
    {
        var sum = Gen.Select(Gen.Int[-2, 2], Gen.Int[-2, 2], Gen.Int[-2, 2], Gen.Int[-4, 4], Gen.OneOf("<=", "<", ">=", ">", "=")).Select(one => new Sum(one.Item1, one.Item2, one.Item3, one.Item4, one.Item5));
        var proven = 0;

        Gen.Select(sum.Array[0, 3], sum, sum).Holds((rules, one, other) =>
        {
            if (AreEqual(string.Join("|", rules.Select(rule => rule.Text)), one.Text, other.Text, "x: {type: integer, min: 0, max: 3}\ny: {type: integer, min: -1, max: 2}\nz: {type: number, step: 0.5, min: 0, max: 2}"))
            {
                proven++;
                var values = from x in Enumerable.Range(0, 4) from y in Enumerable.Range(-1, 4) from z in Enumerable.Range(0, 5) select (X: (decimal)x, Y: (decimal)y, Z: z / 2m);
                values.Where(value => rules.All(rule => rule.Holds(value.X, value.Y, value.Z)))
                    .Where(value => one.Holds(value.X, value.Y, value.Z) != other.Holds(value.X, value.Y, value.Z)).Should().BeEmpty();
            }
        }, cases: 400);

        proven.Should().BeGreaterThan(20);
    }

    private static bool AreEqual(string rules, string one, string other, string facts = Facts)
    {
        string[] all = [.. rules.Split('|', StringSplitOptions.RemoveEmptyEntries), one, other];
        var text = $"""
            ruleset: r
            version: 1
            title: R
            effective: {"{from: 2024-01-01}"}
            status: draft
            source: {"{basis: inferred}"}
            facts:
              {facts.ReplaceLineEndings("\n  ")}
            derived:
              rate: {"{value: 100 / " + (facts == Facts ? "y" : "2") + "}"}
            rules_of_facts:
            {string.Join("\n", all.Select((rule, place) => $"  - {{id: r{place}, require: '{rule}'}}"))}
            forms:
              f:
                title: F
                max: 1
                sections:
                  - id: s
                    max: 1
                    criteria:
                      - {"{id: c, title: C, max: 1, judged: {step: 1}}"}
            """;
        var schema = RuleSetRig.ReadGood(text).Facts;
        var knowledge = FactKnowledge.Everything(schema with { Rules = [.. schema.Rules.SkipLast(2)] });
        return LinearProof.AreEqual(knowledge, null, schema.Rules[^2].Require, schema.Rules[^1].Require);
    }

    private sealed record Sum(int X, int Y, int Z, int Least, string Sign)
    {
        public string Text => $"{X} * x + {Y} * y + {Z} * z {Sign} {Least}";

        public bool Holds(decimal x, decimal y, decimal z) => ((X * x) + (Y * y) + (Z * z)).CompareTo(Least) is var side && Sign switch
        {
            "<=" => side <= 0,
            "<" => side < 0,
            ">=" => side >= 0,
            ">" => side > 0,
            _ => side == 0,
        };
    }
}
