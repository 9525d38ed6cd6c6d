using System.Globalization;
using System.Text;

namespace CaoPhong.Rules.Tests.Samples;

/// <summary>Writes the sample year: the meetings of a made-up district in 2024, twelve regular and four thematic ones a cell, as CSV.</summary>
internal static class SampleYear
{
    private const int Year = 2024;
    private const ulong Seed = 35;

    private static readonly int[] ThematicMonths = [2, 5, 8, 11];

    /// <summary>The file.</summary>
    public static string Csv()
    {
        var random = new SampleRandom(Seed);
        var cells = SampleDistrict.Cells(random);
        var text = new StringBuilder();
        AppendRow(text, SampleMeeting.Labels);
        foreach (var month in Enumerable.Range(1, 12))
        {
            foreach (var cell in cells)
            {
                var thematic = ThematicMonths.Contains(month);
                AppendRow(text, Row(SampleMeeting.Regular(cell, new DateOnly(Year, month, random.Between(3, 6)), thematic, random)));
                if (thematic)
                {
                    AppendRow(text, Row(SampleMeeting.Thematic(cell, new DateOnly(Year, month, random.Between(15, 25)), random)));
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Row(IReadOnlyDictionary<string, object> meeting) =>
        SampleMeeting.Labels.Select(label => meeting.TryGetValue(label, out var value) ? Cell(value) : "");

    private static string Cell(object value) => value switch
    {
        bool truth => truth ? "Có" : "Không",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)).Append('\n');
}
