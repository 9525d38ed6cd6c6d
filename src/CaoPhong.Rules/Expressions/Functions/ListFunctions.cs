using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;
using CaoPhong.Rules.Expressions.Typing;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Functions of lists: <c>list contains append concatenate distinct values sublist index of flatten</c>.</summary>
internal static class ListFunctions
{
    private const int MostElements = 10_000;

    public static readonly Parameter AnyList = new(new("danh sách", "list"), new ListType(FeelType.Any));

    private static readonly Parameter Element = new(new("phần tử", "element")) { TakesNull = true };

    public static IReadOnlyList<LanguageFunction> All { get; } =
    [
        new("list contains", new Signature(FeelType.Boolean, Contains, AnyList, Element) { SeesUnknown = true, IsElementOf = true }),
        new("append", new Signature([AnyList, Element with { Repeats = true }], TypeOfAppend, Append) { SeesUnknown = true }),
        new("concatenate", new Signature([AnyList with { Repeats = true }], TypeOfConcatenate, Concatenate)),
        new("distinct values", new Signature([AnyList], SameType, Distinct)),
        new("sublist",
            new Signature([AnyList, Positions.Start], SameType, Sublist),
            new Signature([AnyList, Positions.Start, Positions.Length], SameType, Sublist)),
        new("index of", new Signature(new ListType(FeelType.Number), IndexOf, AnyList, Element) { SeesUnknown = true, IsElementOf = true }),
        new("flatten", new Signature([AnyList], arguments => new ListType(Deepest(arguments[0].Type)), Flatten)),
    ];

    private static ListType SameType(IReadOnlyList<Expr> arguments) => arguments[0].Type is ListType list ? list : new(FeelType.Any);

    private static ListType TypeOfAppend(IReadOnlyList<Expr> arguments) =>
        new(TypeRules.Common(arguments.Skip(1).Select(argument => argument.Type).Prepend(TypeRules.ElementOf(arguments[0].Type))));

    private static ListType TypeOfConcatenate(IReadOnlyList<Expr> arguments) =>
        new(TypeRules.Common(arguments.Select(argument => TypeRules.ElementOf(argument.Type))));

    private static FeelType Deepest(FeelType type) => type is ListType list ? Deepest(list.Element) : type;

    private static Value Contains(Arguments arguments)
    {
        if (arguments[0].Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        var found = Value.False;
        foreach (var element in arguments[0].AsList)
        {
            var same = Equality.Of(element, arguments[1]);
            if (same.IsTrue)
            {
                return same;
            }

            found = same.IsFalse ? found : same;
        }

        return found;
    }

    private static Value Append(Arguments arguments) =>
        arguments[0].Kind == ValueKind.Unknown
            ? Value.Unknown
            : Limited([.. arguments[0].AsList, .. arguments.Rest], arguments.Span);

    private static Value Concatenate(Arguments arguments)
    {
        var all = new List<Value>();
        for (var i = 0; i < arguments.Count; i++)
        {
            all.AddRange(arguments[i].AsList);
        }

        return Limited(all, arguments.Span);
    }

    private static Value Distinct(Arguments arguments)
    {
        var kept = new List<Value>();
        foreach (var element in arguments[0].AsList)
        {
            var seen = Value.False;
            foreach (var other in kept)
            {
                seen = Equality.Of(element, other);
                if (!seen.IsFalse)
                {
                    break;
                }
            }

            if (seen.Kind == ValueKind.Unknown || (element.Kind == ValueKind.Unknown && arguments[0].AsList.Count > 1))
            {
                return Value.Unknown;
            }

            if (seen.IsFalse)
            {
                kept.Add(element);
            }
        }

        return Value.Of(kept);
    }

    private static Value Sublist(Arguments arguments)
    {
        var list = arguments[0].AsList;
        if (Positions.Resolve(arguments, list.Count, Positions.Elements, out var start, out var length) is { } wrong)
        {
            return wrong;
        }

        return Value.Of(list.Skip(start).Take(length).ToArray());
    }

    private static Value IndexOf(Arguments arguments)
    {
        if (arguments[0].Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        var places = new List<Value>();
        var list = arguments[0].AsList;
        for (var i = 0; i < list.Count; i++)
        {
            var same = Equality.Of(list[i], arguments[1]);
            if (same.Kind == ValueKind.Unknown)
            {
                return same;
            }

            if (same.IsTrue)
            {
                places.Add(Value.Of(i + 1m));
            }
        }

        return Value.Of(places);
    }

    // An unknown element could be a list of any length.
    private static Value Flatten(Arguments arguments)
    {
        var all = new List<Value>();
        return Collect(arguments[0].AsList, all) ? Limited(all, arguments.Span) : Value.Unknown;
    }

    private static bool Collect(IReadOnlyList<Value> list, List<Value> all)
    {
        foreach (var element in list)
        {
            if (element.Kind == ValueKind.Unknown || (element.Kind == ValueKind.List && !Collect(element.AsList, all)))
            {
                return false;
            }

            if (element.Kind != ValueKind.List)
            {
                all.Add(element);
            }
        }

        return true;
    }

    private static Value Limited(List<Value> list, SourceSpan span) =>
        list.Count > MostElements ? ValueDiagnostics.LongList(span) : Value.Of(list);
}
