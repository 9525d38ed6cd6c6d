using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Functions of texts, which count in characters of Unicode, and conversions of texts and numbers.</summary>
internal static class TextFunctions
{
    private static readonly Parameter Text = new(new("văn bản", "text"), FeelType.Text);

    private static readonly Parameter Match = new(new("đoạn cần tìm", "match"), FeelType.Text);

    private static readonly Parameter Grouping = new(new("dấu phân nhóm", "grouping separator"), FeelType.Text) { TakesNull = true };

    private static readonly Parameter Point = new(new("dấu thập phân", "decimal separator"), FeelType.Text) { TakesNull = true };

    public static IReadOnlyList<LanguageFunction> All { get; } =
    [
        new("string length", new Signature(FeelType.Number, arguments => Value.Of((decimal)CodePoints.Count(arguments[0].AsText)), Text)),
        Of("contains", (text, match) => Value.Of(text.Contains(match, StringComparison.Ordinal)), FeelType.Boolean),
        Of("starts with", (text, match) => Value.Of(text.StartsWith(match, StringComparison.Ordinal)), FeelType.Boolean),
        Of("ends with", (text, match) => Value.Of(text.EndsWith(match, StringComparison.Ordinal)), FeelType.Boolean),
        Of("substring before", Before, FeelType.Text),
        Of("substring after", After, FeelType.Text),
        new("upper case", new Signature(FeelType.Text, arguments => Value.Of(arguments[0].AsText.ToUpperInvariant()), Text)),
        new("lower case", new Signature(FeelType.Text, arguments => Value.Of(arguments[0].AsText.ToLowerInvariant()), Text)),
        new("substring",
            new Signature(FeelType.Text, Substring, Text, Positions.Start),
            new Signature(FeelType.Text, Substring, Text, Positions.Start, Positions.Length)),
        new("string", new Signature(FeelType.Text, arguments => TextOf(arguments[0]), new Parameter(new("giá trị", "value")))),
        new("number",
            new Signature(FeelType.Number, arguments => NumberIn(arguments[0].AsText, arguments.SpanAt(0)), Text),
            new Signature(FeelType.Number, NumberWithSeparators, Text, Grouping, Point)),
    ];

    private static LanguageFunction Of(string name, Func<string, string, Value> invoke, FeelType result) =>
        new(name, new Signature(result, arguments => invoke(arguments[0].AsText, arguments[1].AsText), Text, Match));

    private static Value Before(string text, string match)
    {
        var place = text.IndexOf(match, StringComparison.Ordinal);
        return Value.Of(place < 0 ? "" : text[..place]);
    }

    private static Value After(string text, string match)
    {
        var place = text.IndexOf(match, StringComparison.Ordinal);
        return Value.Of(place < 0 ? "" : text[(place + match.Length)..]);
    }

    private static Value Substring(Arguments arguments)
    {
        var text = arguments[0].AsText;
        return Positions.Resolve(arguments, CodePoints.Count(text), Positions.Characters, out var start, out var length) ?? Value.Of(CodePoints.Substring(text, start, length));
    }

    // A list has the text of its elements only when all of them are known.
    private static Value TextOf(Value value) => value.Kind == ValueKind.Text ? value : PlainText.TryOf(value, out var text) ? Value.Of(text) : Value.Unknown;

    private static Value NumberWithSeparators(Arguments arguments)
    {
        var grouping = arguments[1].Kind == ValueKind.Null ? null : arguments[1].AsText;
        var point = arguments[2].Kind == ValueKind.Null ? null : arguments[2].AsText;
        if (grouping is not (null or " " or "," or "."))
        {
            return ValueDiagnostics.Separator(arguments.SpanAt(1), grouping);
        }

        if (point is not (null or "," or ".") || (point is not null && point == grouping))
        {
            return ValueDiagnostics.Separator(arguments.SpanAt(2), point);
        }

        var text = arguments[0].AsText;
        var plain = grouping is null ? text : text.Replace(grouping, "", StringComparison.Ordinal);
        if (point == "," && plain.Contains('.', StringComparison.Ordinal))
        {
            return ValueDiagnostics.NotANumber(arguments.SpanAt(0), text);
        }

        var number = NumberIn(point is null ? plain : plain.Replace(point, ".", StringComparison.Ordinal), arguments.SpanAt(0));
        return number.Kind == ValueKind.Error ? ValueDiagnostics.NotANumber(arguments.SpanAt(0), text) : number;
    }

    private static Value NumberIn(string text, SourceSpan span) =>
        PlainText.TryNumber(text, out var number) ? Value.Of(number) : ValueDiagnostics.NotANumber(span, text);
}
