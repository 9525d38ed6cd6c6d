using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Trials;

/// <summary>Answers lines that each hold an expression with its inputs, in the shape of the public conformance cases of DMN.</summary>
/// <remarks>A line is an object with <c>expression</c> and, where needed, <c>id</c>, <c>inputs</c> (a value with its type, or plain JSON),
/// <c>lets</c> (names that are evaluated first, in order), <c>form</c> and <c>subject</c> (<c>"form": "unary-test"</c> asks whether the subject
/// passes the test). The lines are taken to be made by programs: where no comma of a list has a blank, <c>[1,2,3]</c> is a list of three.
/// Thread-safe.</remarks>
public static class ExpressionBatch
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a line: <c>{id, type, value}</c>, or <c>{id, error: {code, message}}</c>, whatever the line holds.</summary>
    public static string Answer(string line, Language language)
    {
        using var document = Parse(line);
        var diagnostics = new DiagnosticBag();
        var result = document is null ? NotJson(diagnostics) : Evaluate(document.RootElement, diagnostics);
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            WriteId(json, document);
            if (result is { } value)
            {
                TypedJson.Write(json, value);
            }
            else
            {
                WriteError(json, diagnostics.InOrder().First(found => found.Severity == Severity.Error), language);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What is wrong with a line; nothing where it has a value.</summary>
    internal static IReadOnlyList<Diagnostic> MistakesIn(string line)
    {
        using var document = Parse(line);
        var diagnostics = new DiagnosticBag();
        _ = document is null ? NotJson(diagnostics) : Evaluate(document.RootElement, diagnostics);
        return diagnostics.InOrder();
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(line.TrimStart('\uFEFF'));
            ReadAllTexts(bytes);
            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A text holds half of a surrogate pair, which its reader finds only when it is asked for.
            return null;
        }
    }

    private static void ReadAllTexts(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                reader.GetString();
            }
        }
    }

    private static Value? NotJson(DiagnosticBag diagnostics)
    {
        diagnostics.Report(BatchDiagnostics.NotJson());
        return null;
    }

    private static Value? Evaluate(JsonElement line, DiagnosticBag diagnostics)
    {
        var names = BatchNames.Read(line, diagnostics);
        if (names is null)
        {
            return null;
        }

        if (Text(line, "expression") is not { } expression)
        {
            diagnostics.Report(BatchDiagnostics.MissingText("expression"));
            return null;
        }

        if (Text(line, "form") != "unary-test")
        {
            return Take(ExpressionTrial.Evaluate(new("expression", expression), names, ExpressionReading.Program), diagnostics)?.Value;
        }

        var subject = Text(line, "subject") ?? (names.Count == 1 ? names[0].Name : null);
        if (subject is null)
        {
            diagnostics.Report(BatchDiagnostics.NoSubject());
            return null;
        }

        return Take(ExpressionTrial.Test(new("subject", subject), new("expression", expression), names, ExpressionReading.Program), diagnostics)?.Value;
    }

    /// <summary>What an expression came to; what is wrong with it goes into the bag.</summary>
    internal static TrialResult? Take(Checked<TrialResult> tried, DiagnosticBag diagnostics)
    {
        diagnostics.Report(tried.Diagnostics);
        return tried.Value;
    }

    /// <summary>The text under a key, or null.</summary>
    internal static string? Text(JsonElement line, string key) =>
        line.TryGetProperty(key, out var element) ? TypedJson.TextOf(element) : null;

    private static void WriteId(Utf8JsonWriter json, JsonDocument? document)
    {
        if (document is not null && document.RootElement.TryGetProperty("id", out var id))
        {
            id.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteError(Utf8JsonWriter json, Diagnostic error, Language language)
    {
        json.WriteStartObject("error");
        json.WriteString("code", error.Code);
        json.WriteString("message", error.Message(language));
        json.WriteEndObject();
    }
}
