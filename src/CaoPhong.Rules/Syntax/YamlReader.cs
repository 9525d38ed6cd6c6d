using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>YAML text to a positioned tree.</summary>
/// <remarks>Never throws on any text: what is wrong goes into the bag, and the rest is read. Thread-safe.</remarks>
public static class YamlReader
{
    /// <summary>How many mistakes of one kind of reading are told: who has more has pasted something that is no rule file.</summary>
    internal const int MostReported = 1000;

    private const int MostShown = 200;
    private const int MostUnreadable = 20;
    private const int MostReread = 4_000_000;

    /// <summary>The tree of a file of rules; null where there is none.</summary>
    public static SyntaxNode? Read(SourceText source, DiagnosticBag diagnostics) => Read(source, YamlOptions.Rules, diagnostics);

    /// <summary>The tree of a text; null where there is none.</summary>
    public static SyntaxNode? Read(SourceText source, YamlOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Encoding.UTF8.GetByteCount(source.Text) > options.MaxBytes)
        {
            diagnostics.Report(YamlDiagnostics.TooLong(new(source, 0, 0), options.MaxBytes));
            return null;
        }

        var clean = Characters.Clean(source, diagnostics);
        var (text, tabs) = Tabs.Expand(clean);
        foreach (var (tab, start, end) in tabs.Take(MostReported))
        {
            diagnostics.Report(LayoutDiagnostics.Tab(clean.SpanOf(tab, tab + 1), WrittenLine.Of(text, clean.Text, start, Math.Min(end, start + MostShown), keepIndentation: true)));
        }

        var (tree, found) = Build(text, options);
        var traps = BlockScanner.Scan(text.Text, out _);
        var repaired = text;
        if (tree.Failure is null)
        {
            // What the parser reads is no mistake, however strange it looks; only what it reads otherwise is.
            var misread = traps.Where(trap => trap.Weight != TrapWeight.Breaks).ToList();
            repaired = TrapRepair.Repair(text, misread);
            (tree, found) = ReferenceEquals(repaired, text) ? (tree, found) : Build(repaired, options);
            traps = tree.Failure is null ? misread : traps;
        }

        if (tree.Failure is not null)
        {
            repaired = TrapRepair.Repair(text, traps);
            (tree, found) = ReferenceEquals(repaired, text) ? (tree, found) : Build(repaired, options);
        }

        TrapRepair.Report(text, repaired, traps, diagnostics);
        (tree, found) = ReadOn(repaired, tree, found, options, diagnostics);
        diagnostics.Report(found.InOrder().Take(MostReported));
        if (tree.Root is null && !diagnostics.HasErrors)
        {
            diagnostics.Report(YamlDiagnostics.EmptyFile(new(source, 0, 0)));
        }

        if (tree.Root is { } root)
        {
            LegacyText.Check(root, diagnostics);
        }

        return tree.TooDeep ? null : tree.Root;
    }

    private static (TreeBuilder Tree, DiagnosticBag Found) Build(WorkingText text, YamlOptions options)
    {
        var found = new DiagnosticBag();
        return (TreeBuilder.Build(text, options, found), found);
    }

    // Takes lines out that nothing explains, one after the other, so that the rest is read.
    private static (TreeBuilder Tree, DiagnosticBag Found) ReadOn(
        WorkingText text, TreeBuilder tree, DiagnosticBag found, YamlOptions options, DiagnosticBag diagnostics)
    {
        var most = Math.Clamp(MostReread / Math.Max(1, text.Text.Length), 1, MostUnreadable);
        for (var count = 0; tree.Failure is { } failure; count++)
        {
            var (start, end) = UnreadableLines.Around(text.Text, failure);
            diagnostics.Report(YamlDiagnostics.Unreadable(text.SpanOf(start, Chars.LineEnd(text.Text, start))));
            if (count == most || start == end)
            {
                break;
            }

            text = text.With([new(start, end - start, "")]);
            (tree, found) = Build(text, options);
        }

        return (tree, found);
    }
}
