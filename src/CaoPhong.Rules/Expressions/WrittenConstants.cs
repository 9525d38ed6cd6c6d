namespace CaoPhong.Rules.Expressions;

/// <summary>WrittenConstants as they are written, before anything is checked.</summary>
internal static class WrittenConstants
{
    /// <summary>Whether two constants of one kind run backwards.</summary>
    public static bool AreReversed(Expr from, Expr to) =>
        ValueOf(from) is { } low && ValueOf(to) is { } high && low.Kind == high.Kind && low.Kind switch
        {
            ValueKind.Text => string.CompareOrdinal(low.AsText, high.AsText) > 0,
            ValueKind.Number or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration => low.AsOrdinal > high.AsOrdinal,
            _ => false,
        };

    /// <summary>The value of a constant, also <c>date("2018-12-14")</c> and <c>-@"P1D"</c>; null for anything else.</summary>
    public static Value? ValueOf(Expr expr) => expr switch
    {
        LiteralExpr literal => literal.Value,
        NegateExpr { Operand: LiteralExpr { Value: { Kind: ValueKind.DaysDuration or ValueKind.MonthsDuration } duration } } =>
            Value.OfOrdinal(duration.Kind, -duration.AsOrdinal),
        CallExpr { Function: "date", Arguments: [LiteralExpr { Value: { Kind: ValueKind.Text } text }] } =>
            TemporalText.TryDate(text.AsText, out var day) ? day : null,
        CallExpr { Function: "duration", Arguments: [LiteralExpr { Value: { Kind: ValueKind.Text } text }] } =>
            TemporalText.TryDuration(text.AsText, out var duration) ? duration : null,
        CallExpr { Function: "date", Arguments: [var year, var month, var day] } =>
            Number(year) is { } y && Number(month) is { } m && Number(day) is { } d && CivilDay.TryCreate(y, m, d, out var civil)
                ? Value.OfOrdinal(ValueKind.Date, civil.Number)
                : null,
        _ => null,
    };

    private static decimal? Number(Expr expr) => expr is LiteralExpr { Value: { Kind: ValueKind.Number } number } ? number.AsNumber : null;
}
