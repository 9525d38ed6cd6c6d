using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says a band of numbers as a regulation does.</summary>
internal static class BandWords
{
    /// <summary>Such as <c>từ 75 đến dưới 90 điểm</c>.</summary>
    public static string Of(Domain band, Wording wording)
    {
        var low = band.Lower is { } lower ? $"{wording.Words(lower.Closed ? new("từ", "from") : new("trên", "above"))} {wording.Number(lower.Value)}" : null;
        var high = (band.Lower, band.Upper) switch
        {
            (_, null) => null,
            (null, { } upper) => $"{wording.Words(upper.Closed ? new("không quá", "at most") : new("dưới", "below"))} {wording.Number(upper.Value)}",
            (_, { } upper) => $"{wording.Words(upper.Closed ? new("đến", "to") : new("đến dưới", "to below"))} {wording.Number(upper.Value)}",
        };
        var upwards = high is null && band.Lower is { Closed: true } ? wording.Words(new(" điểm trở lên", " points or more")) : wording.Words(new(" điểm", " points"));
        return string.Join(" ", new[] { low, high }.OfType<string>()) + upwards;
    }
}
