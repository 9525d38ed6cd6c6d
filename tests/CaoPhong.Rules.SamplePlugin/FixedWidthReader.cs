using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.SamplePlugin;

/// <summary>Reads tables of text in which a row of dashes says where the columns are.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class FixedWidthReader : IFactReader
{
    private static readonly DiagnosticDescriptor NoDashesRule = new("FIXED001", Severity.Error,
        "dòng thứ hai phải là các dấu gạch '---' dưới từng cột", "the second line must hold dashes '---' below every column");

    /// <inheritdoc/>
    public string Format => "fixed";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".fixed"];

    /// <inheritdoc/>
    public IEnumerable<FactRow> Read(Stream stream, FactFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var lines = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var (headings, dashes) = (lines.ReadLine() ?? "", lines.ReadLine() ?? "");
        var columns = ColumnsOf(dashes);
        if (columns.Count == 0)
        {
            yield return new(file.At(null), null, [NoDashesRule.At(file.At(2))]);
            yield break;
        }

        for (var row = 3; lines.ReadLine() is { } line; row++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var given = columns.Select(column => new GivenFact(Cell(headings, column), ValueOf(Cell(line, column)))).ToList();
                yield return new(file.At(row), new Meeting(given, file.At(row)) { Sheet = file.Sheet }, [])
                {
                    Original = file.KeepOriginal ? Encoding.UTF8.GetBytes(line) : default,
                    Heading = file.KeepOriginal ? Encoding.UTF8.GetBytes($"{headings}\n{dashes}") : default,
                };
            }
        }
    }

    private static List<(int Start, int Length)> ColumnsOf(string dashes)
    {
        var columns = new List<(int Start, int Length)>();
        var start = 0;
        for (var at = 0; at <= dashes.Length; at++)
        {
            if (at < dashes.Length && dashes[at] == '-')
            {
                continue;
            }

            if (at > start)
            {
                columns.Add((start, at - start));
            }

            start = at + 1;
        }

        return columns;
    }

    private static string Cell(string line, (int Start, int Length) column) =>
        column.Start >= line.Length ? "" : line.Substring(column.Start, Math.Min(column.Length, line.Length - column.Start)).Trim();

    // An empty cell is not given; what a text means is said by the fact that it is given for.
    private static RawValue ValueOf(string cell) => cell.Length == 0 ? RawValue.Of(RawKind.Blank) : RawValue.Of(RawKind.Untyped, cell);
}
