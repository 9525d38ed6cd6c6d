namespace CaoPhong.Rules.Excel;

/// <summary>How large a workbook may be, so that a small file cannot take all memory.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record XlsxLimits
{
    /// <summary>What is allowed where nothing else is said.</summary>
    public static XlsxLimits Default { get; } = new();

    /// <summary>The most bytes of the file.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>The most parts in it.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>The most bytes of one part when it is unpacked.</summary>
    public long InflatedBytes { get; init; } = 2L << 30;

    /// <summary>The most characters of all different texts together.</summary>
    public long TextCharacters { get; init; } = 128L << 20;
}
