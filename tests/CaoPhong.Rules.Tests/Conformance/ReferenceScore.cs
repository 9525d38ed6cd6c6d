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
    public override string ToString() =>
        $"{Form}: {Total} {Grade} caps [{string.Join(", ", Caps)}] left out [{string.Join(", ", LeftOut)}] {string.Join(", ", Points.Select(item => $"{item.Key}={item.Value}"))}";
}

/// <summary>A meeting that cannot be scored.</summary>
internal sealed class ReferenceError(string why) : Exception(why);
