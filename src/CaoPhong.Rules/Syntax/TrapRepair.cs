using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>Reports traps with their lines rewritten, and makes the text in which they are.</summary>
internal static class TrapRepair
{
    /// <summary>The text with every trap repaired.</summary>
    public static WorkingText Repair(WorkingText text, IReadOnlyList<Trap> traps)
    {
        var repairs = traps.Where(trap => trap.Weight != TrapWeight.Doubt).SelectMany(trap => trap.Edits).ToList();
        return repairs.Count == 0 ? text : text.With(repairs);
    }

    /// <summary>Reports traps with their lines as they are in the repaired text.</summary>
    public static void Report(WorkingText text, WorkingText repaired, IReadOnlyList<Trap> traps, DiagnosticBag diagnostics)
    {
        foreach (var trap in traps.Where(trap => trap.Words is not null).Take(YamlReader.MostReported))
        {
            if (trap.Words is { } words)
            {
                var shown = trap.Weight == TrapWeight.Doubt ? text.With(trap.Edits) : repaired;
                var diagnostic = words(text.SpanOf(trap.Start, trap.End), Written(text, shown, trap));
                diagnostics.Report(trap.Related is { } related ? diagnostic.Also(text.SpanOf(related.At, related.At + 1), related.Words) : diagnostic);
            }
        }
    }

    private static string Written(WorkingText text, WorkingText repaired, Trap trap)
    {
        if (trap.Edits.Count == 0)
        {
            return "";
        }

        var first = Math.Min(trap.Start, trap.Edits[0].Start);
        var last = Math.Max(trap.Start, trap.Edits[^1].Start + trap.Edits[^1].Length);
        var atLineStart = trap.Edits[0].Start == 0 || Chars.IsBreak(text.Text[trap.Edits[0].Start - 1]);
        return WrittenLine.Of(repaired, text.Text, first, last, atLineStart && string.IsNullOrWhiteSpace(trap.Edits[0].Text));
    }
}
