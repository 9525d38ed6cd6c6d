using System.Text.Json;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Trials;

/// <summary>Reads <c>inputs</c> and <c>lets</c> of a line: the names that its expression may use.</summary>
internal static class BatchNames
{
    /// <summary>The names in order, inputs first; null where one is wrong, which has been reported.</summary>
    public static IReadOnlyList<NamedValue>? Read(JsonElement line, DiagnosticBag diagnostics)
    {
        var names = new List<NamedValue>();
        if (line.TryGetProperty("inputs", out var inputs) && inputs.ValueKind != JsonValueKind.Null)
        {
            ReadInputs(inputs, names, diagnostics);
        }

        if (!diagnostics.HasErrors && line.TryGetProperty("lets", out var lets) && lets.ValueKind != JsonValueKind.Null)
        {
            ReadLets(lets, names, diagnostics);
        }

        return diagnostics.HasErrors ? null : names;
    }

    private static void ReadInputs(JsonElement inputs, List<NamedValue> names, DiagnosticBag diagnostics)
    {
        if (inputs.ValueKind != JsonValueKind.Object)
        {
            diagnostics.Report(BatchDiagnostics.BadShape("inputs"));
            return;
        }

        foreach (var input in inputs.EnumerateObject())
        {
            if (TypedJson.Read(input.Value, input.Name, diagnostics) is { } value)
            {
                Add(names, input.Name, value, DeclaredType(input.Value), diagnostics);
            }
        }
    }

    private static void ReadLets(JsonElement lets, List<NamedValue> names, DiagnosticBag diagnostics)
    {
        if (lets.ValueKind != JsonValueKind.Array)
        {
            diagnostics.Report(BatchDiagnostics.BadShape("lets"));
            return;
        }

        foreach (var let in lets.EnumerateArray())
        {
            var isObject = let.ValueKind == JsonValueKind.Object;
            if (!isObject || ExpressionBatch.Text(let, "name") is not { } name || ExpressionBatch.Text(let, "expression") is not { } expression)
            {
                diagnostics.Report(BatchDiagnostics.BadShape("lets"));
                return;
            }

            if (ExpressionBatch.Take(ExpressionTrial.Evaluate(new(name, expression), names, ExpressionReading.Program), diagnostics) is not { } result)
            {
                return;
            }

            Add(names, name, result.Value, result.Type is AnyType or NullType ? DeclaredType(let) : result.Type, diagnostics);
        }
    }

    private static void Add(List<NamedValue> names, string written, Value value, FeelType? type, DiagnosticBag diagnostics)
    {
        var name = TextForms.Compose(written);
        if (names.Exists(known => known.Name == name))
        {
            diagnostics.Report(BatchDiagnostics.RepeatedName(name));
            return;
        }

        // What the value itself shows is nearer than a declaration such as "list".
        var shown = NamedValue.Of(name, value);
        names.Add(value.Kind is ValueKind.Null or ValueKind.Unknown || shown.Type is ListType { Element: AnyType } ? shown with { Type = type ?? shown.Type } : shown);
    }

    private static FeelType? DeclaredType(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("declared", out var declared) ? TypedJson.TypeOf(declared)
        : element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && TypedJson.TextOf(type) != "null" ? TypedJson.TypeOf(type)
        : null;
}
