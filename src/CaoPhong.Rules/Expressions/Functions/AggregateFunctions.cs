using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Functions that make one value of many: <c>min max sum count mean median all any</c>.</summary>
internal static class AggregateFunctions
{
    private static readonly Parameter Numbers = new(new("các số", "numbers"), FeelType.Number) { Repeats = true };

    private static readonly Parameter Truths = new(new("các điều kiện", "conditions"), FeelType.Boolean) { Repeats = true };

    private static readonly Parameter Ordered = new(
        new("các giá trị", "values"), FeelType.Number, FeelType.Text, FeelType.Date, FeelType.DaysDuration, FeelType.MonthsDuration)
    {
        Repeats = true,
        Words = new("số, văn bản, ngày hoặc khoảng thời gian", "number, text, date or duration"),
    };

    public static IReadOnlyList<LanguageFunction> All { get; } =
    [
        Extreme("min", -1),
        Extreme("max", 1),
        OfNumbers("sum", Sum),
        OfNumbers("mean", Mean),
        OfNumbers("median", Median),
        new("count", new Signature(FeelType.Number, arguments => Value.Of((decimal)arguments[0].AsList.Count), ListFunctions.AnyList)),
        OfTruths("all", decisive: false),
        OfTruths("any", decisive: true),
    ];

    private static LanguageFunction OfNumbers(string name, Invocation invoke) =>
        new(name, new Signature(FeelType.Number, arguments => Scan(arguments, ValueKind.Number) ?? invoke(arguments), Numbers) { IsAggregate = true, SeesUnknown = true });

    private static LanguageFunction Extreme(string name, int side) =>
        new(name, new Signature([Ordered], ResultOfExtreme, arguments => ExtremeOf(arguments, side)) { IsAggregate = true, SeesUnknown = true });

    private static LanguageFunction OfTruths(string name, bool decisive) =>
        new(name, new Signature(FeelType.Boolean, arguments => Decide(arguments, decisive), Truths) { IsAggregate = true, SeesUnknown = true });

    private static FeelType ResultOfExtreme(IReadOnlyList<Expr> arguments) =>
        arguments is [{ Type: ListType list }] ? list.Element : Typing.TypeRules.Common(arguments.Select(argument => argument.Type));

    // What stands in the way of a value: an error, no elements, or unknown ones; null where nothing does.
    private static Value? Scan(Arguments arguments, ValueKind? wanted)
    {
        if (arguments is { Count: 1 } && arguments[0].Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        var elements = arguments.Elements;
        if (elements.IsEmpty)
        {
            return ValueDiagnostics.EmptyList(arguments.Span, arguments.Function);
        }

        var unknown = false;
        Value? first = null;
        foreach (var element in elements)
        {
            if (element.Kind == ValueKind.Unknown)
            {
                unknown = true;
            }
            else if (WrongElement(arguments, element, wanted, first) is { } wrong)
            {
                return wrong;
            }
            else
            {
                first ??= element;
            }
        }

        return unknown ? Value.Unknown : null;
    }

    private static Value? WrongElement(Arguments arguments, Value element, ValueKind? wanted, Value? first) =>
        element.Kind == ValueKind.Null ? ValueDiagnostics.Absent(arguments.Span, "null")
        : wanted is null && !Ordering.Has(element.Kind) ? ValueDiagnostics.WrongKind(arguments.Span, FeelType.Number.Words, element)
        : wanted is { } kind && kind != element.Kind ? ValueDiagnostics.WrongKind(arguments.Span, FeelType.Number.Words, element)
        : first is { } other && other.Kind != element.Kind ? ValueDiagnostics.MixedElements(arguments.Span, other, element)
        : null;

    private static Value ExtremeOf(Arguments arguments, int side)
    {
        if (Scan(arguments, null) is { } obstacle)
        {
            return obstacle;
        }

        var elements = arguments.Elements;
        var best = elements[0];
        foreach (var element in elements[1..])
        {
            best = Math.Sign(Ordering.Compare(element, best)) == side ? element : best;
        }

        return best;
    }

    private static Value Sum(Arguments arguments)
    {
        var sum = 0m;
        foreach (var element in arguments.Elements)
        {
            if (!Decimals.TryAdd(sum, element.AsNumber, out sum))
            {
                return ValueDiagnostics.Overflow(arguments.Span);
            }
        }

        return Value.Of(sum);
    }

    private static Value Mean(Arguments arguments)
    {
        var sum = Sum(arguments);
        return sum.Kind == ValueKind.Number
            ? Arithmetic.Numbers(BinaryOperator.Divide, sum.AsNumber, arguments.Elements.Length, arguments.Span)
            : sum;
    }

    // The one in the middle, or the mean of the two in the middle.
    private static Value Median(Arguments arguments)
    {
        var numbers = new decimal[arguments.Elements.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = arguments.Elements[i].AsNumber;
        }

        Array.Sort(numbers);
        var middle = numbers.Length / 2;
        if (numbers.Length % 2 == 1)
        {
            return Value.Of(numbers[middle]);
        }

        return Decimals.TryAdd(numbers[middle - 1], numbers[middle], out var two)
            ? Arithmetic.Numbers(BinaryOperator.Divide, two, 2, arguments.Span)
            : ValueDiagnostics.Overflow(arguments.Span);
    }

    // One element can decide, whatever the others are; else an absent one is an error before an unknown one is unknown.
    private static Value Decide(Arguments arguments, bool decisive)
    {
        if (arguments is { Count: 1 } && arguments[0].Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        var result = Value.Of(!decisive);
        foreach (var element in arguments.Elements)
        {
            switch (element.Kind)
            {
                case ValueKind.Boolean when element.AsBoolean == decisive:
                    return element;
                case ValueKind.Boolean:
                    break;
                case ValueKind.Unknown:
                    result = result.Kind == ValueKind.Boolean ? element : result;
                    break;
                case ValueKind.Null:
                    result = ValueDiagnostics.Absent(arguments.Span, "null");
                    break;
                default:
                    return ValueDiagnostics.WrongKind(arguments.Span, FeelType.Boolean.Words, element);
            }
        }

        return result;
    }
}
