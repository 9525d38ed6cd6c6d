using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes rows of CSV (RFC 4180) as a spreadsheet of a culture reads them, and no cell of text as a formula.</summary>
/// <remarks>Not thread-safe: it writes to one writer.</remarks>
public sealed class CsvText : IRowWriter
{
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r'];

    private readonly TextWriter writer;
    private readonly char separator;
    private readonly char mark;
    private bool inRow;

    /// <summary>Rows for a notation: <c>;</c> and a decimal comma, or <c>,</c> and a point.</summary>
    /// <param name="writer">Where to; it gets the byte order mark by which Excel knows UTF-8.</param>
    /// <param name="sheet">How numbers are written.</param>
    public CsvText(TextWriter writer, SheetNotation sheet)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        this.writer = writer;
        mark = sheet.DecimalMark;
        separator = mark == ',' ? ';' : ',';
        writer.Write('\uFEFF');
    }

    /// <summary>A cell of text.</summary>
    public void Text(string? text)
    {
        Separate();
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var safe = Dangerous.Contains(text[0]) ? "'" + text : text;
        writer.Write(safe.AsSpan().IndexOfAny(['"', separator, '\n', '\r']) < 0 && safe.Trim().Length == safe.Length
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>A cell with a number.</summary>
    public void Number(decimal? number)
    {
        Separate();
        if (number is { } value)
        {
            writer.Write(Numbers.Format(value).Replace('.', mark));
        }
    }

    /// <summary>A cell with a day.</summary>
    public void Day(DateOnly? day)
    {
        Separate();
        writer.Write(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        writer.Write("\r\n");
        inRow = false;
    }

    private void Separate()
    {
        if (inRow)
        {
            writer.Write(separator);
        }

        inRow = true;
    }
}
