using System.IO.Compression;
using System.Text;

namespace CaoPhong.Rules.Tests.Excel;

/// <summary>Workbooks made of their bare parts, as other programs write them.</summary>
internal static class RawWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">The rows of the sheet, and what stands behind them after <c>|</c>.</param>
    /// <param name="formats">The number formats of the styles 1, 2, …: the number of a built-in one, or a code.</param>
    /// <param name="texts">The shared texts.</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    /// <param name="more">Further parts.</param>
    public static byte[] Of(string rows, string[]? formats = null, string[]? texts = null, bool from1904 = false, params (string Path, string Text)[] more)
    {
        var behind = rows.Split('|');
        var custom = (formats ?? []).Select((format, at) => (Format: format, Id: int.TryParse(format, out var id) ? id : 170 + at)).ToList();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"{(from1904 ? 1 : 0)}\"/><sheets><sheet name=\"Ẩn\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Số liệu\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/data.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet {Main}><numFmts>{string.Concat(custom.Where(format => format.Id >= 170).Select(format => $"<numFmt numFmtId=\"{format.Id}\" formatCode=\"{format.Format.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(custom.Select(format => $"<xf numFmtId=\"{format.Id}\"/>"))}</cellXfs></styleSheet>");
            Add("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat((texts ?? []).Select(text => text.StartsWith('<') ? text : $"<si><t xml:space=\"preserve\">{text}</t></si>"))}</sst>");
            Add("xl/worksheets/data.xml", $"<worksheet {Main}><sheetData>{behind[0]}</sheetData>{(behind.Length > 1 ? behind[1] : "")}</worksheet>");
            foreach (var (path, text) in more)
            {
                Add(path, text);
            }

            void Add(string path, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A row whose cells are <c>type:style:value</c>; type empty for a number, <c>i</c> for a text in the cell.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, at) => Cell((char)('A' + at), number, cell)))}</row>";

    private static string Cell(char column, int row, string cell)
    {
        if (cell.Length == 0)
        {
            return "";
        }

        var parts = cell.Split(':', 3);
        return parts[0] == "i"
            ? $"<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{parts[2]}</t></is></c>"
            : $"<c r=\"{column}{row}\"{(parts[0].Length > 0 ? $" t=\"{parts[0]}\"" : "")} s=\"{(parts[1].Length > 0 ? parts[1] : "0")}\"><v>{parts[2]}</v></c>";
    }
}
