using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes pages as one HTML document that can be printed: no script, nothing from outside.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PageHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style =
        """
        body { font-family: "Times New Roman", "Noto Serif", serif; margin: 2em auto; max-width: 60em; color: #111; }
        h1 { font-size: 1.3em; } h2 { font-size: 1.1em; }
        article { page-break-after: always; break-after: page; } article:last-of-type { page-break-after: auto; break-after: auto; }
        table { border-collapse: collapse; width: 100%; margin: 1em 0; }
        th, td { border: 1px solid #555; padding: .25em .5em; text-align: left; vertical-align: top; white-space: pre-wrap; }
        td.number, th.number { text-align: right; white-space: nowrap; }
        tr.group td, tr.total td { font-weight: bold; background: #f2f2f2; }
        .strong { font-weight: bold; } .warning { color: #7a4a00; } .error { color: #a00000; }
        @media print { body { margin: 0; } tr { page-break-inside: avoid; break-inside: avoid; } }
        """;

    /// <summary>What stands before the pages of a document.</summary>
    public static string Start(string title, Language language) =>
        $"""
        <!DOCTYPE html>
        <html lang="{(language == Language.Vietnamese ? "vi" : "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>

        """.ReplaceLineEndings("\n");

    /// <summary>What stands after the pages.</summary>
    public static string End => "</body>\n</html>\n";

    /// <summary>One page of a document.</summary>
    public static string Article(Page page)
    {
        var text = new StringBuilder();
        text.Append("<article>\n<h1>").Append(Escape(page.Title)).Append("</h1>\n");
        foreach (var block in page.Blocks)
        {
            Append(text, block);
        }

        return text.Append("</article>\n").ToString();
    }

    /// <summary>A whole document of one page.</summary>
    public static string Print(Page page, Language language) => Start(page.Title, language) + Article(page) + End;

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append("<h2>").Append(Escape(heading.Text)).Append("</h2>\n");
                break;
            case SentenceBlock sentence:
                text.Append("<p").Append(Class(sentence.Tone)).Append('>').Append(Escape(sentence.Text)).Append("</p>\n");
                break;
            case ListBlock list:
                text.Append("<p").Append(Class(list.Tone)).Append('>').Append(Escape(list.Title)).Append("</p>\n<ul>\n");
                foreach (var item in list.Items)
                {
                    text.Append("<li>").Append(Escape(item)).Append("</li>\n");
                }

                text.Append("</ul>\n");
                break;
            case TableBlock table:
                AppendTable(text, table);
                break;
        }
    }

    private static void AppendTable(StringBuilder text, TableBlock table)
    {
        text.Append("<table>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            text.Append(column.IsNumber ? "<th class=\"number\">" : "<th>").Append(Escape(column.Heading)).Append("</th>");
        }

        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            text.Append(row.Weight switch { RowWeight.Group => "<tr class=\"group\">", RowWeight.Total => "<tr class=\"total\">", _ => "<tr>" });
            for (var at = 0; at < row.Cells.Count; at++)
            {
                text.Append(table.Columns[at].IsNumber ? "<td class=\"number\">" : "<td>").Append(Escape(row.Cells[at])).Append("</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    private static string Class(Tone tone) => tone == Tone.Plain ? "" : $" class=\"{tone.ToString().ToLowerInvariant()}\"";

    private static string Escape(string text) => Encoder.Encode(text);
}
