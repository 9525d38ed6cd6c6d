using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Tests.Conformance;

namespace CaoPhong.Rules.NRules.Tests.Sessions;

/// <summary>All that a year says, so that two can be held against each other.</summary>
internal static class YearText
{
    public static string Of(Checked<YearScorecard> judged) => judged.Value is not { } card
        ? string.Join("\n", judged.Diagnostics.Select(found => $"{found.Code} {found.Message(Language.English)}"))
        : $"""
           {card.RuleSet.Name} {card.Cell} {card.Year} {card.Points}
           grades {string.Join(" ", card.Grades.Select(grade => grade.Id))} caps {string.Join(" ", card.Caps.Select(cap => cap.Id))} perhaps {string.Join(" ", card.CapsPossible.Select(cap => cap.Id))}
           missing {string.Join(" ", card.Missing.Select(missing => $"{missing.Expectation.Name} {missing.Count}"))} rejected {string.Join(" ", card.Rejected.Select(found => found.Code))}
           {string.Join("\n", card.Meetings.Select(meeting => ScorecardText.Of(Checked<Scorecard>.Of(meeting, meeting.Warnings))))}
           """;
}
