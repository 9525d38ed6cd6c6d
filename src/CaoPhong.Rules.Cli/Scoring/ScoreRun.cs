using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Scores the meetings of a file one after another and hands each to a writer; nothing is kept but counts and which meetings there were.</summary>
internal sealed class ScoreRun(ScoreRequest request, Func<IEnumerable<FactRow>, IEnumerable<ScoredRow>> score, ScoreWriter writer, Terminal terminal)
{
    private const int MostReported = 100;

    private readonly MeetingSummary summary = new();
    private readonly MeetingRegister register = new();
    private readonly PercentColumns percents = new();
    private long found;
    private bool rejected;
    private bool fileErrors;

    /// <summary>Runs to the end of the file.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        var reader = MeetingFile.ReaderFor(request);
        using var stream = InputFiles.Open(request.Facts, terminal);
        using var rejects = request.Rejects is { } path ? new RejectedRows(OutputFile.Create(path), reader.Format) : null;
        var file = new FactFile(request.Facts) { Sheet = request.Sheet, KeepOriginal = rejects is not null };
        using var progress = Progress.Start(terminal, stream);
        foreach (var row in score(reader.Read(stream, file)))
        {
            var scored = Score(row);
            if (scored is null)
            {
                continue;
            }

            summary.Add(scored);
            writer.Write(scored);
            if (scored.Scorecard is null)
            {
                rejected = true;
                rejects?.Write(row.Row);
            }

            progress.Advance(summary.Scored + summary.Rejected);
        }

        writer.End(summary);
        progress.Dispose();
        Report(percents.Warnings());
        if (found > MostReported)
        {
            terminal.Error.WriteLine(terminal.Say($"… và {found - MostReported} phát hiện khác", $"… and {found - MostReported} more findings"));
        }

        return rejected || fileErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    // Null for what concerns the file and no meeting.
    private ScoredMeeting? Score(ScoredRow scored)
    {
        var row = scored.Row;
        if (row.Place.Row is null)
        {
            fileErrors |= row.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
            Report(row.Diagnostics);
            return null;
        }

        var mistakes = scored.Scorecard is { } card ? Further(card) is { } further ? [further] : [] : scored.Diagnostics;
        Report(mistakes.Count > 0 ? mistakes : scored.Diagnostics);
        return new(row.Meeting, row.Place, mistakes.Count > 0 ? null : scored.Scorecard, mistakes) { Cell = scored.Cell, HeldOn = scored.HeldOn, AssessedBy = scored.AssessedBy, Decides = scored.Decides };
    }

    // What is wrong with a meeting that could be scored.
    private Diagnostic? Further(Scorecard card)
    {
        percents.Look(card.Facts);
        return request.Complete && !card.IsCertain
            ? ToolDiagnostics.Incomplete(card.Unknown.Select(fact => fact.Name), card.Facts.Meeting.Place)
            : register.Add(card.Facts, card.Form.Id, card.AssessedBy?.Id);
    }

    private void Report(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (found++ < MostReported)
            {
                terminal.Report([diagnostic]);
            }
        }
    }
}
