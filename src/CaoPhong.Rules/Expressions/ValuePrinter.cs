using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Writes values as they are written in expressions.</summary>
public static class ValuePrinter
{
    /// <summary>The text of a value; what it reads back to is the same value.</summary>
    public static string Print(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Unknown => "unknown",
        ValueKind.Error => value.AsError.ToString(),
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Number => Numbers.Format(value.AsNumber),
        ValueKind.Date => $"@\"{value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"",
        _ => throw new NotSupportedException(),
    };
}
