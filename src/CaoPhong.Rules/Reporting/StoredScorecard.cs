using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>A scorecard that was written as JSON and kept: <see cref="ScorecardJson"/> read back.</summary>
/// <remarks>Immutable; safe to share between threads. It does not hold the facts of its meeting.</remarks>
/// <param name="Json">The object.</param>
public sealed record StoredScorecard(JsonElement Json)
{
    /// <summary>Which cell held the meeting; null where not given.</summary>
    public string? Cell => Text("cell");

    /// <summary>The day it was held; null where not given.</summary>
    public string? HeldOn => Text("held_on");

    /// <summary>Who assessed it; null where not given.</summary>
    public string? AssessedBy => Text("assessed_by");

    /// <summary>The rule set that it was scored under; null for a meeting that was rejected.</summary>
    public string? RuleSetId => Text("ruleset");

    /// <summary>The version that it was scored under; null for a meeting that was rejected.</summary>
    public string? Version => Text("version");

    /// <summary>The fingerprint of that version; null for a meeting that was rejected.</summary>
    public string? Fingerprint => Text("fingerprint");

    /// <summary>The form that scored it; null for a meeting that was rejected.</summary>
    public string? Form => Text("form");

    /// <summary>The scorecards of a file: an object, an array of them, or an object a line.</summary>
    /// <exception cref="JsonException">The text is no JSON, or something in it is no scorecard of schema 1.</exception>
    public static IReadOnlyList<StoredScorecard> ReadAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var cards = new List<StoredScorecard>();
        var at = 0;
        while (at < bytes.Length && IsMore(bytes, ref at))
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(at), new JsonReaderOptions());
            using var document = JsonDocument.ParseValue(ref reader);
            at += (int)reader.BytesConsumed;
            var root = document.RootElement.Clone();
            cards.AddRange(root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Select(Of) : [Of(root)]);
        }

        return cards;
    }

    /// <summary>A scorecard as it is now, in the form in which it would be kept.</summary>
    public static StoredScorecard Of(ScoredMeeting scored, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ScorecardJson.WriterOptions))
        {
            ScorecardJson.Write(json, scored, language);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return new(document.RootElement.Clone());
    }

    private static StoredScorecard Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.Number && schema.GetRawText() == "1"
        && element.TryGetProperty("points", out var points) && points.ValueKind == JsonValueKind.Object
            ? new(element)
            : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"an element of kind {element.ValueKind} is no scorecard of schema 1"));

    private static bool IsMore(byte[] bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at < bytes.Length;
    }

    private string? Text(string key) => Json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
