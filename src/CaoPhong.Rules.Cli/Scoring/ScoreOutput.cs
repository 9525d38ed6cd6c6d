using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Where scorecards go, and in which form.</summary>
/// <param name="Format">One of <see cref="ScoreWriter.Formats"/>.</param>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record ScoreOutput(string Format, string? Path)
{
    /// <summary>The format that is named, else that of the file's name, else text.</summary>
    public static ScoreOutput Choose(string? format, string? path, bool isSummary)
    {
        if (format is not null && !ScoreWriter.Formats.Contains(format))
        {
            var advice = NearestName.Advice(format, [.. ScoreWriter.Formats]) ?? Phrase.Same("");
            throw new UsageException(new($"'--format' không nhận '{format}'; {advice.Vi}", $"'--format' does not take '{format}'; {advice.En}"));
        }

        var chosen = format ?? (path is null ? null : ScoreWriter.FormatOf(path)) ?? "text";
        if (isSummary && !SummaryScores.Formats.Contains(chosen))
        {
            var formats = string.Join(", ", SummaryScores.Formats);
            throw new UsageException(new($"bảng tổng hợp ('--summary') không có dạng '{chosen}'; có thể dùng: {formats}", $"a summary ('--summary') has no format '{chosen}'; there are: {formats}"));
        }

        return new(chosen, path);
    }

    /// <summary>Opens it.</summary>
    public ScoreTarget Open(ScoreRequest request, MeetingScoring scoring, Terminal terminal)
    {
        var stream = Path is null ? terminal.Out : OutputFile.Create(Path);
        var text = Path is null ? terminal.Writer : new StreamWriter(stream) { NewLine = "\n" };
        var colors = Path is null ? terminal.OutColors : Reporting.TerminalColors.None;
        ScoreWriter writer = Format switch
        {
            _ when request.Summary => new SummaryScores(text, terminal.Wording, Format, colors),
            "json" => JsonScores.Array(stream, terminal.Language),
            "jsonl" => JsonScores.Lines(stream, terminal.Language),
            "csv" => new CsvScores(text, request.Sheet, scoring.Parts, terminal.Language, scoring.HasAssessors),
            "xlsx" => new XlsxScores(stream, scoring.Parts, terminal.Language, scoring.HasAssessors),
            "html" => PageScores.Html(text, terminal.Wording, request.Sources),
            "md" => PageScores.Markdown(text, terminal.Wording, request.Sources),
            _ => PageScores.Text(text, terminal.Wording, request.Sources, colors),
        };
        return new(writer, Path is null ? null : text, Path is null ? null : stream);
    }
}
