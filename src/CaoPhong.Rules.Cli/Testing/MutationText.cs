using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes for people which changes of a version its cases do not notice.</summary>
internal static class MutationText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, MutationReport report)
    {
        terminal.Writer.WriteLine(terminal.Say(
            $"\n{report.RuleSet.Name}: thử {report.Total} thay đổi, {report.Noticed} bị phát hiện, {report.Survivors.Count} lọt qua",
            $"\n{report.RuleSet.Name}: {Counted.Of(report.Total, "change")} tried, {report.Noticed} noticed, {report.Survivors.Count} not"));
        foreach (var survivor in report.Survivors)
        {
            WriteLine(terminal, survivor);
        }

        if (report.Unproven.Count > 0)
        {
            terminal.Writer.WriteLine(terminal.Say(
                "Chưa chứng minh được là có khác, nên không tính:",
                "Not proven to be different, so not counted:"));
            foreach (var open in report.Unproven)
            {
                WriteLine(terminal, open);
            }
        }
    }

    private static void WriteLine(Terminal terminal, Survivor survivor)
    {
        var finding = survivor.Finding;
        var source = finding.Span.Source is { } text ? $"{Path.GetFileName(text.Path)}:{finding.Span.Position.Line} " : "";
        terminal.Writer.WriteLine($"  {source}{survivor.Mutant.Place}: {finding.Message(terminal.Language)}");
        if (survivor.Witness is { } witness)
        {
            terminal.Writer.WriteLine($"    {terminal.Say("khác ở kỳ", "different where")} {witness.In(terminal.Language)}");
        }
    }
}
