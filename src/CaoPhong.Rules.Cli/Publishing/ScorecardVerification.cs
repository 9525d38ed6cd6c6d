using System.Text.Json;
using CaoPhong.Rules.Cli.Scoring;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Publishing;

/// <summary>Scores the meetings of a file again and holds stored scorecards to what comes out.</summary>
internal sealed class ScorecardVerification(ScoreRequest request, Terminal terminal)
{
    private readonly Dictionary<string, List<StoredScorecard>?> scored = new(StringComparer.Ordinal);
    private readonly HashSet<StoredScorecard> taken = new(ReferenceEqualityComparer.Instance);
    private int same;
    private int different;

    /// <summary>Says of every scorecard of the files whether it is the same, and why not.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public int Run(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var cards = Read(path);
            if (cards.Count == 0)
            {
                throw new UsageException(new($"'{path}' không có phiếu điểm nào", $"there is no scorecard in '{path}'"));
            }

            taken.Clear();
            foreach (var card in cards)
            {
                Verify(card);
            }
        }

        terminal.Writer.WriteLine(terminal.Say($"{same} phiếu giống, {different} khác", $"{Counted.Of(same, "scorecard")} the same, {different} different"));
        return different == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static IReadOnlyList<StoredScorecard> Read(string path)
    {
        try
        {
            return StoredScorecard.ReadAll(InputFiles.Read(path).Text);
        }
        catch (JsonException problem)
        {
            throw new UsageException(new(
                $"'{path}' không phải là phiếu điểm do 'caophong score --format json' hay 'jsonl' ghi: {problem.Message}",
                $"'{path}' holds no scorecards as 'caophong score --format json' or 'jsonl' writes them: {problem.Message}"));
        }
    }

    private void Verify(StoredScorecard card)
    {
        var version = card.RuleSetId is { } id ? $"{id}@{card.Version}" : null;
        var name = string.Join(' ', new[] { card.Cell, card.HeldOn, card.AssessedBy, version }.OfType<string>());
        if (Scored(version) is not { } meetings)
        {
            Differs(name, [terminal.Say($"không chấm lại được theo {version ?? request.Rules}", $"it cannot be scored again under {version ?? request.Rules}")]);
            return;
        }

        var now = meetings.FirstOrDefault(one => IsOf(one, card) && !taken.Contains(one) && (card.Form is null || one.Form == card.Form))
            ?? meetings.FirstOrDefault(one => IsOf(one, card) && !taken.Contains(one));
        if (now is null)
        {
            Differs(name, [terminal.Say(
                $"tệp số liệu '{request.Facts}' không có kỳ này", $"the facts '{request.Facts}' have no such meeting")]);
            return;
        }

        taken.Add(now);
        var differences = ResultDifference.Between(card.Json, now.Json).Select(one => DifferenceWords.Of(one, terminal)).ToList();
        var isOtherText = card.Fingerprint is { } then && now.Fingerprint is { } fingerprint && then != fingerprint;
        if (differences.Count == 0 && !isOtherText)
        {
            same++;
            terminal.Writer.WriteLine($"{name}: {terminal.Say("giống", "the same")}");
            return;
        }

        var unchanged = differences.Count == 0 ? terminal.Say(", dù kết quả vẫn thế", ", though the result is the same") : "";
        Differs(name, [.. differences, isOtherText
            ? terminal.Say($"vì: bộ tiêu chí {version} không còn như khi chấm{unchanged} ({card.Fingerprint} → {now.Fingerprint})", $"why: {version} is no longer what it was{unchanged} ({card.Fingerprint} → {now.Fingerprint})")
            : terminal.Say("vì: bộ tiêu chí vẫn thế, nên số liệu không phải số liệu đã chấm, hoặc công cụ là bản khác", "why: the rules are the same, so the facts are not those that were scored, or the tool is another one")]);
    }

    private void Differs(string name, IEnumerable<string> lines)
    {
        different++;
        terminal.Writer.WriteLine(terminal.OutColors.Severity(Severity.Error, $"{name}: {terminal.Say("khác", "different")}"));
        foreach (var line in lines)
        {
            terminal.Writer.WriteLine($"  {line}");
        }
    }

    private static bool IsOf(StoredScorecard one, StoredScorecard card) =>
        one.Cell == card.Cell && one.HeldOn == card.HeldOn && one.AssessedBy == card.AssessedBy;

    // All meetings of the file under one version, or under the one in force on the day of each; null where the version cannot be used.
    private List<StoredScorecard>? Scored(string? version)
    {
        if (scored.TryGetValue(version ?? "", out var known))
        {
            return known;
        }

        if (MeetingScoring.Open(request with { Version = version }, terminal) is not { } scoring)
        {
            return scored[version ?? ""] = null;
        }

        List<StoredScorecard> all = [];
        scored[version ?? ""] = all;
        using var stream = InputFiles.Open(request.Facts, terminal);
        var rows = MeetingFile.ReaderFor(request.Facts, request.InputFormat).Read(stream, new FactFile(request.Facts) { Sheet = request.Sheet });
        foreach (var row in scoring.Score(rows).Where(row => row.Row.Place.Row is not null))
        {
            all.Add(StoredScorecard.Of(
                new ScoredMeeting(row.Row.Meeting, row.Row.Place, row.Scorecard, row.Scorecard is null ? row.Diagnostics : []) { Cell = row.Cell, HeldOn = row.HeldOn, AssessedBy = row.AssessedBy, Decides = row.Decides },
                terminal.Language));
        }

        return all;
    }
}
