using System.Text;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>The characters of a cell.</summary>
internal static class CellText
{
    /// <summary>The text of a cell, doubled quotes made single.</summary>
    public static string Of(ReadOnlySpan<byte> record, CsvCell cell)
    {
        var text = Encoding.UTF8.GetString(record.Slice(cell.Start, cell.Length));
        return cell.Doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
