using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What one meeting scored under one version: points, total, grade, and what is still open.</summary>
/// <remarks>Immutable; safe to share between threads. Everything is certain when nothing that matters is unknown.</remarks>
public sealed record Scorecard
{
    /// <summary>The version it was scored under.</summary>
    public required RuleSet RuleSet { get; init; }

    /// <summary>The fingerprint of that version, such as <c>sha256:…</c>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The form that scored the meeting.</summary>
    public required Form Form { get; init; }

    /// <summary>The facts that were scored, derived facts computed.</summary>
    public required FactSet Facts { get; init; }

    /// <summary>The total that grades look at: rescaled, limited and rounded.</summary>
    public required Bounds Total { get; init; }

    /// <summary>Every section and criterion, in the order of <see cref="Form.Parts"/>.</summary>
    public required IReadOnlyList<PartScore> Parts { get; init; }

    /// <summary>What was done between the points of the criteria and the total, where it changed something, in order.</summary>
    public IReadOnlyList<TotalStep> Steps { get; init; } = [];

    /// <summary>The grades that the bounds and the possible caps allow, best first; empty where the form has none or the meeting is not graded.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];

    /// <summary>Why the meeting certainly has no grade, in the order written; empty where it has one.</summary>
    public IReadOnlyList<NotGraded> NotGraded { get; init; } = [];

    /// <summary>Why the meeting may have no grade.</summary>
    public IReadOnlyList<NotGraded> NotGradedPossible { get; init; } = [];

    /// <summary>The caps that certainly hold, in the order written, also where they lower nothing.</summary>
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>The caps that may hold.</summary>
    public IReadOnlyList<Cap> CapsPossible { get; init; } = [];

    /// <summary>The declared facts that are not known and can change something, the one that can move the total most first.</summary>
    public IReadOnlyList<FactDeclaration> Unknown { get; init; } = [];

    /// <summary>Whether bounds are sound but may be wider than needed, because too many unknown facts hang together.</summary>
    public bool Wide { get; init; }

    /// <summary>What a reader of the scorecard should know: a reason that is missing, a draft version, a day outside its time.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The grade, where one alone is possible; null otherwise.</summary>
    public Grade? Grade => Grades.Count == 1 && NotGradedPossible.Count == 0 ? Grades[0] : null;

    /// <summary>Whether total, grade, caps and every criterion are certain.</summary>
    public bool IsCertain => Unknown.Count == 0;

    /// <summary>Who assessed the meeting; null where the rule set has no assessors, and where the meeting does not say.</summary>
    public ChoiceOption? AssessedBy => Assessments.Assessors.Of(RuleSet, Facts);

    /// <summary>The score of a section or criterion; null where the form has none of that id.</summary>
    public PartScore? Find(string id) => Parts.FirstOrDefault(part => part.Part.Id == id);
}
