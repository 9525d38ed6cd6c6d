using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(CaoPhong.Rules.Benchmarks.ScoringBenchmarks).Assembly).Run(args);
