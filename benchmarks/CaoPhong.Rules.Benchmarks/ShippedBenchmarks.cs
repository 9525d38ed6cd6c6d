using BenchmarkDotNet.Attributes;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Benchmarks;

/// <summary>The shipped rule set, from its text to an engine.</summary>
[MemoryDiagnoser]
public class ShippedBenchmarks
{
    private readonly SourceText text = new("31-qdi-tu.yaml", Shipped());

    [Benchmark]
    public RuleEngine LoadCheckAndCompile() => RuleEngine.Compile(RuleSetLoader.Load(text).GetOrThrow());

    private static string Shipped()
    {
        using var stream = typeof(ShippedBenchmarks).Assembly.GetManifestResourceStream("31-qdi-tu.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
