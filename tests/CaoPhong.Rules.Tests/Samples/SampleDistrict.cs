namespace CaoPhong.Rules.Tests.Samples;

/// <summary>The made-up cells of a district of the size of the press article: 35 and 157 cells, over 3,800 members.</summary>
/// <remarks>Four cells in five carry out 90% to under 100% of their tasks and 15% carry out 80% to under 90%, as the article says;
/// everything else is made up. Deterministic.</remarks>
internal static class SampleDistrict
{
    /// <summary>The label of cells of hamlets and quarters.</summary>
    public const string Hamlet = "Xóm, khu dân cư";

    /// <summary>The number of cells.</summary>
    public const int Count = 35 + 157;

    private static readonly (string Type, int Cells, int Least, int Most)[] Types =
    [
        (Hamlet, 96, 16, 37),
        ("Cơ quan hành chính", 42, 7, 22),
        ("Đơn vị sự nghiệp", 36, 6, 20),
        ("Doanh nghiệp", 7, 5, 12),
        ("Lực lượng vũ trang", 11, 8, 24),
    ];

    // Cells in each band of the share of tasks: 80% at 90, 15% at 80, the rest above and below.
    private static readonly (int Band, int Cells)[] Bands = [(90, 154), (80, 29), (100, 5), (70, 3), (60, 1)];

    /// <summary>All cells, in order of number.</summary>
    public static IReadOnlyList<SampleCell> Cells(SampleRandom random)
    {
        var bands = random.Shuffle(Bands.SelectMany(band => Enumerable.Repeat(band.Band, band.Cells)));
        var types = random.Shuffle(Types.SelectMany(type => Enumerable.Repeat(type, type.Cells)));
        return [.. types.Select((type, index) => Cell(index + 1, type, bands[index], random))];
    }

    private static SampleCell Cell(int number, (string Type, int Cells, int Least, int Most) type, int band, SampleRandom random)
    {
        var members = random.Between(type.Least, type.Most);
        var exempt = type.Type == Hamlet ? random.Between(0, members / 8) : 0;

        // A cell that carries out less of its tasks is rarely one whose meetings go well.
        var care = Math.Min(1, (band - 55) / 40.0) * (0.9 + (0.1 * random.Share()));
        return new(number, type.Type, members, exempt, band, care);
    }
}
