using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Functions of numbers: <c>abs floor ceiling modulo odd even</c> and the rounding functions.</summary>
internal static class NumberFunctions
{
    private const int MostPlaces = 28;

    private static readonly Parameter Number = new(new("số", "number"), FeelType.Number);

    private static readonly Parameter Scale = new(new("số chữ số thập phân", "scale"), FeelType.Number) { Reject = RejectScale };

    public static IReadOnlyList<LanguageFunction> All { get; } =
    [
        new("abs", new Signature(
            [new(new("số", "number"), FeelType.Number, FeelType.DaysDuration, FeelType.MonthsDuration) { Words = new("số hoặc khoảng thời gian", "number or duration") }],
            arguments => arguments[0].Type, Abs)),
        Rounding("floor", DecimalRounding.Floor, scaleIsNeeded: false),
        Rounding("ceiling", DecimalRounding.Ceiling, scaleIsNeeded: false),
        Rounding("round up", DecimalRounding.Up),
        Rounding("round down", DecimalRounding.Down),
        Rounding("round half up", DecimalRounding.HalfUp),
        Rounding("round half down", DecimalRounding.HalfDown),
        Rounding("round half even", DecimalRounding.HalfEven),
        new("modulo", new Signature(FeelType.Number, Modulo,
            new(new("số bị chia", "dividend"), FeelType.Number), new(new("số chia", "divisor"), FeelType.Number) { Reject = RejectZero })),
        new("even", new Signature(FeelType.Boolean, arguments => HasRemainder(arguments[0], 0), Number)),
        new("odd", new Signature(FeelType.Boolean, arguments => HasRemainder(arguments[0], 1), Number)),
    ];

    private static LanguageFunction Rounding(string name, DecimalRounding mode, bool scaleIsNeeded = true)
    {
        var toScale = new Signature(FeelType.Number, arguments => Round(arguments, mode), Number, Scale);
        return scaleIsNeeded
            ? new(name, toScale)
            : new(name, new Signature(FeelType.Number, arguments => Round(arguments, mode), Number), toScale);
    }

    private static Value Round(Arguments arguments, DecimalRounding mode)
    {
        var scale = 0m;
        if (arguments.Count == 2)
        {
            scale = arguments[1].AsNumber;
            if (RejectScale(arguments[1], arguments.SpanAt(1)) is { } wrong)
            {
                return wrong;
            }
        }

        return Decimals.TryRound(arguments[0].AsNumber, (int)Decimals.AsCompared(scale), mode, out var rounded)
            ? Value.Of(rounded)
            : ValueDiagnostics.Overflow(arguments.Span);
    }

    private static Value? RejectScale(Value scale, SourceSpan span) =>
        Decimals.IsWhole(scale.AsNumber) && Math.Abs(scale.AsNumber) <= MostPlaces ? null : ValueDiagnostics.Scale(span, scale.AsNumber);

    private static Value Abs(Arguments arguments) => Value.OfOrdinal(arguments[0].Kind, Math.Abs(arguments[0].AsOrdinal));

    private static Value? RejectZero(Value divisor, SourceSpan span) => divisor.AsNumber == 0 ? ValueDiagnostics.DivisionByZero(span) : null;

    private static Value Modulo(Arguments arguments) =>
        Decimals.TryModulo(arguments[0].AsNumber, arguments[1].AsNumber, out var remainder)
            ? Value.Of(remainder)
            : ValueDiagnostics.DivisionByZero(arguments.Span);

    // A number that is not whole is neither even nor odd.
    private static Value HasRemainder(Value number, decimal remainder) =>
        Value.Of(Decimals.Compare(Math.Abs(Decimals.AsCompared(number.AsNumber) % 2), remainder) == 0);
}
