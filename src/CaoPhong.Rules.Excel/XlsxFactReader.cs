using System.IO.Compression;
using System.Xml;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Excel;

/// <summary>Reads the first sheet of an Excel workbook: a heading of ids or labels, then a meeting a row.</summary>
/// <remarks>Thread-safe. Cells are what their format says: a percentage is its percent number, a date its day. Rows are read
/// as they are asked for; the texts of the workbook are kept.</remarks>
public sealed class XlsxFactReader(XlsxLimits? limits = null) : IFactReader
{
    private readonly XlsxLimits limits = limits ?? XlsxLimits.Default;

    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm"];

    /// <inheritdoc/>
    public IEnumerable<FactRow> Read(Stream stream, FactFile file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        var place = file.At(null);
        Diagnostic? fault = null;
        Workbook? workbook = null;
        try
        {
            (workbook, fault) = Open(stream, place);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or NotSupportedException or ArgumentException)
        {
            fault = XlsxDiagnostics.NotWorkbook(place);
        }
        catch (WorkbookTooLargeException)
        {
            fault = XlsxDiagnostics.TooLarge(place);
        }

        return workbook is null ? [new(place, null, [fault!])] : Rows(workbook, file);
    }

    private (Workbook? Workbook, Diagnostic? Fault) Open(Stream stream, FactPlace place)
    {
        var seekable = Seekable(stream);
        Span<byte> start = stackalloc byte[4];
        var read = seekable.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        seekable.Position = 0;
        if (start[..read].SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return (null, XlsxDiagnostics.OldOrLocked(place));
        }

        if (seekable.Length > limits.FileBytes)
        {
            return (null, XlsxDiagnostics.TooLarge(place));
        }

        var archive = new ZipArchive(seekable, ZipArchiveMode.Read);
        var fault = Workbook.HasMacros(archive) ? XlsxDiagnostics.HasMacros(place)
            : archive.Entries.Count > limits.Entries ? XlsxDiagnostics.TooLarge(place)
            : null;
        return fault is not null ? (null, fault)
            : Workbook.Open(archive, limits) is { } workbook ? (workbook, null)
            : (null, XlsxDiagnostics.NotWorkbook(place));
    }

    // An archive is read from its end; what is piped in is kept until it is complete.
    private Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > limits.FileBytes)
            {
                throw new WorkbookTooLargeException();
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static IEnumerable<FactRow> Rows(Workbook workbook, FactFile file)
    {
        using (workbook)
        using (var xml = OpenSheet(workbook))
        {
            if (xml is null)
            {
                yield return new(file.At(null), null, [XlsxDiagnostics.NotWorkbook(file.At(null))]);
                yield break;
            }

            var sheet = new SheetReader(workbook, xml);
            SheetColumns? columns = null;
            while (true)
            {
                var fault = Advance(sheet, file, out var more);
                if (fault is not null)
                {
                    yield return new(file.At(null), null, [fault]);
                    yield break;
                }

                if (!more)
                {
                    break;
                }

                if (columns is null)
                {
                    columns = new(sheet, file);
                    if (columns.Mistakes.Count > 0)
                    {
                        yield return new(file.At(sheet.Row), null, columns.Mistakes);
                        yield break;
                    }
                }
                else
                {
                    yield return columns.Row(sheet);
                }
            }

            if (columns is null)
            {
                yield return new(file.At(null), null, [XlsxDiagnostics.NoHeading(file.At(null), workbook.SheetName)]);
            }
            else if (sheet.Merged.Count > 0)
            {
                yield return new(file.At(null), null, [.. sheet.Merged.Select(range => XlsxDiagnostics.Merged(file.At(null), range))]);
            }
        }
    }

    // The first bytes of a sheet are read when it is opened; null where they are damaged.
    private static XmlReader? OpenSheet(Workbook workbook)
    {
        try
        {
            return workbook.OpenSheet();
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException)
        {
            return null;
        }
    }

    private static Diagnostic? Advance(SheetReader sheet, FactFile file, out bool more)
    {
        more = false;
        try
        {
            more = sheet.Read();
            return null;
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException)
        {
            return XlsxDiagnostics.NotWorkbook(file.At(null));
        }
        catch (WorkbookTooLargeException)
        {
            return XlsxDiagnostics.TooLarge(file.At(null));
        }
    }
}
