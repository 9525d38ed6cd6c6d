using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>What mutation finds: CPR82xx.</summary>
internal static class MutationDiagnostics
{
    private static readonly DiagnosticDescriptor UnnoticedRule = new("CPR8201", Severity.Error,
        "không trường hợp nào nhận ra nếu {change} ({lines})", "no case notices if {change} ({lines})");

    public static Diagnostic Unnoticed(Mutant mutant, Phrase? witness)
    {
        var finding = UnnoticedRule.At(mutant.Spans[0], ("change", mutant.Change), ("lines", Lines(mutant)));
        return witness is null ? finding : finding.WithHelp(new(
            $"thêm một trường hợp cho thấy khác biệt, ví dụ khi {witness.Vi}",
            $"add a case that shows the difference, as with {witness.En}"));
    }

    private static Phrase Lines(Mutant mutant)
    {
        int[] lines = [.. mutant.Spans.Select(span => span.Position.Line).Distinct().Order()];
        var shown = string.Join(", ", lines);
        return new($"dòng {shown}", lines.Length == 1 ? $"line {shown}" : $"lines {shown}");
    }
}
