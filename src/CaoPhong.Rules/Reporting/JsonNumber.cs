using System.Text.Json;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes decimals as JSON numbers: plain digits, at most 28, no needless zeros.</summary>
internal static class JsonNumber
{
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter json, decimal number)
    {
        if (number.Scale == 0)
        {
            json.WriteNumberValue(number == 0 ? 0m : number);
            return;
        }

        // A division by one with every zero takes off needless zeros, and leaves 28 digits.
        var plain = number / One;
        json.WriteNumberValue(plain == 0 ? 0m : plain);
    }
}
