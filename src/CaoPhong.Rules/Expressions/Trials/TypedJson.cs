using System.Globalization;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Trials;

/// <summary>Values as JSON that carries their types: <c>{"type": "date", "value": "2024-04-13"}</c>.</summary>
internal static class TypedJson
{
    /// <summary>Writes the type and the value into an open object.</summary>
    public static void Write(Utf8JsonWriter json, Value value)
    {
        json.WriteString("type", TypeName(value.Kind));
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                json.WriteBoolean("value", value.AsBoolean);
                break;
            case ValueKind.Number:
                json.WriteString("value", Numbers.Format(value.AsNumber));
                break;
            case ValueKind.Text:
                json.WriteString("value", value.AsText);
                break;
            case ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration:
                json.WriteString("value", TemporalText.Print(value));
                break;
            case ValueKind.Range:
                json.WriteString("value", ValuePrinter.Print(value));
                break;
            case ValueKind.List:
                json.WriteStartArray("value");
                foreach (var item in value.AsList)
                {
                    json.WriteStartObject();
                    Write(json, item);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case ValueKind.Record:
                json.WriteStartObject("value");
                foreach (var member in value.AsRecord)
                {
                    json.WriteStartObject(member.Key);
                    Write(json, member.Value);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNull("value");
                break;
        }
    }

    /// <summary>Reads a value that carries its type, or a plain one; null where there is none, which has been reported.</summary>
    public static Value? Read(JsonElement element, string name, DiagnosticBag diagnostics)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("type", out var type) || !element.TryGetProperty("value", out var value))
        {
            return ReadPlain(element, name, diagnostics);
        }

        return value.ValueKind == JsonValueKind.Null ? Value.Null : ReadAs(TextOf(type) ?? "", value, name, diagnostics);
    }

    /// <summary>A type by its name in the shape of the conformance cases, such as <c>"number"</c> or <c>{"list": "string"}</c>; null for one that is not known.</summary>
    public static FeelType? TypeOf(JsonElement declared)
    {
        if (declared.ValueKind != JsonValueKind.Object)
        {
            return TypeOf(TextOf(declared) ?? "");
        }

        return declared.TryGetProperty("list", out var element) ? new ListType(TypeOf(element) ?? FeelType.Any)
            : declared.TryGetProperty("base", out var basis) ? TypeOf(basis)
            : null;
    }

    /// <summary>The characters of a text; null where it is none.</summary>
    public static string? TextOf(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static FeelType? TypeOf(string name) => name switch
    {
        "number" => FeelType.Number,
        "string" => FeelType.Text,
        "boolean" => FeelType.Boolean,
        "date" => FeelType.Date,
        "days and time duration" => FeelType.DaysDuration,
        "years and months duration" => FeelType.MonthsDuration,
        "list" => new ListType(FeelType.Any),
        _ => null,
    };

    private static string TypeName(ValueKind kind) => kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Text => "string",
        ValueKind.Boolean => "boolean",
        ValueKind.Date => "date",
        ValueKind.DaysDuration => "days and time duration",
        ValueKind.MonthsDuration => "years and months duration",
        ValueKind.List => "list",
        ValueKind.Range => "range",
        ValueKind.Record => "context",
        ValueKind.Unknown => "unknown",
        _ => "null",
    };

    private static Value? ReadAs(string type, JsonElement value, string name, DiagnosticBag diagnostics)
    {
        var text = TextOf(value);
        var read = default(Value);
        var good = type switch
        {
            "number" => TryNumber(text ?? value.GetRawText(), out read),
            "string" => text is not null && Set(Value.Of(TextForms.Compose(text)), out read),
            "boolean" => TryBoolean(value, text, out read),
            "date" => text is not null && TemporalText.TryDate(text, out read),
            "days and time duration" => text is not null && TemporalText.TryDuration(text, out read) && read.Kind == ValueKind.DaysDuration,
            "years and months duration" => text is not null && TemporalText.TryDuration(text, out read) && read.Kind == ValueKind.MonthsDuration,
            "list" or "context" => false,
            "null" => true,
            "unknown" => Set(Value.Unknown, out read),
            _ => Foreign(type, name, diagnostics),
        };

        if ((type == "list" && value.ValueKind == JsonValueKind.Array) || (type == "context" && value.ValueKind == JsonValueKind.Object))
        {
            return ReadPlain(value, name, diagnostics);
        }

        if (!good && !diagnostics.HasErrors)
        {
            diagnostics.Report(BatchDiagnostics.BadInput(name, type));
        }

        return good ? read : null;
    }

    private static Value? ReadPlain(JsonElement element, string name, DiagnosticBag diagnostics)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return Value.Null;
            case JsonValueKind.True or JsonValueKind.False:
                return Value.Of(element.ValueKind == JsonValueKind.True);
            case JsonValueKind.Number:
                return ReadAs("number", element, name, diagnostics);
            case JsonValueKind.String:
                return ReadAs("string", element, name, diagnostics);
            case JsonValueKind.Array:
                var items = element.EnumerateArray().Select(item => Read(item, name, diagnostics)).ToList();
                return items.Contains(null) ? null : Value.Of([.. items.Select(item => item!.Value)]);
            default:
                var members = new Dictionary<string, Value>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject())
                {
                    if (Read(member.Value, name, diagnostics) is not { } value)
                    {
                        return null;
                    }

                    members[TextForms.Compose(member.Name)] = value;
                }

                return Value.Of(members);
        }
    }

    private static bool TryNumber(string text, out Value value)
    {
        value = default;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && Set(Value.Of(number), out value);
    }

    private static bool TryBoolean(JsonElement element, string? text, out Value value)
    {
        value = Value.Of(element.ValueKind == JsonValueKind.True || text == "true");
        return element.ValueKind is JsonValueKind.True or JsonValueKind.False || text is "true" or "false";
    }

    private static bool Set(Value value, out Value read)
    {
        read = value;
        return true;
    }

    private static bool Foreign(string type, string name, DiagnosticBag diagnostics)
    {
        diagnostics.Report(BatchDiagnostics.ForeignType(name, type));
        return false;
    }
}
