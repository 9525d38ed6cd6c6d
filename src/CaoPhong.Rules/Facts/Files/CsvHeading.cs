using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>The first lines of a CSV file: which separator it uses, and the names of its columns.</summary>
internal static class CsvHeading
{
    private static ReadOnlySpan<byte> Candidates => ",;\t"u8;

    /// <summary>The separator that an Excel line <c>sep=;</c> names; null for none.</summary>
    public static byte? Declared(ReadOnlySpan<byte> line) =>
        line.Length == 5 && Ascii.EqualsIgnoreCase(line[..4], "sep="u8) && Candidates.Contains(line[4]) ? line[4] : null;

    /// <summary>The first line, without its end; reads on until it is there.</summary>
    public static ReadOnlySpan<byte> FirstLine(ByteWindow window)
    {
        int end;
        while ((end = window.Bytes.IndexOfAny((byte)'\n', (byte)'\r')) < 0 && !window.AtEnd && window.Bytes.Length <= CsvRecords.MostBytes)
        {
            window.Grow();
        }

        return end < 0 ? window.Bytes : window.Bytes[..end];
    }

    /// <summary>The separator that stands most often outside quotes; of equals the one that goes with the decimal mark.</summary>
    public static byte Separator(ReadOnlySpan<byte> line, SheetNotation sheet)
    {
        var counts = new int[Candidates.Length];
        var quoted = false;
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            if (!quoted && Candidates.IndexOf(letter) is var candidate and >= 0)
            {
                counts[candidate]++;
            }
        }

        var usual = sheet.DecimalMark == ',' ? 1 : 0;
        var best = usual;
        for (var candidate = 0; candidate < counts.Length; candidate++)
        {
            best = counts[candidate] > counts[best] ? candidate : best;
        }

        return Candidates[best];
    }

    /// <summary>What is wrong with the names of the columns.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<string> names, FactPlace place)
    {
        if (names.Any(name => name.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            yield return FactFileDiagnostics.NotUtf8(place);
        }
        else if (LegacyVietnamese.Of(names) is { } encoding)
        {
            yield return FactFileDiagnostics.LegacyEncoding(place, encoding);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Length > 0 && !seen.Add(name)))
        {
            yield return FactFileDiagnostics.HeadingTwice(place with { Column = name }, name);
        }
    }
}
