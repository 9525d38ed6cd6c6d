using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>What came of cases, and of what was asked about them.</summary>
/// <param name="Cases">The cases that were run.</param>
/// <param name="Coverage">By version; null where it was not asked for.</param>
/// <param name="Mutation">By version; null where it was not asked for.</param>
internal sealed record TestRun(IReadOnlyList<TestedCase> Cases, IReadOnlyList<TestedCoverage>? Coverage, IReadOnlyList<MutationReport>? Mutation)
{
    /// <summary>Whether nothing was found.</summary>
    public bool Passed => Cases.All(one => one.Passed) && Coverage?.Any(one => one.Shortfall is not null) != true && Mutation?.Any(one => one.Survivors.Count > 0) != true;
}

/// <summary>The coverage of a version.</summary>
/// <param name="Suite">Its cases.</param>
/// <param name="Coverage">What they reach.</param>
/// <param name="Required">How much is asked for; null: nothing.</param>
internal sealed record TestedCoverage(CaseSuite Suite, CaseCoverage Coverage, int? Required)
{
    /// <summary>What is wrong where too little is reached; null where nothing is.</summary>
    public Diagnostic? Shortfall => Required is { } required ? Coverage.Shortfall(required) : null;
}
