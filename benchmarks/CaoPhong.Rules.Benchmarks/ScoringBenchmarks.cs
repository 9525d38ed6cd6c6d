using BenchmarkDotNet.Attributes;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Benchmarks;

/// <summary>One meeting on thirty criteria: the engine, the same rules written by hand, and Microsoft RulesEngine.</summary>
/// <remarks>Read as ratios: machines are noisy.</remarks>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private readonly RuleEngine engine = RuleEngine.Compile(RuleSetLoader.Load(ThirtyCriteria.Rules(ThirtyCriteria.Count)).GetOrThrow());
    private readonly Meeting meeting = ThirtyCriteria.Meeting(ThirtyCriteria.Count);
    private readonly MeetingFacts typed = MeetingFacts.Of(ThirtyCriteria.Count);
    private readonly PeerRules peer = new(ThirtyCriteria.Count);
    private FactSet facts = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        facts = engine.Bind(meeting).GetOrThrow();
        var card = engine.Score(facts).GetOrThrow();
        var (_, total, grade) = HandWritten.Score(typed);
        var other = await peer.Score(typed).ConfigureAwait(false);
        if (card.Total.From != total || card.Grade?.Id != grade || other != total)
        {
            throw new InvalidOperationException($"the three do not agree: {card.Total.From} {card.Grade?.Id}, {total} {grade}, {other}");
        }
    }

    [Benchmark(Baseline = true)]
    public (decimal[] Points, decimal Total, string Grade) WrittenByHand() => HandWritten.Score(typed);

    [Benchmark]
    public Scorecard Direct() => engine.Score(facts).GetOrThrow();

    [Benchmark]
    public Scorecard DirectWithExplanation() => engine.Score(facts, explain: true).GetOrThrow();

    [Benchmark]
    public Scorecard DirectFromRawFacts() => engine.Score(meeting).GetOrThrow();

    [Benchmark]
    public Task<decimal> MicrosoftRulesEngine() => peer.Score(typed);
}
