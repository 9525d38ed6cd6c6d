using System.Text;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>Cells to raw values; a short cell that came before is the same object, because most cells of a column are alike.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class CellCache
{
    private const int Places = 1 << 12;
    private const int Longest = 16;

    private readonly (UInt128 Bytes, int Length, RawValue? Value)[] seen = new (UInt128, int, RawValue?)[Places];

    private static readonly RawValue Blank = RawValue.Of(RawKind.Blank);
    private static readonly RawValue Unknown = RawValue.Of(RawKind.Unknown, "unknown");

    /// <summary>The value of a cell.</summary>
    public RawValue Read(ReadOnlySpan<byte> record, CsvCell cell)
    {
        if (cell.Length == 0)
        {
            return Blank;
        }

        if (cell.Length > Longest || cell.Quoted)
        {
            return Make(record, cell);
        }

        Span<byte> padded = stackalloc byte[Longest];
        padded.Clear();
        record.Slice(cell.Start, cell.Length).CopyTo(padded);
        var bytes = System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(padded);
        ref var place = ref seen[(uint)bytes.GetHashCode() % Places];
        if (place.Value is null || place.Bytes != bytes || place.Length != cell.Length)
        {
            place = (bytes, cell.Length, Make(record, cell));
        }

        return place.Value!;
    }

    private static RawValue Make(ReadOnlySpan<byte> record, CsvCell cell)
    {
        var text = CellText.Of(record, cell);
        return string.IsNullOrWhiteSpace(text) ? Blank
            : !cell.Quoted && text.AsSpan().Trim() is "unknown" ? Unknown
            : RawValue.Of(RawKind.Untyped, text);
    }
}
