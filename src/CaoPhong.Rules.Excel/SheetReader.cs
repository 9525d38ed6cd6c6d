using System.Globalization;
using System.Xml;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Excel;

/// <summary>Reads the rows of a sheet one after another.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SheetReader(Workbook workbook, XmlReader reader)
{
    private static readonly RawValue Blank = RawValue.Of(RawKind.Blank);

    private readonly List<SheetCell> cells = [];
    private readonly List<string> merged = [];

    /// <summary>The number of the row, as Excel shows it.</summary>
    public int Row { get; private set; }

    /// <summary>The cells of the row that are not blank.</summary>
    public IReadOnlyList<SheetCell> Cells => cells;

    /// <summary>The ranges of merged cells; known when the last row was read.</summary>
    public IReadOnlyList<string> Merged => merged;

    /// <summary>Goes to the next row that is not blank.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                Row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Row + 1;
                ReadCells();
                if (cells.Count > 0)
                {
                    return true;
                }
            }
            else if (reader.LocalName == "mergeCell" && reader.GetAttribute("ref") is { } range)
            {
                merged.Add(range);
            }
        }

        return false;
    }

    private void ReadCells()
    {
        cells.Clear();
        if (reader.IsEmptyElement)
        {
            return;
        }

        var (depth, column) = (reader.Depth, -1);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = CellReference.ColumnOf(reader.GetAttribute("r")) is var named and >= 0 ? named : column + 1;
                var cell = ReadCell(column);
                if (cell.Value.Kind != RawKind.Blank || cell.Fault != CellFault.None)
                {
                    cells.Add(cell);
                }
            }
        }
    }

    private SheetCell ReadCell(int column)
    {
        var type = reader.GetAttribute("t");
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var stored = Stored(type);
        if (stored is null)
        {
            return new(column, Blank, CellFault.None, "");
        }

        return type switch
        {
            "s" => int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var text) && text < workbook.Texts.Count
                ? Of(column, Text(workbook.Texts[text]))
                : Of(column, Blank),
            "inlineStr" or "str" => Of(column, Text(stored)),
            "b" => Of(column, RawValue.Of(RawKind.Boolean, stored == "1" ? "true" : "false")),
            "e" => new(column, Blank, CellFault.SheetError, stored),
            "d" => Of(column, Text(stored.Length >= 10 ? stored[..10] : stored)),
            _ => Number(column, stored, workbook.Formats[style]),
        };
    }

    private SheetCell Number(int column, string stored, NumberMeaning meaning)
    {
        if (ExcelNumber.Read(stored) is not { } number)
        {
            return new(column, Blank, CellFault.TooLarge, stored);
        }

        return meaning switch
        {
            NumberMeaning.Percent => Of(column, RawValue.Of(RawKind.Percent, ExcelNumber.Text(number * 100))),
            NumberMeaning.Day => ExcelNumber.Day(number, workbook.From1904) is { } day
                ? Of(column, RawValue.Of(RawKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                : new(column, Blank, CellFault.NoDay, ExcelNumber.Text(number)),
            _ => Of(column, RawValue.Of(RawKind.Number, ExcelNumber.Text(number))),
        };
    }

    // The text inside <v>, or inside <is> of a text that stands in the cell itself; null for none.
    private string? Stored(string? type)
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        string? stored = null;
        var depth = reader.Depth;
        var inValue = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "is" && type == "inlineStr")
            {
                stored = SharedTexts.One(reader);
            }
            else if (reader.LocalName == "v" && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inValue = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (inValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                stored += reader.Value;
            }
        }

        return stored;
    }

    private static SheetCell Of(int column, RawValue value) => new(column, value, CellFault.None, "");

    private static RawValue Text(string text) =>
        string.IsNullOrWhiteSpace(text) ? Blank
        : text.Trim() == "unknown" ? RawValue.Of(RawKind.Unknown, "unknown")
        : RawValue.Of(RawKind.Untyped, text);
}
