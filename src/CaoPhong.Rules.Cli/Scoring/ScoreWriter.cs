using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes scorecards one after another in one format.</summary>
/// <remarks>Not thread-safe.</remarks>
internal abstract class ScoreWriter : IDisposable
{
    /// <summary>The formats, with the endings of their files.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "jsonl", "csv", "xlsx", "html", "md"];

    /// <summary>Writes one meeting.</summary>
    public abstract void Write(ScoredMeeting scored);

    /// <summary>Writes what stands after all meetings.</summary>
    public virtual void End(MeetingSummary summary)
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>The format of a file by how its name ends; null where that says nothing.</summary>
    public static string? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => "json",
        ".jsonl" or ".ndjson" => "jsonl",
        ".csv" => "csv",
        ".xlsx" => "xlsx",
        ".html" or ".htm" => "html",
        ".md" => "md",
        ".txt" => "text",
        _ => null,
    };
}
