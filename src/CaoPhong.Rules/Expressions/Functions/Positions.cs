using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Positions in texts and lists: from 1, or from the end with -1; whole, and within.</summary>
internal static class Positions
{
    public static readonly Parameter Start = new(new("vị trí", "position"), FeelType.Number) { Reject = RejectStart };

    public static readonly Phrase Elements = new("phần tử", "elements");

    public static readonly Phrase Characters = new("ký tự", "characters");

    public static readonly Parameter Length = new(new("độ dài", "length"), FeelType.Number) { Reject = RejectLength };

    /// <summary>The piece that the second and third arguments ask for; what reaches beyond the end stops there.</summary>
    /// <param name="arguments">What is cut, position, and perhaps length.</param>
    /// <param name="whole">How long the thing is that is cut.</param>
    /// <param name="things">What is counted.</param>
    /// <param name="start">Offset of the piece.</param>
    /// <param name="length">Length of the piece.</param>
    /// <returns>The error, or null.</returns>
    public static Value? Resolve(Arguments arguments, int whole, Phrase things, out int start, out int length)
    {
        (start, length) = (0, 0);
        if (RejectStart(arguments[1], arguments.SpanAt(1)) is { } wrong)
        {
            return wrong;
        }

        var position = decimal.Truncate(Decimals.AsCompared(arguments[1].AsNumber));
        if (Math.Abs(position) > whole)
        {
            return ValueDiagnostics.PositionOutside(arguments.SpanAt(1), position, whole, things);
        }

        start = (int)(position > 0 ? position - 1 : whole + position);
        length = whole - start;
        if (arguments.Count == 3)
        {
            if (RejectLength(arguments[2], arguments.SpanAt(2)) is { } wrongLength)
            {
                return wrongLength;
            }

            length = (int)Math.Min(length, Decimals.AsCompared(arguments[2].AsNumber));
        }

        return null;
    }

    private static Value? RejectStart(Value position, SourceSpan span) =>
        !Decimals.IsWhole(position.AsNumber) ? ValueDiagnostics.NotWhole(span, position.AsNumber)
        : Decimals.AsCompared(position.AsNumber) == 0 ? ValueDiagnostics.NoPosition(span)
        : null;

    private static Value? RejectLength(Value length, SourceSpan span) =>
        Decimals.IsWhole(length.AsNumber) && length.AsNumber >= 1 ? null : ValueDiagnostics.Length(span, length.AsNumber);
}
