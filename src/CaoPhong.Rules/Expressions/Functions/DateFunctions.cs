using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Functions of days and durations: <c>date duration years and months duration</c>.</summary>
internal static class DateFunctions
{
    public static IReadOnlyList<LanguageFunction> All { get; } =
    [
        new("date",
            new Signature(FeelType.Date, DateOf, new Parameter(new("ngày", "date"), FeelType.Text, FeelType.Date)),
            new Signature(FeelType.Date, DateOfParts,
                new Parameter(new("năm", "year"), FeelType.Number),
                new Parameter(new("tháng", "month"), FeelType.Number),
                new Parameter(new("ngày", "day"), FeelType.Number))),
        new("duration", new Signature([new Parameter(new("khoảng thời gian", "duration"), FeelType.Text)], TypeOfDuration, DurationOf)),
        new("years and months duration", new Signature(FeelType.MonthsDuration, MonthsBetween,
            new Parameter(new("từ ngày", "from"), FeelType.Date),
            new Parameter(new("đến ngày", "to"), FeelType.Date))),
    ];

    private static Value DateOf(Arguments arguments)
    {
        if (arguments[0].Kind == ValueKind.Date)
        {
            return arguments[0];
        }

        var text = arguments[0].AsText;
        return TemporalText.TryDate(text, out var day) ? day : ValueDiagnostics.NotADate(arguments.SpanAt(0), text);
    }

    private static Value DateOfParts(Arguments arguments)
    {
        decimal Part(Arguments all, int index) => Decimals.AsCompared(all[index].AsNumber);
        var (year, month, day) = (Part(arguments, 0), Part(arguments, 1), Part(arguments, 2));
        return CivilDay.TryCreate(year, month, day, out var civil)
            ? Value.OfOrdinal(ValueKind.Date, civil.Number)
            : ValueDiagnostics.NotADate(arguments.Span, $"{Numbers.Format(year)}-{Numbers.Format(month)}-{Numbers.Format(day)}");
    }

    // Only the text can say which of the two it is.
    private static FeelType TypeOfDuration(IReadOnlyList<Expr> arguments) =>
        arguments[0] is LiteralExpr { Value.Kind: ValueKind.Text } literal && TemporalText.TryDuration(literal.Value.AsText, out var duration)
            ? ValueTypes.Of(duration)
            : FeelType.Any;

    private static Value DurationOf(Arguments arguments)
    {
        var text = arguments[0].AsText;
        return TemporalText.TryDuration(text, out var duration) ? duration : ValueDiagnostics.NotADuration(arguments.SpanAt(0), text);
    }

    // Whole months: the last one counts only when its day has come.
    private static Value MonthsBetween(Arguments arguments)
    {
        var from = CivilDay.FromNumber((long)arguments[0].AsOrdinal);
        var to = CivilDay.FromNumber((long)arguments[1].AsOrdinal);
        var months = ((to.Year - (decimal)from.Year) * 12) + to.Month - from.Month;
        return Value.OfMonths(
            months > 0 && to.Day < from.Day ? months - 1
            : months < 0 && to.Day > from.Day ? months + 1
            : months);
    }
}
