using System.Text;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes one summary of all meetings in place of their scorecards.</summary>
internal sealed class SummaryScores(TextWriter writer, Wording wording, string format, TerminalColors colors) : ScoreWriter
{
    private readonly DistrictSummary district = new();

    /// <summary>The formats that a summary has.</summary>
    public static new IReadOnlyList<string> Formats { get; } = ["text", "json", "html", "md"];

    public override void Write(ScoredMeeting scored) => district.Add(scored);

    public override void End(MeetingSummary summary)
    {
        if (format == "json")
        {
            writer.Write(Json());
            writer.Write('\n');
            return;
        }

        writer.Write(PrintPage(district.Page(wording), format, wording, colors));
    }

    /// <summary>A page as a document of a format.</summary>
    public static string PrintPage(Page page, string format, Wording wording, TerminalColors colors) => format switch
    {
        "html" => PageHtml.Start(page.Title, wording.Language) + PageHtml.Article(page) + PageHtml.End,
        "md" => PageMarkdown.Print(page),
        _ => PageText.Print(page, colors),
    };

    private string Json()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ScorecardJson.WriterOptions))
        {
            DistrictSummaryJson.Write(json, district);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
