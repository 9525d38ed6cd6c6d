using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>One JSON object as a meeting: numbers keep all their digits, a key given twice is a mistake.</summary>
internal static class JsonMeeting
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 32 };

    /// <summary>The meeting of an object.</summary>
    /// <param name="json">One JSON value.</param>
    /// <param name="place">Where it stands.</param>
    public static FactRow Read(ReadOnlySpan<byte> json, FactPlace place)
    {
        if (!Utf8.IsValid(json))
        {
            return FactRow.Broken(place, FactFileDiagnostics.NotUtf8(place));
        }

        try
        {
            return Object(json, place);
        }
        catch (JsonException mistake)
        {
            var line = (place.Row ?? 1) + (int)(mistake.LineNumber ?? 0);
            return FactRow.Broken(place, FactFileDiagnostics.NotJson(place, line, (int)(mistake.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no text.
            return FactRow.Broken(place, FactFileDiagnostics.HalfCharacter(place));
        }
    }

    private static FactRow Object(ReadOnlySpan<byte> json, FactPlace place)
    {
        var reader = new Utf8JsonReader(json, Strict);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // The rest is read all the same, so that what is no JSON is called so.
            reader.Skip();
            return FactRow.Broken(place, FactFileDiagnostics.NotObject(place));
        }

        var given = new List<GivenFact>();
        var mistakes = new List<Diagnostic>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = TextForms.Compose(reader.GetString()!);
            reader.Read();
            var at = place with { Column = name };
            var value = Value(ref reader);
            if (!names.Add(name))
            {
                mistakes.Add(FactFileDiagnostics.KeyTwice(at, name));
            }
            else if (value is null)
            {
                mistakes.Add(FactFileDiagnostics.NestedValue(at, name));
            }
            else
            {
                given.Add(new(name, value));
            }
        }

        // Nothing may follow the object.
        reader.Read();
        return new(place, new Meeting(given, place), mistakes);
    }

    private static RawValue? Value(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Scalar(ref reader);
        }

        var items = new List<RawValue>();
        var nested = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                reader.Skip();
                nested = true;
            }
            else
            {
                items.Add(Scalar(ref reader));
            }
        }

        return nested ? null : new(RawKind.List, "", items);
    }

    private static RawValue Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => RawValue.Of(RawKind.Text, reader.GetString()!),
        JsonTokenType.Number => RawValue.Of(RawKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => RawValue.Of(RawKind.Boolean, "true"),
        JsonTokenType.False => RawValue.Of(RawKind.Boolean, "false"),
        _ => RawValue.Of(RawKind.Null),
    };
}
