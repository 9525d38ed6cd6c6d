using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Writes values as they are written in expressions.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ValuePrinter
{
    /// <summary>The text of a value; what it reads back to is the same value.</summary>
    /// <remarks>A thing with members, <c>{name: value, …}</c>, has no writing in expressions and is for people alone;
    /// so are <c>unknown</c> and the message of an error.</remarks>
    public static string Print(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Unknown => "unknown",
        ValueKind.Error => value.AsError.ToString(),
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Number => Numbers.Format(value.AsNumber),
        ValueKind.Text => Quote(value.AsText),
        ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration => $"@\"{TemporalText.Print(value)}\"",
        ValueKind.List => $"[{string.Join(", ", value.AsList.Select(Print))}]",
        ValueKind.Range => PrintRange(value.AsRange),
        _ => $"{{{string.Join(", ", value.AsRecord.Select(member => $"{member.Key}: {Print(member.Value)}"))}}}",
    };

    private static string PrintRange(ValueRange range) =>
        $"{(range.FromClosed ? '[' : '(')}{Print(range.From)}..{Print(range.To)}{(range.ToClosed ? ']' : ')')}";

    private static string Quote(string text)
    {
        var output = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var paired = char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (paired)
            {
                output.Append(letter).Append(text[++i]);
                continue;
            }

            output.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' =>
                    "\\u" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture),
                _ => letter.ToString(),
            });
        }

        return output.Append('"').ToString();
    }
}
