using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Excel;

/// <summary>The columns of a sheet, and its rows as meetings.</summary>
internal sealed class SheetColumns
{
    private readonly Dictionary<int, string> names = [];
    private readonly int[] order;
    private readonly FactFile file;
    private readonly ReadOnlyMemory<byte> heading;

    /// <summary>The columns that the current row names.</summary>
    public SheetColumns(SheetReader sheet, FactFile file)
    {
        this.file = file;
        var mistakes = new List<Diagnostic>();
        foreach (var cell in sheet.Cells.Where(cell => cell.Fault == CellFault.None))
        {
            var name = TextForms.Compose(cell.Value.Text).Trim();
            if (names.ContainsValue(name))
            {
                mistakes.Add(XlsxDiagnostics.HeadingTwice(file.At(sheet.Row) with { Column = name }, name));
            }

            names[cell.Column] = name;
        }

        order = [.. names.Keys.Order()];
        Mistakes = mistakes;
        heading = file.KeepOriginal ? Csv(column => names[column]) : default;
    }

    /// <summary>What is wrong with the heading: then no row can be read.</summary>
    public IReadOnlyList<Diagnostic> Mistakes { get; }

    /// <summary>A row as a meeting.</summary>
    public FactRow Row(SheetReader sheet)
    {
        var place = file.At(sheet.Row);
        var given = new List<GivenFact>(order.Length);
        var mistakes = new List<Diagnostic>();
        var cells = sheet.Cells.ToDictionary(cell => cell.Column);
        foreach (var column in order)
        {
            var name = names[column];
            if (!cells.TryGetValue(column, out var cell))
            {
                given.Add(new(name, RawValue.Of(RawKind.Blank)));
            }
            else if (cell.Fault != CellFault.None)
            {
                mistakes.Add(Fault(cell, place with { Column = name }));
            }
            else
            {
                given.Add(new(name, cell.Value));
            }
        }

        foreach (var cell in sheet.Cells.Where(cell => !names.ContainsKey(cell.Column)))
        {
            mistakes.Add(XlsxDiagnostics.NoHeadingAbove(place, $"{CellReference.Letters(cell.Column)}{sheet.Row}"));
        }

        var meeting = new Meeting(given, place) { Sheet = file.Sheet };
        return new(place, meeting, mistakes)
        {
            Original = file.KeepOriginal ? Csv(column => cells.TryGetValue(column, out var cell) ? Shown(cell) : "") : default,
            Heading = heading,
        };
    }

    private static Diagnostic Fault(SheetCell cell, FactPlace place) => cell.Fault switch
    {
        CellFault.SheetError => XlsxDiagnostics.CellError(place, cell.FaultText),
        CellFault.NoDay => XlsxDiagnostics.NoDate(place, cell.FaultText),
        _ => XlsxDiagnostics.NumberTooLarge(place, cell.FaultText),
    };

    private string Shown(SheetCell cell) => cell switch
    {
        { Fault: not CellFault.None } => cell.FaultText,
        { Value: { Kind: RawKind.Percent } percent } => percent.Text.Replace('.', file.Sheet.DecimalMark) + "%",
        { Value: { Kind: RawKind.Number } number } => number.Text.Replace('.', file.Sheet.DecimalMark),
        _ => cell.Value.Text,
    };

    // A row as a line of CSV, so that it can be mended and read again.
    private byte[] Csv(Func<int, string> text)
    {
        var separator = file.Sheet.DecimalMark == ',' ? ';' : ',';
        return Encoding.UTF8.GetBytes(string.Join(separator, order.Select(column => Quoted(text(column), separator))));
    }

    private static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny(['"', separator, '\n', '\r']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
