using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes the coverage of a version for people: what is missing, and the cases to paste.</summary>
internal static class CoverageText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, TestedCoverage tested)
    {
        var coverage = tested.Coverage;
        terminal.Writer.WriteLine(terminal.Say(
            $"\n{coverage.RuleSet.Name}: độ phủ {coverage.Percent}% ({coverage.Reached.Count} trên {coverage.Total})",
            $"\n{coverage.RuleSet.Name}: coverage {coverage.Percent}% ({coverage.Reached.Count} of {coverage.Total})"));
        WriteGoals(terminal, terminal.Say("Chưa trường hợp nào chạm tới:", "No case reaches:"), [.. coverage.Missed.Select(missed => missed.Goal)]);
        WriteGoals(
            terminal,
            terminal.Say("Chưa rõ có kỳ nào chạm tới được không, nên không tính:", "Whether any meeting can reach this is not known, so it is not counted:"),
            coverage.Open);
        if (coverage.Proposed is { Count: > 0 } proposed)
        {
            terminal.Writer.WriteLine(terminal.Say(
                $"Thêm vào cuối '{tested.Suite.File}', rồi điền các chỗ '___':\n",
                $"Put this at the end of '{tested.Suite.File}' and fill in every '___':\n"));
            terminal.Writer.Write(ProposalText.Write(proposed, tested.Suite.Cases.Select(one => one.Name), terminal.Language));
        }
    }

    private static void WriteGoals(Terminal terminal, string heading, IReadOnlyList<CoverageGoal> goals)
    {
        if (goals.Count == 0)
        {
            return;
        }

        terminal.Writer.WriteLine(heading);
        foreach (var goal in goals)
        {
            terminal.Writer.WriteLine($"  {PlaceOf(goal.Span)} {goal.Place}: {goal.What.In(terminal.Language)}");
        }
    }

    private static string PlaceOf(SourceSpan span) => span.Source is { } source ? $"{Path.GetFileName(source.Path)}:{span.Position.Line}" : "-";
}
