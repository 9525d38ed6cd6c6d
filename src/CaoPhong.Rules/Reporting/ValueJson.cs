using System.Text.Json;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes the values of facts as JSON facts have them.</summary>
internal static class ValueJson
{
    /// <summary>Writes a value; what is unknown and what is absent is null.</summary>
    public static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Unknown or ValueKind.Error:
                json.WriteNullValue();
                break;
            case ValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean);
                break;
            case ValueKind.Number:
                JsonNumber.Write(json, value.AsNumber);
                break;
            case ValueKind.Text:
                json.WriteStringValue(value.AsText);
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (var item in value.AsList)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(TemporalText.Print(value));
                break;
        }
    }
}
