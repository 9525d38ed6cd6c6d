using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Benchmarks;

/// <summary>A made-up rule set whose criteria repeat a cycle of six: three of bands, and one each of yes or no, choice and deduction.</summary>
/// <remarks>Every criterion has facts of its own. <see cref="HandWritten"/> and <see cref="PeerRules"/> say the same in other ways.</remarks>
internal static class ThirtyCriteria
{
    /// <summary>The number of criteria on which the goals of this project are stated.</summary>
    public const int Count = 30;

    /// <summary>The YAML of a rule set with so many criteria.</summary>
    public static SourceText Rules(int count)
    {
        var facts = new StringBuilder();
        var criteria = new StringBuilder();
        var max = 0;
        for (var i = 0; i < count; i++)
        {
            max += Append(facts, criteria, i);
        }

        return new($"bench-{count}.rules.yaml", $$"""
            ruleset: bench
            version: {{count}}
            title: Benchmark
            effective: {from: 2020-01-01}
            facts:
            {{facts}}
            forms:
              only:
                title: Only
                max: {{max}}
                sections:
                  - id: all
                    title: All
                    max: {{max}}
                    criteria:
            {{criteria}}
                grades:
                  - {id: good, title: Good, from: {{max * 9 / 10}}}
                  - {id: fair, title: Fair, from: {{max * 3 / 4}}}
                  - {id: average, title: Average, from: {{max / 2}}}
                  - {id: poor, title: Poor}
            """);
    }

    /// <summary>A meeting that loses points here and there.</summary>
    public static Meeting Meeting(int count)
    {
        var given = new (string, object?)[count];
        for (var i = 0; i < count; i++)
        {
            given[i] = ($"f{i}", (i % 6) switch
            {
                0 or 1 or 2 => Rate(i),
                3 => i % 4 != 3,
                4 => i % 12 == 4 ? "good" : "fair",
                _ => i % 3,
            });
        }

        return Facts.Meeting.Of(given);
    }

    /// <summary>The rate of a criterion of bands in <see cref="Meeting"/>, in percent.</summary>
    public static decimal Rate(int criterion) => 78.25m + criterion % 25;

    private static int Append(StringBuilder facts, StringBuilder criteria, int i)
    {
        var (fact, points, kind) = (i % 6) switch
        {
            0 or 1 or 2 => ("{type: number, min: 0, max: 200, step: 0.01}", 5,
                $"bands: {{of: f{i}, points: [{{from: 100, points: 5}}, {{from: 90, below: 100, points: 4}}, {{from: 80, below: 90, points: 2}}, {{below: 80, points: 0}}]}}"),
            3 => ("{type: boolean}", 2, $"yes_no: f{i}"),
            4 => ("{type: choice, of: {good: Good, fair: Fair, poor: Poor}}", 3, $"choice: {{of: f{i}, points: {{good: 3, fair: 2, poor: 0}}}}"),
            _ => ("{type: integer, min: 0, max: 50}", 4, $"deduct: {{each: f{i}, points: 1, at_most: 3}}"),
        };

        facts.Append(CultureInfo.InvariantCulture, $"  f{i}: {fact}\n");
        criteria.Append(CultureInfo.InvariantCulture, $"          - {{id: c{i}, title: Criterion {i}, max: {points}, {kind}}}\n");
        return points;
    }
}
