using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases;

/// <summary>Runs cases: scores their meetings and compares.</summary>
/// <remarks>Thread-safe where <paramref name="score"/> is.</remarks>
/// <param name="score">Scores a meeting under the version of the case file.</param>
public sealed class CaseRunner(Func<Meeting, Checked<Scorecard>> score)
{
    /// <summary>The result of a case.</summary>
    public CaseResult Run(Case one)
    {
        var scored = score(one.Meeting);
        return new(one, Comparison.Of(one, scored), scored.Value);
    }
}
