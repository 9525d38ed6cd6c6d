using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>All that a scorecard says, to the last digit, so that two can be held against each other.</summary>
internal static class ScorecardText
{
    public static string Of(Checked<Scorecard> scored)
    {
        var text = new StringBuilder();
        foreach (var found in scored.Diagnostics)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{found.Severity} {found.Code} {found.Span.Start} {found.Message(Language.English)}");
        }

        if (scored.Value is { } card)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{card.RuleSet.Name} {card.Form.Id}: {Of(card.Total)}{(card.Wide ? " wide" : "")}");
            text.AppendLine(CultureInfo.InvariantCulture, $"grades {Join(card.Grades.Select(grade => grade.Id))}");
            text.AppendLine(CultureInfo.InvariantCulture, $"not graded {Join(card.NotGraded.Select(reason => reason.Message))} perhaps {Join(card.NotGradedPossible.Select(reason => reason.Message))}");
            text.AppendLine(CultureInfo.InvariantCulture, $"caps {Join(card.Caps.Select(cap => cap.Id))} perhaps {Join(card.CapsPossible.Select(cap => cap.Id))}");
            text.AppendLine(CultureInfo.InvariantCulture, $"unknown {Join(card.Unknown.Select(fact => fact.Name))}");
            foreach (var part in card.Parts)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{part.Part.Id} {part.State} {Of(part.Points)}");
            }

            foreach (var step in card.Steps)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{step.Kind} {step.Section?.Id} {Of(step.Before)} to {Of(step.After)}");
            }
        }

        return text.ToString();
    }

    // The number and not its writing: 5 and 5.0 are one.
    private static string Of(Bounds bounds) => $"{Number(bounds.From)}..{Number(bounds.To)}";

    private static string Number(decimal number) => number.ToString("0.#############################", CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> words) => $"[{string.Join(" ", words)}]";
}
