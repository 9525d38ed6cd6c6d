using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Scores the meetings of a file, gathers them by cell and judges the year of each.</summary>
internal sealed class YearRun(ScoreRequest request, MeetingScoring scoring, int year, Terminal terminal)
{
    private readonly Dictionary<string, List<(Checked<Scorecard> Scored, DateOnly? Day)>> cells = new(StringComparer.Ordinal);

    /// <summary>Whether something was rejected.</summary>
    public bool HasFindings { get; private set; }

    /// <summary>The year of every cell, in the order in which the cells come in the file.</summary>
    public IReadOnlyList<ScoredYear> Run()
    {
        var order = Gather();
        return [.. order.Select(cell => Judge(cell.Length == 0 ? null : cell, cells[cell]))];
    }

    private List<string> Gather()
    {
        var order = new List<string>();
        var reader = MeetingFile.ReaderFor(request);
        using var stream = InputFiles.Open(request.Facts, terminal);
        foreach (var scored in scoring.Score(reader.Read(stream, new FactFile(request.Facts) { Sheet = request.Sheet })))
        {
            var row = scored.Row;
            if (row.Place.Row is null)
            {
                HasFindings |= row.Diagnostics.Any(found => found.Severity == Severity.Error);
                terminal.Report(row.Diagnostics);
                continue;
            }

            HasFindings |= scored.Scorecard is null;
            terminal.Report(scored.Diagnostics);
            if (scored.Decides)
            {
                Add(order, scored);
            }
        }

        return order;
    }

    private void Add(List<string> order, ScoredRow scored)
    {
        var outcome = scored.Scorecard is { } card ? Checked<Scorecard>.Of(card, scored.Diagnostics) : Checked<Scorecard>.Failed(scored.Diagnostics);
        var cell = scored.Cell ?? "";
        if (!cells.TryGetValue(cell, out var list))
        {
            cells.Add(cell, list = []);
            order.Add(cell);
        }

        list.Add((outcome, scored.HeldOn));
    }

    private ScoredYear Judge(string? cell, List<(Checked<Scorecard> Scored, DateOnly? Day)> meetings)
    {
        var id = request.RuleSet ?? meetings.Select(one => one.Scored.Value?.RuleSet.Header.Id).FirstOrDefault(found => found is not null);
        var judge = scoring.JudgeOf(id, year);
        if (judge.Value is not { } engine)
        {
            HasFindings = true;
            return new(cell, year, null, judge.Diagnostics);
        }

        var from = engine.RuleSet.Year?.Starts.In(year);
        var until = engine.RuleSet.Year?.Starts.In(year + 1);
        var judged = engine.JudgeYear(cell, year, meetings.Where(one => one.Day is null || (one.Day >= from && one.Day < until)).Select(one => one.Scored), scoring.OthersOf(engine, year));
        var errors = judged.IsOk ? Incomplete(judged.Value!) : judged.Diagnostics;
        HasFindings |= errors.Count > 0;
        return new(cell, year, errors.Count == 0 ? judged.Value : null, errors);
    }

    private IReadOnlyList<Diagnostic> Incomplete(YearScorecard card) =>
        request.Complete && !card.IsCertain
            ? [ToolDiagnostics.Incomplete([.. card.Missing.Select(missing => missing.Expectation.Name), .. card.Meetings.SelectMany(meeting => meeting.Unknown).Select(fact => fact.Name).Distinct()], null)]
            : [];
}
