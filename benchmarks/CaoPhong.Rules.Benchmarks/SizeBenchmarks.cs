using BenchmarkDotNet.Attributes;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Benchmarks;

/// <summary>What a rule set costs as it grows: scoring, and everything from its text to an engine.</summary>
[MemoryDiagnoser]
public class SizeBenchmarks
{
    private SourceText text = null!;
    private RuleEngine engine = null!;
    private FactSet facts = null!;

    [Params(20, 100, 500)]
    public int Criteria { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        text = ThirtyCriteria.Rules(Criteria);
        engine = RuleEngine.Compile(RuleSetLoader.Load(text).GetOrThrow());
        facts = engine.Bind(ThirtyCriteria.Meeting(Criteria)).GetOrThrow();
    }

    [Benchmark]
    public Scorecard Score() => engine.Score(facts).GetOrThrow();

    [Benchmark]
    public RuleEngine LoadCheckAndCompile() => RuleEngine.Compile(RuleSetLoader.Load(text).GetOrThrow());
}
