using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>The columns of a CSV file, and its records as meetings.</summary>
/// <remarks>Not thread-safe: it keeps the cells that come again and again.</remarks>
internal sealed class CsvColumns
{
    private readonly string[] names;
    private readonly FactFile file;
    private readonly ReadOnlyMemory<byte> heading;
    private readonly CellCache cells = new();

    /// <summary>The columns that the current record names.</summary>
    public CsvColumns(CsvRecords records, FactFile file)
    {
        this.file = file;
        var text = records.Bytes;
        names = [.. records.Cells.Select(cell => TextForms.Compose(CellText.Of(records.Bytes, cell)).Trim())];
        var used = names.Length;
        while (used > 0 && names[used - 1].Length == 0)
        {
            used--;
        }

        names = names[..used];
        heading = file.KeepOriginal ? text.ToArray() : default;
        var place = file.At(records.Row);
        Mistakes = records.Fault == CsvFault.None
            ? [.. CsvHeading.Check(names, place)]
            : [FactFileDiagnostics.Of(records.Fault)(place)];
    }

    /// <summary>What is wrong with the heading: then no row can be read.</summary>
    public IReadOnlyList<Diagnostic> Mistakes { get; }

    /// <summary>A record as a meeting.</summary>
    public FactRow Row(CsvRecords records)
    {
        var place = file.At(records.Row);
        var bytes = records.Bytes;
        var given = new GivenFact[names.Length];
        List<Diagnostic>? mistakes = null;
        var count = records.Cells.Count;
        if (count < names.Length)
        {
            return Broken(records, at => FactFileDiagnostics.TooFewCells(at, count, names.Length));
        }

        for (var column = 0; column < count; column++)
        {
            var value = cells.Read(bytes, records.Cells[column]);
            var named = column < names.Length && names[column].Length > 0;
            if (column < names.Length)
            {
                given[column] = new(names[column], value);
            }

            if (!named && value.Kind != RawKind.Blank)
            {
                (mistakes ??= []).Add(FactFileDiagnostics.NoHeadingAbove(place, value.Text, column + 1));
            }
        }

        var meeting = new Meeting(Named(given), place) { Sheet = file.Sheet };
        return new(place, meeting, mistakes ?? (IReadOnlyList<Diagnostic>)[]) { Original = Original(records), Heading = heading };
    }

    /// <summary>A record that cannot be read.</summary>
    public FactRow Broken(CsvRecords records, Func<FactPlace, Diagnostic> why)
    {
        var place = file.At(records.Row);
        return new(place, null, [why(place)]) { Original = Original(records), Heading = heading };
    }

    private GivenFact[] Named(GivenFact[] given) =>
        Array.Exists(names, name => name.Length == 0) ? [.. given.Where(fact => fact.Name.Length > 0)] : given;

    private ReadOnlyMemory<byte> Original(CsvRecords records) => file.KeepOriginal ? records.Bytes.ToArray() : default;
}
