using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Functions;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Calls at run time. What a function of the language gives is said once, in the room of expressions.</summary>
internal static class Calling
{
    /// <summary>How a function of the language is called here.</summary>
    public static Signature SignatureOf(CallExpr node) =>
        LanguageFunctions.Find(node.Function)?.For(node.Arguments.Count) ?? throw new InvalidOperationException($"'{node.Function}' was not checked");

    /// <summary>A function of the language.</summary>
    public static Value Language(Value[] values, CallExpr node, Signature signature)
    {
        var unknown = false;
        for (var i = 0; i < values.Length; i++)
        {
            if (Refused(values[i], i, node, signature) is { } wrong)
            {
                return wrong;
            }

            unknown |= values[i].Kind == ValueKind.Unknown;
        }

        return unknown && !signature.SeesUnknown ? Value.Unknown : signature.Invoke(new Arguments(values, node));
    }

    /// <summary>A function that a host registered.</summary>
    public static Value Host(Value[] values, CallExpr node)
    {
        var unknown = false;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Deciding.Needed(values[i], node.Arguments[i]);
            if (value.Kind == ValueKind.Error)
            {
                return value;
            }

            unknown |= value.Kind == ValueKind.Unknown;
        }

        return unknown ? Value.Unknown : node.Registered!.Invoke(values);
    }

    // What stands in the way of a call; null where nothing does.
    private static Value? Refused(Value value, int argument, CallExpr node, Signature signature)
    {
        var parameter = signature.ParameterOf(argument);
        switch (value.Kind)
        {
            case ValueKind.Error:
                return value;
            case ValueKind.Unknown:
                return null;
            case ValueKind.Null:
                return parameter.TakesNull ? null : Deciding.Needed(value, node.Arguments[argument]);
        }

        var isListOfAggregate = signature.IsAggregate && node.Arguments.Count == 1 && value.Kind == ValueKind.List;
        return parameter.Accepts(value) ? parameter.Reject?.Invoke(value, node.Arguments[argument].Span)
            : isListOfAggregate ? null
            : ValueDiagnostics.WrongKind(node.Arguments[argument].Span, parameter.Words, value);
    }
}
