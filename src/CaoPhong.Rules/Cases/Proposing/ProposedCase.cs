using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases.Proposing;

/// <summary>A case that would reach what no case reaches, its expected values left for a person to fill in.</summary>
/// <param name="Goal">What it reaches.</param>
/// <param name="Title">The title of the criterion, or of what else it is about.</param>
/// <param name="Given">What it gives besides what every case starts from.</param>
/// <param name="Expected">What it expects, as a case file names it: <c>total</c>, <c>points.attendance.rate</c>.</param>
public sealed record ProposedCase(CoverageGoal Goal, Phrase Title, IReadOnlyList<GivenFact> Given, IReadOnlyList<string> Expected)
{
    /// <summary>The meetings of a year; none for a case of one meeting.</summary>
    public IReadOnlyList<ProposedMeeting> Meetings { get; init; } = [];

    /// <summary>Its name.</summary>
    public Phrase Name => new($"{Title.Vi}, {Goal.What.Vi}", $"{Title.En}, {Goal.What.En}");
}
