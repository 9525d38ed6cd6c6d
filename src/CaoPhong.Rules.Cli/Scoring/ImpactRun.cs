using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Scores the meetings of a file under two versions, one after another.</summary>
internal sealed class ImpactRun(ScoreRequest request, RuleImpact impact, Terminal terminal)
{
    /// <summary>Whether a meeting was rejected, or the file has mistakes.</summary>
    public bool HasFindings { get; private set; }

    /// <summary>Runs to the end of the file.</summary>
    /// <param name="write">Told every meeting, in order.</param>
    public void Run(Action<MeetingImpact> write)
    {
        var reader = MeetingFile.ReaderFor(request.Facts, request.InputFormat);
        using var stream = InputFiles.Open(request.Facts, terminal);
        using var progress = Progress.Start(terminal, stream);
        var count = 0L;
        impact.Add(Meetings(reader.Read(stream, new FactFile(request.Facts) { Sheet = request.Sheet })), request.Ignored, scored =>
        {
            HasFindings |= !scored.IsScored;
            write(scored);
            progress.Advance(++count);
        });
    }

    // What concerns the file and no meeting is told at once.
    private IEnumerable<FactRow> Meetings(IEnumerable<FactRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Place.Row is not null)
            {
                yield return row;
                continue;
            }

            HasFindings |= row.Diagnostics.Any(found => found.Severity == Severity.Error);
            terminal.Report(row.Diagnostics);
        }
    }
}
