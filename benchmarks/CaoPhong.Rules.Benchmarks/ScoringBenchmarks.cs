using BenchmarkDotNet.Attributes;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Benchmarks;

/// <summary>The shipped rule set on one meeting, side by side with two of its criteria written by hand in decimals.</summary>
/// <remarks>Read as ratios: machines are noisy. <c>dotnet run -c Release --project benchmarks/CaoPhong.Rules.Benchmarks -- --job short --filter '*'</c></remarks>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const string Bands = """
        ruleset: bench
        version: 1
        title: Benchmark
        effective: {from: 2020-01-01}
        facts:
          present: {type: integer, min: 0, max: 100}
          members: {type: integer, min: 1, max: 100}
          task_rate: {type: number, min: 0, max: 200, step: 0.01}
        derived:
          rate: {value: 100 * present / members}
        forms:
          only:
            title: Only
            max: 22
            sections:
              - id: s
                title: Section
                max: 22
                criteria:
                  - id: a
                    title: Attendance
                    max: 7
                    bands: {of: rate, points: [{from: 95, points: 7}, {from: 90, below: 95, points: 6}, {above: 85, below: 90, points: 5}, {to: 85, points: 3}]}
                  - id: b
                    title: Results
                    max: 15
                    bands: {of: task_rate, points: [{from: 100, points: 15}, {from: 90, below: 100, points: 13}, {from: 80, below: 90, points: 11}, {below: 80, points: 0}]}
            grades:
              - {id: good, from: 20}
              - {id: fair, from: 15}
              - {id: poor}
        """;

    private readonly SourceText shipped = new("31-qdi-tu.yaml", Shipped());
    private readonly RuleEngine engine = RuleEngine.Compile(RuleSetLoader.Load(new SourceText("bench.rules.yaml", Bands)).GetOrThrow());
    private readonly Meeting meeting = new(
    [
        new("present", RawValue.Of(RawKind.Number, "18")),
        new("members", RawValue.Of(RawKind.Number, "20")),
        new("task_rate", RawValue.Of(RawKind.Number, "92.5")),
    ]);

    private FactSet facts = null!;
    private decimal present;
    private decimal members;
    private decimal taskRate;

    [GlobalSetup]
    public void Setup()
    {
        facts = engine.Bind(meeting).GetOrThrow();
        (present, members, taskRate) = (18, 20, 92.5m);
        if (engine.Score(facts).GetOrThrow().Total.From != WrittenByHand().Total)
        {
            throw new InvalidOperationException("the engine and the hand-written rules differ");
        }
    }

    /// <summary>The limit: what a programmer would write.</summary>
    [Benchmark(Baseline = true)]
    public (decimal Total, string Grade) WrittenByHand()
    {
        var rate = 100 * present / members;
        var attendance = rate >= 95 ? 7m : rate >= 90 ? 6m : rate > 85 ? 5m : 3m;
        var results = taskRate >= 100 ? 15m : taskRate >= 90 ? 13m : taskRate >= 80 ? 11m : 0m;
        var total = attendance + results;
        return (total, total >= 20 ? "good" : total >= 15 ? "fair" : "poor");
    }

    [Benchmark]
    public Scorecard Score() => engine.Score(facts).GetOrThrow();

    [Benchmark]
    public Scorecard ScoreWithExplanation() => engine.Score(facts, explain: true).GetOrThrow();

    [Benchmark]
    public Scorecard BindAndScore() => engine.Score(meeting).GetOrThrow();

    [Benchmark]
    public RuleEngine LoadCheckAndCompileShippedRuleSet() => RuleEngine.Compile(RuleSetLoader.Load(shipped).GetOrThrow());

    private static string Shipped()
    {
        using var stream = typeof(ScoringBenchmarks).Assembly.GetManifestResourceStream("31-qdi-tu.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
