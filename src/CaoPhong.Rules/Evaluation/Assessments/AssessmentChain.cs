using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>An assessment as it was given.</summary>
/// <param name="Meeting">What was given.</param>
/// <param name="Place">Its place among all that were given.</param>
/// <param name="Mistakes">What is wrong with its row.</param>
internal sealed record GivenAssessment(Meeting Meeting, int Place, IReadOnlyList<Diagnostic> Mistakes)
{
    public string? Cell { get; init; }

    public DateOnly? Day { get; init; }

    public ChoiceOption? Assessor { get; init; }

    /// <summary>The place of the assessor in the order of authority; null where the assessment does not say whose it is.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether it names an assessor that the rule set does not have: a mistake that scoring tells.</summary>
    public bool HasStrangeAssessor { get; init; }

    /// <summary>The assessment with nothing taken over.</summary>
    public AssessmentLink AsIs() => new(this, Meeting, Mistakes);

    /// <summary>The assessment refused.</summary>
    public AssessmentLink Refused(Diagnostic why) => new(this, Meeting, [.. Mistakes, why]);
}

/// <summary>An assessment with what is taken from those before.</summary>
/// <param name="Given">As given.</param>
/// <param name="Whole">Filled up.</param>
/// <param name="Mistakes">What is wrong with its row, or with one from which it takes.</param>
internal sealed record AssessmentLink(GivenAssessment Given, Meeting Whole, IReadOnlyList<Diagnostic> Mistakes);

/// <summary>The assessments of one meeting, in order of authority.</summary>
internal sealed class AssessmentChain(AssessmentLink first, Form? form = null)
{
    public List<AssessmentLink> Links { get; } = [first];

    /// <summary>The form; null where it is not known.</summary>
    public Form? Form => form;

    public AssessmentLink Last => Links[^1];

    /// <summary>The place of the one that was given first.</summary>
    public int First => Links.Min(link => link.Given.Place);
}
