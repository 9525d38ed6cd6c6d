using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Reads a file of meetings and puts their assessments together.</summary>
internal sealed class ReviewRun(ScoreRequest request, MeetingScoring scoring, IFactReader reader, Terminal terminal)
{
    private const int MostReported = 100;

    private long found;

    /// <summary>Whether something was rejected.</summary>
    public bool HasFindings { get; private set; }

    /// <summary>The meetings, in the order in which each first comes in the file.</summary>
    public IReadOnlyList<AssessedMeeting> Read()
    {
        using var stream = InputFiles.Open(request.Facts, terminal);
        var rows = reader.Read(stream, new FactFile(request.Facts) { Sheet = request.Sheet }).ToList();
        foreach (var row in rows.Where(row => row.Meeting is null))
        {
            Report(row.Diagnostics);
        }

        var meetings = scoring.Assess(rows);
        foreach (var assessment in meetings.SelectMany(meeting => meeting.Assessments))
        {
            Report(assessment.Scored.Diagnostics);
        }

        if (found > MostReported)
        {
            terminal.Error.WriteLine(terminal.Say($"… và {found - MostReported} phát hiện khác", $"… and {found - MostReported} more findings"));
        }

        return meetings;
    }

    private void Report(IReadOnlyList<Diagnostic> diagnostics)
    {
        HasFindings |= diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        foreach (var diagnostic in diagnostics)
        {
            if (found++ < MostReported)
            {
                terminal.Report([diagnostic]);
            }
        }
    }
}
