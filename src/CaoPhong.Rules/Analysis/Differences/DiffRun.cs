using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>What the comparisons of one pair of versions share.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class DiffRun
{
    // A rule set of some hundred criteria in which everything was changed.
    private const int Budget = 1_000_000;

    public DiffRun(RuleSet old, RuleSet @new)
    {
        Joint = new(old, @new);
        Words = new(Joint.Schema);
    }

    /// <summary>The facts of both.</summary>
    public JointFacts Joint { get; }

    /// <summary>The old version.</summary>
    public JointSide Old => Joint.Old;

    /// <summary>The new version.</summary>
    public JointSide New => Joint.New;

    /// <summary>The words for meetings that show something.</summary>
    public WitnessWords Words { get; }

    /// <summary>How many regions may still be looked at.</summary>
    public RegionBudget Regions { get; } = new(Budget);

    /// <summary>What holds of meetings that both versions score by a form.</summary>
    public IReadOnlyList<Expr> ScoredBy(Form old, Form @new) =>
        [.. new[] { old.When is { } before ? Old.Translate(before) : null, @new.When is { } after ? New.Translate(after) : null }.OfType<Expr>()];

    /// <summary>Where two judgements differ.</summary>
    /// <param name="old">How the old version judges.</param>
    /// <param name="new">How the new version judges.</param>
    /// <param name="assumptions">What must hold; other meetings are not asked about.</param>
    /// <param name="common">Conditions with the points that they add in both versions.</param>
    /// <param name="knowledge">What is known of the facts; null for what both versions accept.</param>
    public (IReadOnlyList<RegionDiff> Regions, bool IsComplete) Compare(
        Judgement old, Judgement @new, IEnumerable<Expr> assumptions, IReadOnlyList<(Expr When, decimal Points)>? common = null, FactKnowledge? knowledge = null)
    {
        if (old.Text == @new.Text)
        {
            return ([], true);
        }

        var question = new DiffQuestion(old, @new)
        {
            Knowledge = knowledge ?? Joint.Knowledge,
            Assumptions = [.. assumptions.Concat(old.Promises).Concat(@new.Promises).DistinctBy(ExprPrinter.Print)],
            Common = common ?? [],
        };
        return new DiffRegions(this, question).Find();
    }
}
