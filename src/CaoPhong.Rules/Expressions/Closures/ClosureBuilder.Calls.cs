using System.Runtime.CompilerServices;
using CaoPhong.Rules.Expressions.Functions;
using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

// Calls of functions of the language and of those that a host registers.
internal sealed partial class ClosureBuilder
{
    private const int FewArguments = 4;

    private Eval Call(CallExpr node)
    {
        if (node.Registered is { } registered)
        {
            return CallHost(node, registered);
        }

        var signature = LanguageFunctions.Find(node.Function)?.For(node.Arguments.Count)
            ?? throw new InvalidOperationException($"'{node.Function}' was not checked");
        var arguments = node.Arguments.Select((argument, i) => (Closure(argument), signature.ParameterOf(i))).ToArray();
        return arguments.Length <= FewArguments
            ? frame =>
            {
                var few = default(FewValues);
                return CallWith(node, signature, arguments, frame, ((Span<Value>)few)[..arguments.Length]);
            }
            : frame => CallWith(node, signature, arguments, frame, new Value[arguments.Length]);
    }

    private static Value CallWith(CallExpr node, Signature signature, (Eval Eval, Parameter Parameter)[] arguments, Frame frame, Span<Value> values)
    {
        var unknown = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var (eval, parameter) = arguments[i];
            var value = eval(frame);
            if (value.Kind == ValueKind.Error)
            {
                return value;
            }

            if (value.Kind == ValueKind.Unknown)
            {
                unknown = true;
            }
            else if (value.Kind == ValueKind.Null)
            {
                if (!parameter.TakesNull)
                {
                    return Needed(value, node.Arguments[i]);
                }
            }
            else if (!parameter.Accepts(value) && !(signature.IsAggregate && arguments.Length == 1 && value.Kind == ValueKind.List))
            {
                return ValueDiagnostics.WrongKind(node.Arguments[i].Span, parameter.Words, value);
            }
            else if (parameter.Reject is { } reject && reject(value, node.Arguments[i].Span) is { } wrong)
            {
                return wrong;
            }

            values[i] = value;
        }

        return unknown && !signature.SeesUnknown ? Value.Unknown : signature.Invoke(new Functions.Arguments(values, node));
    }

    private Eval CallHost(CallExpr node, FunctionDefinition function)
    {
        var arguments = node.Arguments.Select(Closure).ToArray();
        return frame =>
        {
            var values = new Value[arguments.Length];
            var unknown = false;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Needed(arguments[i](frame), node.Arguments[i]);
                if (values[i].Kind == ValueKind.Error)
                {
                    return values[i];
                }

                unknown |= values[i].Kind == ValueKind.Unknown;
            }

            return unknown ? Value.Unknown : function.Invoke(values);
        };
    }

    [InlineArray(FewArguments)]
    private struct FewValues
    {
        private Value first;
    }
}
