using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Lists at run time: their members, and conditions over their elements.</summary>
internal static class Lists
{
    /// <summary>A list of values; an error where one of them is one.</summary>
    public static Value Of(Value[] items)
    {
        foreach (var item in items)
        {
            if (item.Kind == ValueKind.Error)
            {
                return item;
            }
        }

        return Value.Of(items);
    }

    /// <summary>A member of a value, or of every element of a list.</summary>
    public static Value Member(Value value, PathExpr node)
    {
        var whole = Deciding.Needed(value, node.Operand);
        return whole.IsKnown ? Members.Of(whole, node.Member, node.Span) : whole;
    }

    /// <summary>The error of a condition that looks at too many elements.</summary>
    public static Value TooMany(Expr condition) => ValueDiagnostics.ManySteps(condition.Span);

    /// <summary>The elements that satisfy a condition; one of which that is not known leaves the whole list unknown.</summary>
    public static Value Filter(Value list, Func<Value, Value> condition, FilterExpr node)
    {
        var all = ListOf(list, node.Operand);
        if (all.Kind != ValueKind.List)
        {
            return all;
        }

        var kept = new List<Value>();
        var unknown = false;
        foreach (var element in all.AsList)
        {
            var truth = condition(element);
            if (truth.Kind == ValueKind.Error)
            {
                return truth;
            }

            if (truth.IsTrue)
            {
                kept.Add(element);
            }

            unknown |= truth.Kind != ValueKind.Boolean;
        }

        return unknown ? Value.Unknown : Value.Of(kept);
    }

    /// <summary>Whether some, or every, element satisfies a condition.</summary>
    public static Value Quantify(Value list, Func<Value, Value> condition, QuantifierExpr node)
    {
        var all = ListOf(list, node.List);
        if (all.Kind != ValueKind.List)
        {
            return all;
        }

        var open = Value.Of(node.Every);
        foreach (var element in all.AsList)
        {
            var truth = condition(element);
            if (truth.Kind == ValueKind.Boolean && truth.AsBoolean != node.Every)
            {
                return truth;
            }

            // An error behind an unknown element is none: the unknown one may decide before it.
            if (truth.Kind != ValueKind.Boolean && open.Kind == ValueKind.Boolean)
            {
                if (truth.Kind == ValueKind.Error)
                {
                    return truth;
                }

                open = truth;
            }
        }

        return open;
    }

    /// <summary>How long a run of neighbours satisfies a condition.</summary>
    public static Value LongestRun(Value list, Func<Value, Value> condition, LongestRunExpr node)
    {
        var all = ListOf(list, node.List);
        if (all.Kind != ValueKind.List)
        {
            return all;
        }

        int sure = 0, longestSure = 0, possible = 0, longestPossible = 0;
        foreach (var element in all.AsList)
        {
            var truth = condition(element);
            if (truth.Kind == ValueKind.Error)
            {
                return truth;
            }

            sure = truth.IsTrue ? sure + 1 : 0;
            possible = truth.IsFalse ? 0 : possible + 1;
            longestSure = Math.Max(longestSure, sure);
            longestPossible = Math.Max(longestPossible, possible);
        }

        return longestSure == longestPossible ? Value.Of((decimal)longestSure) : Value.Unknown;
    }

    private static Value ListOf(Value value, Expr expr)
    {
        var list = Deciding.Needed(value, expr);
        return list.Kind is ValueKind.List or ValueKind.Unknown or ValueKind.Error
            ? list
            : ValueDiagnostics.WrongKind(expr.Span, new ListType(FeelType.Any).Words, list);
    }
}
