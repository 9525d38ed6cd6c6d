using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Publishing;

/// <summary>The keywords of JSON Schema 2020-12 that our schemas use, over YAML as an editor resolves it.</summary>
internal sealed class JsonSchema(string text)
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$defs", "$ref", "title", "description", "type", "enum", "pattern", "minLength", "exclusiveMinimum", "properties", "required",
        "additionalProperties", "patternProperties", "propertyNames", "items", "minItems", "anyOf", "oneOf", "not",
    ];

    private readonly JsonElement root = JsonDocument.Parse(text).RootElement;

    /// <summary>The keywords that are used and that this does not know.</summary>
    public IEnumerable<string> UnknownKeywords => Keywords(root).Where(keyword => !Known.Contains(keyword)).Distinct();

    /// <summary>The texts that editors show.</summary>
    public IEnumerable<string> Descriptions => Schemas(root).Where(schema => schema.TryGetProperty("description", out _)).Select(schema => schema.GetProperty("description").GetString()!);

    /// <summary>What a document breaks, as places and keywords; nothing where it is valid.</summary>
    public IReadOnlyList<string> Check(SyntaxNode? document) => [.. Check(root, document, "")];

    private IEnumerable<string> Check(JsonElement schema, SyntaxNode? node, string path)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.ValueKind == JsonValueKind.True ? [] : [$"{path}: not allowed"];
        }

        return schema.EnumerateObject().SelectMany(keyword => Check(schema, keyword.Name, keyword.Value, node, path));
    }

    private IEnumerable<string> Check(JsonElement schema, string keyword, JsonElement value, SyntaxNode? node, string path) => keyword switch
    {
        "$ref" => Check(root.GetProperty("$defs").GetProperty(value.GetString()!["#/$defs/".Length..]), node, path),
        "type" => TypesIn(value).Intersect(TypesOf(node)).Any() ? [] : [$"{path}: type"],
        "enum" => value.EnumerateArray().Any(word => TypesOf(node).Contains("string") && word.GetString() == ((ScalarNode)node!).Text) ? [] : [$"{path}: enum"],
        "pattern" => Text(node) is not { } text || Regex.IsMatch(text, value.GetString()!, RegexOptions.CultureInvariant) ? [] : [$"{path}: pattern"],
        "minLength" => Text(node) is not { Length: 0 } ? [] : [$"{path}: minLength"],
        "exclusiveMinimum" => !TypesOf(node).Contains("number") || Number(node) > value.GetDecimal() ? [] : [$"{path}: exclusiveMinimum"],
        "required" => node is MappingNode mapping ? value.EnumerateArray().Where(key => mapping.Find(key.GetString()!) is null).Select(key => $"{path}: required {key}") : [],
        "properties" => node is MappingNode mapping
            ? mapping.Entries.Where(entry => value.TryGetProperty(entry.Key.Text, out _)).SelectMany(entry => Check(value.GetProperty(entry.Key.Text), entry.Value, $"{path}/{entry.Key.Text}"))
            : [],
        "patternProperties" => [],
        "additionalProperties" => node is MappingNode mapping
            ? mapping.Entries.Where(entry => !IsNamed(schema, entry.Key.Text)).SelectMany(entry => Check(value, entry.Value, $"{path}/{entry.Key.Text}"))
            : [],
        "propertyNames" => node is MappingNode mapping ? mapping.Entries.SelectMany(entry => Check(value, entry.Key with { Style = ScalarStyle.DoubleQuoted }, $"{path}/{entry.Key.Text}")) : [],
        "items" => node is SequenceNode list ? list.Items.SelectMany((item, at) => Check(value, item, $"{path}/{at}")) : [],
        "minItems" => node is SequenceNode list && list.Items.Count < value.GetInt32() ? [$"{path}: minItems"] : [],
        "anyOf" => value.EnumerateArray().Any(one => !Check(one, node, path).Any()) ? [] : [$"{path}: anyOf"],
        "oneOf" => node is not MappingNode || value.EnumerateArray().Count(one => !Check(one, node, path).Any()) == 1 ? [] : [$"{path}: oneOf"],
        "not" => Check(value, node, path).Any() ? [] : [$"{path}: not"],
        _ => [],
    };

    private static bool IsNamed(JsonElement schema, string key) =>
        (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => Regex.IsMatch(key, pattern.Name)));

    private static IEnumerable<string> TypesIn(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()!) : [value.GetString()!];

    // As the core schema of YAML 1.2 resolves a scalar.
    private static string[] TypesOf(SyntaxNode? node) => node switch
    {
        MappingNode => ["object"],
        SequenceNode => ["array"],
        ScalarNode { Style: ScalarStyle.Plain, Text: "null" or "~" or "" } => ["null"],
        ScalarNode { Style: ScalarStyle.Plain, Text: "true" or "false" } => ["boolean"],
        ScalarNode { Style: ScalarStyle.Plain } scalar when Number(scalar) is { } number => decimal.Truncate(number) == number ? ["number", "integer"] : ["number"],
        ScalarNode => ["string"],
        _ => ["null"],
    };

    private static string? Text(SyntaxNode? node) => TypesOf(node).Contains("string") ? ((ScalarNode)node!).Text : null;

    private static decimal? Number(SyntaxNode? node) =>
        node is ScalarNode { Style: ScalarStyle.Plain } scalar && Regex.IsMatch(scalar.Text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$", RegexOptions.CultureInvariant)
            ? decimal.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<string> Keywords(JsonElement schema) => Schemas(schema).SelectMany(one => one.EnumerateObject().Select(keyword => keyword.Name));

    private static IEnumerable<JsonElement> Schemas(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        yield return schema;
        foreach (var keyword in schema.EnumerateObject())
        {
            var below = keyword.Name switch
            {
                "properties" or "$defs" or "patternProperties" => keyword.Value.EnumerateObject().Select(one => one.Value),
                "items" or "additionalProperties" or "not" or "propertyNames" => [keyword.Value],
                "anyOf" or "oneOf" => keyword.Value.EnumerateArray(),
                _ => Enumerable.Empty<JsonElement>(),
            };
            foreach (var inner in below.SelectMany(Schemas))
            {
                yield return inner;
            }
        }
    }
}
