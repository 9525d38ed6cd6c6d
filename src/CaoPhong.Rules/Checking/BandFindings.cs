using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>What was found of bands: with the value, and both bands.</summary>
internal sealed class BandFindings(CheckRun run, Criterion criterion, Row[] bands, Coverage found)
{
    private readonly Expr? subject = (criterion.Options as BoundMapping)?.Expr("of");

    public void Report()
    {
        foreach (var gap in found.Gaps)
        {
            run.Diagnostics.Report(Gap(gap));
        }

        foreach (var overlap in found.Overlaps)
        {
            var (first, second) = (bands[overlap.First], bands[overlap.Second]);
            run.Diagnostics.Report(CheckingDiagnostics.BandOverlap(second.Span, first.Span, Shown(overlap.Witness), first.Id, second.Id));
        }

        foreach (var dead in found.Dead)
        {
            run.Diagnostics.Report(CheckingWarnings.DeadBand(bands[dead].Span, bands[dead].Id, subject is null ? "" : ExprPrinter.Print(subject)));
        }
    }

    // A gap between two bands is shown at both, the later one in the text first.
    private Diagnostic Gap(CoverageGap gap)
    {
        int[] beside = [.. new[] { found.Neighbour(gap, -1), found.Neighbour(gap, 1) }.Where(band => band >= 0).Distinct().OrderDescending()];
        var finding = CheckingDiagnostics.BandGap(beside.Length > 0 ? bands[beside[0]].Span : criterion.Options.Span, Shown(gap.Witness));
        return beside.Length > 1 ? finding.Also(bands[beside[1]].Span, CheckingDiagnostics.BandEnds(bands[beside[1]].Id)) : finding;
    }

    private Phrase Shown(Witness witness) => subject is null ? run.Words.Of(witness) : run.Words.Of(witness, subject);
}
