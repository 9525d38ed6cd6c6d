using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>The words and numbers that summaries share.</summary>
internal static class SummaryWords
{
    public static readonly Phrase Meetings = new("Số kỳ", "Meetings");
    public static readonly Phrase Share = new("Tỷ lệ", "Share");
    public static readonly Phrase Mean = new("Điểm trung bình", "Mean points");
    public static readonly Phrase Open = new("chưa xác định", "still open");
    public static readonly Phrase All = new("Cộng", "All");
    public static readonly Phrase Spread = new("Điểm thấp nhất, trung bình, cao nhất", "Least, mean and most points");

    /// <summary>A part of a whole in percent, such as <c>80,2%</c>; nothing of nothing.</summary>
    public static string Percent(long part, long whole, Wording wording) =>
        whole == 0 ? "" : $"{wording.Number(decimal.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero))}%";
}
