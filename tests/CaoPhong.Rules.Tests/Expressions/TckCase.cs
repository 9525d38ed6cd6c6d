using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Trials;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>One case in the shape of the public conformance cases of DMN, a line of <c>Data/tck</c>.</summary>
internal sealed record TckCase(string Id, string Line, JsonElement Expected, bool ExpectsError)
{
    /// <summary>All cases of a file, in its order.</summary>
    public static IReadOnlyList<TckCase> Read(string path) =>
        [.. File.ReadLines(Path.Combine(Golden.SourceFolder(), "Data", path)).Select(Parse)];

    /// <summary>Whether a value is expected, and not null.</summary>
    public bool ExpectsValue => Expected.GetProperty("value").ValueKind != JsonValueKind.Null;

    /// <summary>What the batch answers.</summary>
    public JsonElement Answer() => JsonDocument.Parse(ExpressionBatch.Answer(Line, Language.English)).RootElement;

    /// <summary>What was asked, what was expected and what came, for a message.</summary>
    public string Show(JsonElement answer)
    {
        var line = JsonDocument.Parse(Line).RootElement;
        return $"{Id}: {line.GetProperty("expression")} over {line.GetProperty("inputs")}: expected {Expected}, got {answer}";
    }

    /// <summary>Whether an answer, or a part of one, is a value that was expected.</summary>
    public static bool Same(JsonElement expected, JsonElement actual)
    {
        if (!actual.TryGetProperty("type", out var type) || type.GetString() != expected.GetProperty("type").GetString())
        {
            return false;
        }

        var (wanted, given) = (expected.GetProperty("value"), actual.GetProperty("value"));
        return wanted.ValueKind switch
        {
            JsonValueKind.Array => given.ValueKind == JsonValueKind.Array
                && wanted.GetArrayLength() == given.GetArrayLength()
                && wanted.EnumerateArray().Zip(given.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
            JsonValueKind.String when type.GetString() == "number" => Number(wanted) == Number(given),
            _ => wanted.ToString() == given.ToString(),
        };
    }

    private static decimal Number(JsonElement element) => decimal.Parse(element.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static TckCase Parse(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        return new(
            root.GetProperty("id").GetString()!, line, root.GetProperty("expected"),
            root.TryGetProperty("error", out var error) && error.GetBoolean());
    }
}
