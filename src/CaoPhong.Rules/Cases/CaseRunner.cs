using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases;

/// <summary>Runs cases: scores their meetings and compares.</summary>
/// <remarks>Thread-safe where its functions are.</remarks>
/// <param name="score">Scores a meeting under the version of the case file.</param>
/// <param name="scoreInForce">Scores a meeting under the version in force on its day, for cases that expect a version; null: as <paramref name="score"/>.</param>
internal sealed class CaseRunner(Func<Meeting, Checked<Scorecard>> score, Func<Meeting, Checked<Scorecard>>? scoreInForce = null)
{
    /// <summary>The result of a case.</summary>
    public CaseResult Run(Case one)
    {
        var scored = (one.Expected.Version is null ? score : scoreInForce ?? score)(one.Meeting);
        return new(one, Comparison.Of(one, scored), scored.Value);
    }
}
