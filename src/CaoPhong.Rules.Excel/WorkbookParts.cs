using System.Globalization;
using System.Xml;

namespace CaoPhong.Rules.Excel;

/// <summary>Writes the parts of a workbook that hold its sheets together.</summary>
internal static class WorkbookParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Styles =
        $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="5">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        </cellXfs>
        </styleSheet>
        """;

    /// <summary>Writes them.</summary>
    /// <param name="part">Opens a part for writing.</param>
    /// <param name="sheets">The sheets, in their order.</param>
    public static void Write(Func<string, XmlWriter> part, IReadOnlyList<(string Name, bool Hidden)> sheets)
    {
        WriteWorkbook(part, sheets);
        using (var styles = part("xl/styles.xml"))
        {
            styles.WriteRaw(Styles);
        }

        WriteRelations(part, "_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
        WriteRelations(
            part, "xl/_rels/workbook.xml.rels",
            [.. sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{Number(at + 1)}.xml")), ("styles", "styles.xml")]);
        WriteTypes(part, sheets.Count);
    }

    private static void WriteWorkbook(Func<string, XmlWriter> part, IReadOnlyList<(string Name, bool Hidden)> sheets)
    {
        using var workbook = part("xl/workbook.xml");
        workbook.WriteStartElement("workbook", Main);
        workbook.WriteStartElement("sheets");
        for (var at = 0; at < sheets.Count; at++)
        {
            workbook.WriteStartElement("sheet");
            workbook.WriteAttributeString("name", sheets[at].Name);
            workbook.WriteAttributeString("sheetId", Number(at + 1));
            if (sheets[at].Hidden)
            {
                workbook.WriteAttributeString("state", "hidden");
            }

            workbook.WriteAttributeString("r", "id", Office, $"rId{Number(at + 1)}");
            workbook.WriteEndElement();
        }

        workbook.WriteEndElement();
        workbook.WriteEndElement();
    }

    private static void WriteRelations(Func<string, XmlWriter> part, string path, IReadOnlyList<(string Type, string Target)> targets)
    {
        using var relations = part(path);
        relations.WriteStartElement("Relationships", Package);
        for (var at = 0; at < targets.Count; at++)
        {
            relations.WriteStartElement("Relationship", Package);
            relations.WriteAttributeString("Id", $"rId{Number(at + 1)}");
            relations.WriteAttributeString("Type", $"{Office}/{targets[at].Type}");
            relations.WriteAttributeString("Target", targets[at].Target);
            relations.WriteEndElement();
        }

        relations.WriteEndElement();
    }

    private static void WriteTypes(Func<string, XmlWriter> part, int sheets)
    {
        const string Space = "http://schemas.openxmlformats.org/package/2006/content-types";
        using var types = part("[Content_Types].xml");
        types.WriteStartElement("Types", Space);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", $"{Types}.sheet.main+xml");
        Override("/xl/styles.xml", $"{Types}.styles+xml");
        for (var at = 1; at <= sheets; at++)
        {
            Override($"/xl/worksheets/sheet{Number(at)}.xml", $"{Types}.worksheet+xml");
        }

        types.WriteEndElement();

        void Default(string extension, string type)
        {
            types.WriteStartElement("Default", Space);
            types.WriteAttributeString("Extension", extension);
            types.WriteAttributeString("ContentType", type);
            types.WriteEndElement();
        }

        void Override(string name, string type)
        {
            types.WriteStartElement("Override", Space);
            types.WriteAttributeString("PartName", name);
            types.WriteAttributeString("ContentType", type);
            types.WriteEndElement();
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
