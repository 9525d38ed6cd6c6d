using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Excel;

/// <summary>Writes a workbook row by row, so that any number of rows takes the memory of one.</summary>
/// <remarks>Not thread-safe. Sheets are written one after another; the workbook is complete when it is disposed.</remarks>
internal sealed class XlsxWriter : IRowWriter, IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly ZipArchive archive;
    private readonly List<(string Name, bool Hidden)> sheets = [];
    private XmlWriter? sheet;
    private int row;
    private int column;

    /// <summary>A workbook that goes to a stream, which stays open.</summary>
    public XlsxWriter(Stream output) => archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet with its heading in a row that stays in sight.</summary>
    public void BeginSheet(string name, IReadOnlyList<XlsxColumn> columns, bool hidden = false)
    {
        sheets.Add((name, hidden));
        sheet = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        row = 0;
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetViews");
        sheet.WriteStartElement("sheetView");
        sheet.WriteAttributeString("workbookViewId", "0");
        Element(sheet, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteStartElement("cols");
        for (var at = 0; at < columns.Count; at++)
        {
            var number = Invariant(at + 1);
            Element(sheet, "col", ("min", number), ("max", number), ("width", Invariant(columns[at].Width)), ("style", Invariant((int)columns[at].Style)), ("customWidth", "1"));
        }

        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData");
        BeginRow();
        foreach (var heading in columns)
        {
            Text(heading.Heading, XlsxStyle.Heading);
        }

        EndRow();
    }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        row++;
        column = 0;
        sheet!.WriteStartElement("row");
        sheet.WriteAttributeString("r", Invariant(row));
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => sheet!.WriteEndElement();

    /// <summary>A cell of text; nothing for none.</summary>
    public void Text(string? text) => Text(text, XlsxStyle.Plain);

    /// <summary>A cell of text in a style; null leaves it blank.</summary>
    public void Text(string? text, XlsxStyle style)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Begin(style);
            sheet!.WriteAttributeString("t", "inlineStr");
            sheet.WriteStartElement("is");
            sheet.WriteStartElement("t");
            sheet.WriteAttributeString("xml", "space", null, "preserve");
            sheet.WriteString(Allowed(text));
            sheet.WriteEndElement();
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        column++;
    }

    /// <summary>A cell with a number; nothing for none.</summary>
    public void Number(decimal? number)
    {
        if (number is { } value)
        {
            Value(Numbers.Format(value), XlsxStyle.Plain);
        }

        column++;
    }

    /// <summary>A cell with a day; nothing for none.</summary>
    public void Day(DateOnly? day)
    {
        // Days before March 1900 have no serial number that all programs agree on.
        if (day is { } known && known >= new DateOnly(1900, 3, 1))
        {
            Value(Invariant(known.DayNumber - new DateOnly(1899, 12, 30).DayNumber), XlsxStyle.Day);
            column++;
        }
        else
        {
            Text(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="validations">What may be entered in its columns.</param>
    /// <param name="lastRow">To which row that holds.</param>
    public void EndSheet(IReadOnlyList<XlsxValidation>? validations = null, int lastRow = 0)
    {
        sheet!.WriteEndElement();
        if (validations is { Count: > 0 })
        {
            sheet.WriteStartElement("dataValidations");
            sheet.WriteAttributeString("count", Invariant(validations.Count));
            foreach (var validation in validations)
            {
                Write(validation, lastRow);
            }

            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
        sheet.Dispose();
        sheet = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sheet?.Dispose();
        WorkbookParts.Write(Part, sheets);
        archive.Dispose();
    }

    private XmlWriter Part(string path) => XmlWriter.Create(
        archive.CreateEntry(path, CompressionLevel.Fastest).Open(),
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true });

    private void Write(XlsxValidation validation, int lastRow)
    {
        var letters = CellReference.Letters(validation.Column);
        sheet!.WriteStartElement("dataValidation");
        sheet.WriteAttributeString("type", validation.Type);
        if (validation.Operator is { } comparison)
        {
            sheet.WriteAttributeString("operator", comparison);
        }

        sheet.WriteAttributeString("allowBlank", "1");
        sheet.WriteAttributeString("showErrorMessage", "1");
        sheet.WriteAttributeString("error", validation.Message.Length <= 255 ? validation.Message : validation.Message[..255]);
        sheet.WriteAttributeString("sqref", $"{letters}2:{letters}{Invariant(lastRow)}");
        sheet.WriteElementString("formula1", validation.First);
        if (validation.Second is { } second)
        {
            sheet.WriteElementString("formula2", second);
        }

        sheet.WriteEndElement();
    }

    private void Begin(XlsxStyle style)
    {
        sheet!.WriteStartElement("c");
        sheet.WriteAttributeString("r", CellReference.Letters(column) + Invariant(row));
        if (style != XlsxStyle.Plain)
        {
            sheet.WriteAttributeString("s", Invariant((int)style));
        }
    }

    private void Value(string value, XlsxStyle style)
    {
        Begin(style);
        sheet!.WriteElementString("v", value);
        sheet.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString(attribute, value);
        }

        writer.WriteEndElement();
    }

    // XML holds no control characters and no halves of characters, and a cell no more than 32,767 letters.
    private static string Allowed(string text)
    {
        var cut = text.Length > 32_767 ? text[..32_767] : text;
        if (cut.All(XmlConvert.IsXmlChar))
        {
            return cut;
        }

        var kept = new StringBuilder(cut.Length);
        for (var at = 0; at < cut.Length; at++)
        {
            if (at + 1 < cut.Length && char.IsSurrogatePair(cut[at], cut[at + 1]))
            {
                kept.Append(cut[at]).Append(cut[++at]);
            }
            else
            {
                kept.Append(XmlConvert.IsXmlChar(cut[at]) ? cut[at] : '\uFFFD');
            }
        }

        return kept.ToString();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
