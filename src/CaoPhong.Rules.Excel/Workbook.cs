using System.IO.Compression;
using System.Xml;

namespace CaoPhong.Rules.Excel;

/// <summary>An opened workbook: its first sheet, its texts and its formats.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Workbook : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive archive;
    private readonly XlsxLimits limits;
    private readonly string sheetPath;

    private Workbook(ZipArchive archive, XlsxLimits limits, (string Name, string Path, bool From1904) sheet)
    {
        this.archive = archive;
        this.limits = limits;
        (SheetName, sheetPath, From1904) = sheet;
        Formats = Open("xl/styles.xml") is { } styles ? ReadAll(styles, NumberFormats.Read) : NumberFormats.Read(null);
        Texts = Open("xl/sharedStrings.xml") is { } texts ? ReadAll(texts, reader => SharedTexts.Read(reader, limits)) : [];
    }

    /// <summary>The name of the sheet that is read: the first that is not hidden.</summary>
    public string SheetName { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool From1904 { get; }

    /// <summary>The formats of cells.</summary>
    public NumberFormats Formats { get; }

    /// <summary>The texts that cells refer to by number.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Whether the archive holds macros.</summary>
    public static bool HasMacros(ZipArchive archive) =>
        archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens a workbook; null where it is none.</summary>
    /// <exception cref="WorkbookTooLargeException">It holds more than is allowed.</exception>
    public static Workbook? Open(ZipArchive archive, XlsxLimits limits)
    {
        if (archive.GetEntry("xl/workbook.xml") is not { } entry)
        {
            return null;
        }

        using var reader = Xml(entry, limits);
        return Sheet(reader, archive, limits) is { } sheet ? new(archive, limits, sheet) : null;
    }

    /// <summary>A reader of the rows of the sheet.</summary>
    public XmlReader OpenSheet() => Open(sheetPath)!;

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static (string Name, string Path, bool From1904)? Sheet(XmlReader workbook, ZipArchive archive, XlsxLimits limits)
    {
        var from1904 = false;
        while (workbook.Read())
        {
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = workbook.GetAttribute("date1904") is "1" or "true";
            }
            else if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("state") is null or "visible")
            {
                var id = workbook.GetAttribute("id", Relationships);
                var path = Target(archive, id, limits);
                return path is null ? null : (workbook.GetAttribute("name") ?? "", path, from1904);
            }
        }

        return null;
    }

    private static string? Target(ZipArchive archive, string? id, XlsxLimits limits)
    {
        if (id is null || archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } entry)
        {
            return null;
        }

        using var reader = Xml(entry, limits);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") == id && reader.GetAttribute("Target") is { } target)
            {
                var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
                return archive.GetEntry(path) is null ? null : path;
            }
        }

        return null;
    }

    private XmlReader? Open(string path) => archive.GetEntry(path) is { } entry ? Xml(entry, limits) : null;

    private static T ReadAll<T>(XmlReader reader, Func<XmlReader, T> read)
    {
        using (reader)
        {
            return read(reader);
        }
    }

    private static XmlReader Xml(ZipArchiveEntry entry, XlsxLimits limits) => XmlReader.Create(
        new CountedStream(entry.Open(), limits.InflatedBytes),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });
}
