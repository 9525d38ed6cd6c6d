using System.Text;
using System.Text.Json;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes meetings with several assessments in one format; those with one are counted.</summary>
internal static class ReviewWriter
{
    /// <summary>The formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "jsonl", "csv", "html", "md"];

    /// <summary>Writes all of them.</summary>
    public static void Write(
        IReadOnlyList<AssessedMeeting> meetings, string format, SheetNotation sheet, TextWriter text, TerminalColors colors, Wording wording)
    {
        var several = meetings.Where(meeting => meeting.Assessments.Count > 1).ToList();
        switch (format)
        {
            case "json":
                text.Write(several.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", several.Select(meeting => Json(meeting, wording)))}\n]\n");
                break;
            case "jsonl":
                foreach (var meeting in several)
                {
                    text.Write(Json(meeting, wording) + "\n");
                }

                break;
            case "csv":
                var csv = new ReviewCsv(text, sheet, wording);
                foreach (var meeting in several)
                {
                    csv.Write(meeting);
                }

                break;
            default:
                WritePages(meetings, several, format, text, colors, wording);
                break;
        }
    }

    private static void WritePages(
        IReadOnlyList<AssessedMeeting> meetings, List<AssessedMeeting> several, string format, TextWriter text, TerminalColors colors, Wording wording)
    {
        var summary = new ReviewSummary();
        foreach (var meeting in meetings)
        {
            summary.Add(meeting);
        }

        Func<Page, string> print = format switch
        {
            "html" => PageHtml.Article,
            "md" => PageMarkdown.Print,
            _ => page => PageText.Print(page, colors),
        };
        var body = string.Join('\n', several.Select(meeting => ReviewPage.Of(meeting, wording)).Append(summary.Page(wording)).Select(print));
        text.Write(format == "html"
            ? PageHtml.Start(wording.Words(new("So sánh các phiếu chấm điểm", "Assessments compared")), wording.Language) + body + PageHtml.End
            : body);
    }

    private static string Json(AssessedMeeting meeting, Wording wording)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ScorecardJson.WriterOptions))
        {
            ReviewJson.Write(json, meeting, wording.Language);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
