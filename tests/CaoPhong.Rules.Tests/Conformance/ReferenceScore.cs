namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>What the reference makes of a meeting.</summary>
/// <param name="Form">The form.</param>
/// <param name="Points">Of every section and criterion that is not left out.</param>
/// <param name="LeftOut">The criteria that are left out.</param>
/// <param name="Total">The total.</param>
/// <param name="Grade">The grade; null for none.</param>
/// <param name="Caps">The caps that hold.</param>
internal sealed record ReferenceScore(
    string Form, IReadOnlyDictionary<string, decimal> Points, IReadOnlyList<string> LeftOut, decimal Total, string? Grade, IReadOnlyList<string> Caps)
{
    /// <summary>The same with numbers at 18 decimal places, where the order of a sum does not show.</summary>
    public ReferenceScore Seen => this with
    {
        Total = Math.Round(Total, 18),
        Points = Points.ToDictionary(item => item.Key, item => Math.Round(item.Value, 18)),
    };

    public override string ToString() =>
        $"{Form}: {Shown(Total)} {Grade} caps [{string.Join(", ", Caps)}] left out [{string.Join(", ", LeftOut)}] {string.Join(", ", Points.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Key}={Shown(item.Value)}"))}";

    private static string Shown(decimal number) => number.ToString("0.##################", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A meeting that cannot be scored.</summary>
internal sealed class ReferenceError(string why) : Exception(why);
