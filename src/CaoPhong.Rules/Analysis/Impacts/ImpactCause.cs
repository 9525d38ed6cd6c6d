using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>What can make the grade of a meeting another one.</summary>
public enum ImpactCauseKind
{
    /// <summary>The points of a criterion.</summary>
    Criterion,

    /// <summary>The same total has another grade.</summary>
    Bands,

    /// <summary>A cap that holds under one version alone, or lowers to another grade.</summary>
    Cap,

    /// <summary>Points of criteria come to another total: a ceiling, a max, rounding.</summary>
    Total,

    /// <summary>One version does not grade the meeting.</summary>
    NotGraded,
}

/// <summary>One thing that makes the grade of a meeting another one.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Which criterion or cap; null for the others.</param>
public sealed record ImpactCause(ImpactCauseKind Kind, string? Id = null)
{
    internal static IEnumerable<ImpactCause> Between(Scorecard old, Scorecard @new, IReadOnlyList<PointsImpact> points)
    {
        foreach (var criterion in points)
        {
            yield return new(ImpactCauseKind.Criterion, criterion.Id);
        }

        // What the other version's table makes of the same total.
        if (!Ids(GradeChoice.Of(old.Form, old.Total, [], [])).SequenceEqual(Ids(GradeChoice.Of(@new.Form, old.Total, [], []))))
        {
            yield return new(ImpactCauseKind.Bands);
        }

        foreach (var id in CapsOf(old).Except(CapsOf(@new)).Concat(CapsOf(@new).Except(CapsOf(old))).Select(cap => cap.Id).Distinct())
        {
            yield return new(ImpactCauseKind.Cap, id);
        }

        if (points.Count == 0 && old.Total != @new.Total)
        {
            yield return new(ImpactCauseKind.Total);
        }

        if ((old.NotGraded.Count > 0) != (@new.NotGraded.Count > 0) || (old.NotGradedPossible.Count > 0) != (@new.NotGradedPossible.Count > 0))
        {
            yield return new(ImpactCauseKind.NotGraded);
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<Grade> grades) => grades.Select(grade => grade.Id);

    private static IEnumerable<(string Id, string To, bool Certain)> CapsOf(Scorecard card) =>
        card.Form.Grades.Count == 0 ? []
        : card.Caps.Select(cap => (cap.Id, card.Form.Grades[cap.To].Id, true)).Concat(card.CapsPossible.Select(cap => (cap.Id, card.Form.Grades[cap.To].Id, false)));
}
