using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>Writes shapes as JSON Schema 2020-12.</summary>
/// <remarks>A schema sees what YAML makes of a scalar: <c>2018.1</c> is a number to it and <c>no</c> a text, while a rule file is read by
/// the text that stands there. So a text may be a number or a boolean here, and a number a text of digits. Not thread-safe.</remarks>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    private const string Digits = @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$";
    private const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private const string Id = @"^[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_-]*$";

    private readonly Dictionary<string, NamedShape> named = new(StringComparer.Ordinal);

    /// <summary>Writes a whole schema.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="document">What a document is.</param>
    public void WriteDocument(Phrase title, MappingShape document)
    {
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title"u8, title.Vi);
        WriteMapping(document);
        json.WriteStartObject("$defs"u8);
        Write("note", HeaderShapes.Note);
        Write("source", HeaderShapes.Citation);
        Write("ignore", HeaderShapes.Ignore);

        // What is named may name others in turn.
        var written = new HashSet<string>(StringComparer.Ordinal);
        while (named.FirstOrDefault(one => !written.Contains(one.Key)) is { Key: { } name, Value: { } shape })
        {
            written.Add(name);
            Write(name, shape.Shape);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(string key, OptionShape shape)
    {
        json.WriteStartObject(key);
        WriteKeywords(shape);
        json.WriteEndObject();
    }

    private void WriteItem(OptionShape shape)
    {
        json.WriteStartObject();
        WriteKeywords(shape);
        json.WriteEndObject();
    }

    private void WriteKeywords(OptionShape shape)
    {
        if (shape.Doc is { } doc)
        {
            json.WriteString("description"u8, doc.Vi);
        }

        switch (shape)
        {
            case MappingShape mapping:
                WriteMapping(mapping);
                break;
            case DictionaryShape dictionary:
                json.WriteString("type"u8, "object");
                Write("additionalProperties", dictionary.Value);
                break;
            case ListShape list:
                json.WriteString("type"u8, "array");
                Write("items", list.Item);
                if (!list.MayBeEmpty)
                {
                    json.WriteNumber("minItems"u8, 1);
                }

                break;
            case EitherShape either:
                WriteEither(either);
                break;
            case NamedShape reference:
                named.TryAdd(reference.Name, reference);
                json.WriteString("$ref"u8, "#/$defs/" + reference.Name);
                break;
            case WordShape word:
                WriteWords(word.Words);
                break;
            case NumberShape number:
                WriteNumber(number);
                break;
            case BooleanShape:
                json.WriteString("type"u8, "boolean");
                break;
            case DateShape:
                json.WriteString("type"u8, "string");
                json.WriteString("pattern"u8, Day);
                break;
            case EdgeShape:
                WriteTypes("number", "string");
                json.WriteString("pattern"u8, Digits[..^1] + "$|" + Day);
                break;
            case IdShape:
                WriteTypes("string", "number");
                json.WriteString("pattern"u8, Id);
                break;
            case FactShape:
                json.WriteString("type"u8, "string");
                json.WriteNumber("minLength"u8, 1);
                break;
            case FactValueShape value:
                WriteFactValue(value);
                break;
            case TextShape or ExpressionShape or CellShape:
                WriteTypes("string", "number", "boolean");
                json.WriteNumber("minLength"u8, 1);
                break;
        }
    }

    private void WriteMapping(MappingShape mapping)
    {
        json.WriteString("type"u8, "object");
        json.WriteStartObject("properties"u8);
        foreach (var field in mapping.Fields)
        {
            Write(field.Key, field.Shape);
        }

        if (mapping.IsAnnotated)
        {
            WriteAnnotations(mapping);
        }

        json.WriteEndObject();
        if (mapping.Fields.Any(field => field.Required))
        {
            json.WriteStartArray("required"u8);
            foreach (var field in mapping.Fields.Where(field => field.Required))
            {
                json.WriteStringValue(field.Key);
            }

            json.WriteEndArray();
        }

        if (mapping.Others is { } others)
        {
            Write("additionalProperties", others);
        }
        else
        {
            json.WriteBoolean("additionalProperties"u8, false);
        }

        if (mapping.OneOf.Count > 0)
        {
            WriteOneOf(mapping.OneOf);
        }
    }

    private void WriteAnnotations(MappingShape mapping)
    {
        foreach (var key in Annotations.Keys.Where(key => mapping.Fields.All(field => field.Key != key)))
        {
            json.WriteStartObject(key);
            json.WriteString("$ref"u8, "#/$defs/" + key);
            json.WriteEndObject();
        }
    }

    // Where a host has registered no kinds, nobody can say which others there are.
    private void WriteOneOf(IReadOnlyList<string> keys)
    {
        var open = !keys.Any(key => key.StartsWith("x-", StringComparison.Ordinal));
        if (open)
        {
            json.WriteStartObject("patternProperties"u8);
            json.WriteStartObject("^x-"u8);
            json.WriteString("description"u8, "cách cho điểm do phần mềm đăng ký thêm");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("oneOf"u8);
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteStartArray("required"u8);
            json.WriteStringValue(key);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (open)
        {
            json.WriteStartObject();
            json.WriteStartObject("not"u8);
            json.WriteStartObject("propertyNames"u8);
            json.WriteStartObject("not"u8);
            json.WriteString("pattern"u8, "^x-");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteEither(EitherShape either)
    {
        json.WriteStartArray("anyOf"u8);
        foreach (var one in new[] { either.Scalar, either.Mapping, either.List }.OfType<OptionShape>())
        {
            WriteItem(one);
        }

        json.WriteEndArray();
    }

    private void WriteNumber(NumberShape number)
    {
        WriteTypes(number.Whole ? "integer" : "number", "string");
        json.WriteString("pattern"u8, number.OrWord is { } word ? $"{Digits}|^{word}$" : Digits);
        if (number.AboveZero)
        {
            json.WriteNumber("exclusiveMinimum"u8, 0);
        }
    }

    private void WriteFactValue(FactValueShape value)
    {
        json.WriteStartArray("anyOf"u8);
        json.WriteStartObject();
        WriteTypes(value.MayBeUnknown ? ["string", "number", "boolean", "null"] : ["string", "number", "boolean"]);
        json.WriteEndObject();
        WriteItem(new ListShape(new TextShape()) { MayBeEmpty = true });
        json.WriteEndArray();
    }

    private void WriteWords(IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum"u8);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private void WriteTypes(params string[] types)
    {
        json.WriteStartArray("type"u8);
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
