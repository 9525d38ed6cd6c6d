using System.Text.Unicode;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>Reads CSV: a heading of ids or labels, then a meeting a row; separated by commas, semicolons or tabs, as the heading shows.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class CsvFactReader : IFactReader
{
    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    /// <inheritdoc/>
    public IEnumerable<FactRow> Read(Stream stream, FactFile file)
    {
        var window = new ByteWindow(stream);
        window.Grow();
        if (window.Bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return [FactRow.Broken(file.At(null), FactFileDiagnostics.IsWorkbook(file.At(null)))];
        }

        return Rows(window, file);
    }

    private static IEnumerable<FactRow> Rows(ByteWindow window, FactFile file)
    {
        var declared = CsvHeading.Declared(CsvHeading.FirstLine(window));
        var records = new CsvRecords(window, declared ?? CsvHeading.Separator(CsvHeading.FirstLine(window), file.Sheet));
        if (declared is not null)
        {
            records.Read();
        }

        do
        {
            if (!records.Read())
            {
                yield return FactRow.Broken(file.At(null), FactFileDiagnostics.NoHeading(file.At(null)));
                yield break;
            }
        }
        while (records.Fault == CsvFault.None && IsBlank(records));

        var columns = new CsvColumns(records, file);
        if (columns.Mistakes.Count > 0)
        {
            yield return new(file.At(records.Row), null, columns.Mistakes);
            yield break;
        }

        while (records.Read())
        {
            if (records.Fault != CsvFault.None)
            {
                yield return columns.Broken(records, FactFileDiagnostics.Of(records.Fault));
            }
            else if (!Utf8.IsValid(records.Bytes))
            {
                yield return columns.Broken(records, FactFileDiagnostics.NotUtf8);
            }
            else if (records.Bytes.Contains((byte)0))
            {
                yield return columns.Broken(records, FactFileDiagnostics.NotText);
            }
            else if (!IsBlank(records))
            {
                yield return columns.Row(records);
            }
        }
    }

    // A row without anything in it, as spreadsheets leave them at the end.
    private static bool IsBlank(CsvRecords records)
    {
        foreach (var cell in records.Cells)
        {
            if (!records.Bytes.Slice(cell.Start, cell.Length).Trim(" \t"u8).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
