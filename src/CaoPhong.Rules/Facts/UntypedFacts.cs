using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Trials;

namespace CaoPhong.Rules.Facts;

/// <summary>The facts of a meeting where no rule set declares them: each has the type that its value shows.</summary>
/// <remarks>A text that is a day, <c>yyyy-MM-dd</c>, is a day; a blank cell is unknown. Thread-safe.</remarks>
public static class UntypedFacts
{
    /// <summary>The facts that were given, under their names in NFC; of a repeated name the first.</summary>
    public static IReadOnlyList<NamedValue> Of(Meeting meeting) =>
        [.. from fact in meeting.Given
            let name = TextForms.Compose(fact.Name)
            group fact by name into same
            select NamedValue.Of(same.Key, ValueOf(same.First().Value, meeting.Sheet))];

    private static Value ValueOf(RawValue raw, SheetNotation? sheet) => raw.Kind switch
    {
        RawKind.Null => Value.Null,
        RawKind.Unknown or RawKind.Blank => Value.Unknown,
        RawKind.Boolean => Value.Of(raw.Text == "true"),
        RawKind.List => Value.Of([.. raw.Items.Select(item => ValueOf(item, sheet))]),
        RawKind.Number or RawKind.Untyped when TryNumber(raw.Text, sheet, out var number) => Value.Of(number),
        RawKind.Untyped when raw.Text is "true" or "false" => Value.Of(raw.Text == "true"),
        _ when GivenDate.TryDay(raw.Text, sheet, out var day) => Value.Of(day),
        _ => Value.Of(TextForms.Compose(raw.Text)),
    };

    private static bool TryNumber(string text, SheetNotation? sheet, out decimal number) =>
        Numbers.TryParse(sheet is { DecimalMark: ',' } ? text.Trim().Replace(',', '.') : text, out number);
}
