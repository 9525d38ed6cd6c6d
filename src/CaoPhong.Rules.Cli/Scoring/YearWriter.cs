using System.Text;
using System.Text.Json;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes the years of cells in one format.</summary>
internal static class YearWriter
{
    /// <summary>Writes the summary alone.</summary>
    public static void WriteSummary(IReadOnlyList<ScoredYear> years, string format, TextWriter text, TerminalColors colors, Wording wording) =>
        text.Write(format == "json" ? $"{Json(json => YearSummary.Write(json, years))}\n" : SummaryScores.PrintPage(YearSummary.Page(years, wording), format, wording, colors));

    /// <summary>Writes all of them.</summary>
    public static void Write(IReadOnlyList<ScoredYear> years, string format, TextWriter text, TerminalColors colors, Wording wording)
    {
        switch (format)
        {
            case "json":
                text.Write(Json(json =>
                {
                    json.WriteStartArray();
                    foreach (var year in years)
                    {
                        YearJson.Write(json, year, wording.Language);
                    }

                    json.WriteEndArray();
                }));
                text.Write('\n');
                break;
            case "jsonl":
                foreach (var year in years)
                {
                    text.Write(Json(json => YearJson.Write(json, year, wording.Language)));
                    text.Write('\n');
                }

                break;
            default:
                WritePages(years, format, text, colors, wording);
                break;
        }
    }

    private static void WritePages(IReadOnlyList<ScoredYear> years, string format, TextWriter text, TerminalColors colors, Wording wording)
    {
        Func<Page, string> print = format switch
        {
            "html" => PageHtml.Article,
            "md" => PageMarkdown.Print,
            _ => page => PageText.Print(page, colors),
        };
        var pages = years.Select(year => YearPage.Of(year, wording)).Append(YearSummary.Page(years, wording)).Select(print);
        var body = string.Join('\n', pages);
        text.Write(format == "html" ? PageHtml.Start(wording.Words(new("Xếp loại cả năm", "The year")), wording.Language) + body + PageHtml.End : body);
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ScorecardJson.WriterOptions))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
