using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>The text that <c>string</c> makes of a value, and the number that <c>number</c> reads in a text.</summary>
internal static partial class PlainText
{
    /// <summary>Its text; false where a part of it is unknown.</summary>
    public static bool TryOf(Value value, out string text)
    {
        var written = new StringBuilder();
        var known = Write(value, written, isPart: false);
        text = written.ToString();
        return known;
    }

    /// <summary>Reads digits with an optional sign, point and exponent; false where the text is no number of at most 28 digits.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text.Length <= 100 && Digits().IsMatch(text)
            && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number)
            && Decimals.TryAdd(number, 0, out number);
    }

    private static bool Write(Value value, StringBuilder text, bool isPart)
    {
        switch (value.Kind)
        {
            case ValueKind.Unknown:
                return false;
            case ValueKind.Null:
                text.Append("null");
                return true;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean ? "true" : "false");
                return true;
            case ValueKind.Number:
                text.Append(Numbers.Format(value.AsNumber));
                return true;
            case ValueKind.Text when !isPart:
                text.Append(value.AsText);
                return true;
            case ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration:
                text.Append(TemporalText.Print(value));
                return true;
            case ValueKind.List:
                return WriteList(value.AsList, text);
            case ValueKind.Range:
                return WriteRange(value.AsRange, text);
            default:
                text.Append(ValuePrinter.Print(value));
                return true;
        }
    }

    private static bool WriteList(IReadOnlyList<Value> list, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (!Write(list[i], text, isPart: true))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private static bool WriteRange(ValueRange range, StringBuilder text)
    {
        text.Append(range.FromClosed ? '[' : '(');
        if (!Write(range.From, text, isPart: true))
        {
            return false;
        }

        text.Append("..");
        if (!Write(range.To, text, isPart: true))
        {
            return false;
        }

        text.Append(range.ToClosed ? ']' : ')');
        return true;
    }

    [GeneratedRegex(@"^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
