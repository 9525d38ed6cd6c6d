using System.Text.Json;
using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes what an axis may be in a region as JSON.</summary>
internal static class RegionJson
{
    /// <summary>Writes an axis: bands with <c>from</c>, <c>above</c>, <c>below</c> and <c>to</c>, or values.</summary>
    public static void Write(Utf8JsonWriter json, RegionAxis axis)
    {
        json.WriteStartObject();
        json.WriteString("subject"u8, axis.Subject);
        json.WriteStartArray("is"u8);
        foreach (var values in axis.Stretches)
        {
            Write(json, values);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Possible values)
    {
        if (values.CanBeNull)
        {
            json.WriteNullValue();
        }

        if (values.CanBeTrue)
        {
            json.WriteBooleanValue(true);
        }

        if (values.CanBeFalse)
        {
            json.WriteBooleanValue(false);
        }

        if (values.Texts is { Others: false } named)
        {
            foreach (var text in named.Values)
            {
                json.WriteStringValue(text);
            }
        }
        else if (values.Texts is { } others)
        {
            json.WriteStartObject();
            json.WriteStartArray("not"u8);
            foreach (var text in others.Values)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (values.Ordinals is { } domain)
        {
            json.WriteStartObject();
            WriteEdge(json, domain.Lower, values.OrdinalKind, "from", "above");
            WriteEdge(json, domain.Upper, values.OrdinalKind, "to", "below");
            json.WriteEndObject();
        }
    }

    private static void WriteEdge(Utf8JsonWriter json, Edge? edge, ValueKind kind, string closed, string open)
    {
        if (edge is not null)
        {
            json.WritePropertyName(edge.Closed ? closed : open);
            ValueJson.Write(json, Value.OfOrdinal(kind, edge.Value));
        }
    }
}
