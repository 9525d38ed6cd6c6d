using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <content>Calls of functions.</content>
internal sealed partial class BoundsEvaluator
{
    private Possible Called(CallExpr call)
    {
        var arguments = call.Arguments.Select(Of).ToArray();
        if (arguments.Any(argument => argument.AlwaysFails))
        {
            return arguments.Aggregate(Possible.Nothing, (all, argument) => all.FailingAs(argument));
        }

        var values = arguments.Select(argument => argument.Single).TakeWhile(value => value is not null).Select(value => value!.Value).ToArray();
        if (values.Length == arguments.Length)
        {
            return arguments.Aggregate(Evaluated(call, values), (all, argument) => all.FailingAs(argument));
        }

        var result = OfFunction(call, arguments);
        return result is null
            ? OfTypeOf(call, arguments)
            : arguments.Aggregate(result, (all, argument) => all.FailingAs(argument));
    }

    /// <summary>The value that the real evaluator gives for a node whose operands have these values.</summary>
    private static Possible Evaluated(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var literals = call.Arguments.Zip(arguments, (expr, value) => (Expr)new LiteralExpr(value, expr.Span) { Type = expr.Type });
        return Evaluated(call with { Arguments = [.. literals] });
    }

    private static Possible Evaluated(Expr closed)
    {
        var value = ExprCompiler.Compile(closed)(new Frame([]));
        return value.Kind == ValueKind.Unknown ? Possible.Of(closed.Type).OrFailure() : Possible.Of(value);
    }

    // What is known better than "anything of the type"; null for nothing.
    private static Possible? OfFunction(CallExpr call, Possible[] arguments)
    {
        switch (call.Function)
        {
            case "abs" when arguments[0].Ordinals is { } domain:
                return Possible.Within(arguments[0].OrdinalKind, DomainArithmetic.Absolute(domain)).OrFailureWhen(arguments[0].CanBeNull);
            case "floor" or "ceiling" or "round up" or "round down" or "round half up" or "round half down" or "round half even":
                return Rounded(call, arguments);
            case "modulo" when arguments[0].Ordinals is { } dividend && arguments[1].Ordinals?.Single is { } divisor and not 0:
                return Remainder(dividend, divisor);
            case "odd" or "even":
                return Possible.Boolean.OrFailure();
            case "min" or "max" or "sum" or "count" or "mean" or "median" or "all" or "any":
                return Elements(call, arguments) is { } items ? ListBounds.Aggregate(call, items) : null;
            case "list contains" when arguments[0].List is { } list && !arguments[0].CanBeNull:
                return Has(list, arguments[1]);
            case "string length":
                return Possible.Within(ValueKind.Number, new(new(0, true), null, 1)).OrFailureWhen(arguments[0].CanBeNull);
            case "append" or "concatenate" or "flatten" or "distinct values":
                return null;
            default:
                return null;
        }
    }

    private static Possible? Rounded(CallExpr call, Possible[] arguments)
    {
        var scale = 0m;
        if (arguments.Length == 2)
        {
            if (arguments[1].Single is not { Kind: ValueKind.Number } given)
            {
                return null;
            }

            scale = given.AsNumber;
        }

        if (arguments[0].Ordinals is not { } domain || arguments[0].OrdinalKind != ValueKind.Number || scale is < -28 or > 28 || !decimal.IsInteger(scale))
        {
            return null;
        }

        Value? RoundedAt(decimal number)
        {
            Value[] values = arguments.Length == 2 ? [Value.Of(number), Value.Of(scale)] : [Value.Of(number)];
            return Evaluated(call, values).Single;
        }

        var step = scale is >= -12 and <= 12 ? Unit((int)scale) : (decimal?)null;
        var result = DomainArithmetic.Monotone(domain, number => RoundedAt(number)?.AsNumber, step);
        return Possible.Within(ValueKind.Number, result).OrFailureWhen(arguments[0].CanBeNull || DomainArithmetic.MayOverflow(result));
    }

    private static decimal Unit(int scale)
    {
        var unit = 1m;
        for (var i = 0; i < Math.Abs(scale); i++)
        {
            unit = scale > 0 ? unit / 10 : unit * 10;
        }

        return unit;
    }

    private static Possible Remainder(Domain dividend, decimal divisor)
    {
        var step = Domain.SharedStep(dividend.Lattice, Domain.Only(divisor).Lattice);
        var range = divisor > 0 ? new Domain(new(0, true), new(divisor, false), step) : new Domain(new(divisor, false), new(0, true), step);
        return Possible.Within(ValueKind.Number, range).OrFailure();
    }

    // The elements of a list that is given as one list or as its elements; null where it is unknown how many there are.
    private static PossibleList? Elements(CallExpr call, Possible[] arguments)
    {
        if (arguments is [var only] && call.Arguments[0].Type is ListType or AnyType)
        {
            return only.CanBeNull || only.CanBeAnything ? null : only.List;
        }

        return PossibleList.Of([.. arguments.Select(argument => new PossibleItem(argument, true))]);
    }
}
