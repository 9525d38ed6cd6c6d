using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>How a criterion stands to a meeting.</summary>
public enum PartState
{
    /// <summary>It applies and is counted; every section is.</summary>
    Counted,

    /// <summary>It does not apply and has its full points, or 0, as the rule set says.</summary>
    NotApplicable,

    /// <summary>It does not apply and is taken out.</summary>
    LeftOut,

    /// <summary>An unknown fact decides whether it applies.</summary>
    Undecided,
}

/// <summary>The points of one section or criterion.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Part">Which.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Points">Its points, a section with its bonus parts; for a penalty the points that it takes off, without end where <see cref="Bounds.To"/> is
/// <see cref="decimal.MaxValue"/>. Zero where it is left out; where that is undecided, the points it has if it counts.</param>
public sealed record PartScore(Part Part, PartState State, Bounds Points)
{
    private readonly ScorecardExplainer? explainer;
    private Explanation? explanation;

    internal PartScore(Part part, PartState state, Bounds points, ScorecardExplainer? explainer)
        : this(part, state, points) => this.explainer = explainer;

    /// <summary>Why; null where it was not asked for, and for sections. It is put together when it is first looked at.</summary>
    public Explanation? Explanation
    {
        // Two threads may both make it; they make the same.
        get => explanation ??= explainer is not null && Part is Criterion criterion ? explainer.Explain(criterion, State, Points) : null;
        init => explanation = value;
    }

    /// <summary>Whether two scores are of the same part and come to the same.</summary>
    public bool Equals(PartScore? other) => other is not null && Part == other.Part && State == other.State && Points == other.Points;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Part, State, Points);
}

/// <summary>What happened between the points of the criteria and the total.</summary>
public enum TotalStepKind
{
    /// <summary>A section stopped at its ceiling.</summary>
    Ceiling,

    /// <summary>Points were rescaled because criteria were left out.</summary>
    Rescale,

    /// <summary>Bonus points were added.</summary>
    Bonus,

    /// <summary>Penalties were taken off.</summary>
    Penalty,

    /// <summary>The total was stopped at 0 or at the max.</summary>
    Limit,

    /// <summary>The total was rounded.</summary>
    Round,
}

/// <summary>One such step that changed something.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Before">The points before.</param>
/// <param name="After">The points after.</param>
/// <param name="Section">The section of a ceiling; null otherwise.</param>
public sealed record TotalStep(TotalStepKind Kind, Bounds Before, Bounds After, Section? Section = null);
