using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes pages as plain text for a terminal or a file.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PageText
{
    private const int WidestColumn = 60;

    /// <summary>The text of a page; ends in a line break.</summary>
    public static string Print(Page page, TerminalColors? colors = null)
    {
        var paint = colors ?? TerminalColors.None;
        var text = new StringBuilder();
        text.Append(paint.Strong(Clean(page.Title))).Append('\n');
        foreach (var block in page.Blocks)
        {
            Append(text, block, paint);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block, TerminalColors paint)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append('\n').Append(paint.Strong(Clean(heading.Text))).Append('\n');
                break;
            case SentenceBlock sentence:
                text.Append(Painted(Clean(sentence.Text), sentence.Tone, paint)).Append('\n');
                break;
            case ListBlock list:
                text.Append(Painted(Clean(list.Title), list.Tone, paint)).Append('\n');
                foreach (var item in list.Items)
                {
                    text.Append("  - ").Append(Clean(item).Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
                }

                break;
            case TableBlock table:
                AppendTable(text, table, paint);
                break;
        }
    }

    private static void AppendTable(StringBuilder text, TableBlock table, TerminalColors paint)
    {
        var widths = table.Columns.Select((column, at) =>
            Math.Min(WidestColumn, table.Rows.Select(row => TextWidth.Of(Clean(row.Cells[at]))).Append(TextWidth.Of(column.Heading)).Max())).ToArray();
        var rule = "  " + string.Join("  ", widths.Select(width => new string('─', width))) + "\n";
        text.Append('\n');
        if (table.Columns.Any(column => column.Heading.Length > 0))
        {
            AppendRow(text, table, new([.. table.Columns.Select(column => column.Heading)]), widths, paint.Quiet);
            text.Append(paint.Quiet(rule));
        }

        foreach (var row in table.Rows)
        {
            if (row.Weight == RowWeight.Total)
            {
                text.Append(paint.Quiet(rule));
            }

            AppendRow(text, table, row, widths, row.Weight == RowWeight.Ordinary ? line => line : paint.Strong);
        }

        text.Append('\n');
    }

    private static void AppendRow(StringBuilder text, TableBlock table, TableRow row, int[] widths, Func<string, string> paint)
    {
        var cells = row.Cells.Select((cell, at) => TextWidth.Wrap(Clean(cell), widths[at])).ToArray();
        var height = cells.Max(cell => cell.Count);
        for (var line = 0; line < height; line++)
        {
            var pieces = cells.Select((cell, at) =>
            {
                var piece = line < cell.Count ? cell[line] : "";
                return table.Columns[at].IsNumber ? TextWidth.PadLeft(piece, widths[at]) : TextWidth.PadRight(piece, widths[at]);
            });
            text.Append(paint(("  " + string.Join("  ", pieces)).TrimEnd())).Append('\n');
        }
    }

    private static string Painted(string text, Tone tone, TerminalColors paint) => tone switch
    {
        Tone.Strong => paint.Strong(text),
        Tone.Warning => paint.Severity(Severity.Warning, text),
        Tone.Error => paint.Severity(Severity.Error, text),
        _ => text,
    };

    // Text of meetings must not steer the terminal.
    private static string Clean(string text) =>
        text.Any(letter => char.IsControl(letter) && letter != '\n')
            ? string.Concat(text.Select(letter => char.IsControl(letter) && letter != '\n' ? '�' : letter))
            : text;
}
