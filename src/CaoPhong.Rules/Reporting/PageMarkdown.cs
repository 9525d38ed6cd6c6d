using System.Text;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes pages as Markdown.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PageMarkdown
{
    private const string Special = "\\`*_{}[]<>#|~$&";

    /// <summary>The Markdown of a page; ends in a line break.</summary>
    public static string Print(Page page)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(page.Title)).Append('\n');
        foreach (var block in page.Blocks)
        {
            text.Append('\n');
            Append(text, block);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append("## ").Append(Escape(heading.Text)).Append('\n');
                break;
            case SentenceBlock sentence:
                text.Append(Toned(Escape(sentence.Text), sentence.Tone)).Append('\n');
                break;
            case ListBlock list:
                text.Append(Toned(Escape(list.Title), list.Tone)).Append("\n\n");
                foreach (var item in list.Items)
                {
                    text.Append("- ").Append(Escape(item)).Append('\n');
                }

                break;
            case TableBlock table:
                AppendTable(text, table);
                break;
        }
    }

    private static void AppendTable(StringBuilder text, TableBlock table)
    {
        AppendCells(text, table.Columns.Select(column => Escape(column.Heading)));
        AppendCells(text, table.Columns.Select(column => column.IsNumber ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            AppendCells(text, row.Cells.Select(cell => row.Weight == RowWeight.Ordinary || cell.Length == 0 ? Escape(cell) : $"**{Escape(cell.Trim())}**"));
        }
    }

    private static void AppendCells(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Toned(string text, Tone tone) => tone == Tone.Plain ? text : $"**{text}**";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().ReplaceLineEndings(" "))
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
