using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

// Lists, their members, and conditions over their elements.
internal sealed partial class ClosureBuilder
{
    private const int MostSteps = 2_000_000;

    private Eval List(ListExpr node)
    {
        var items = node.Items.Select(Closure).ToArray();
        return frame =>
        {
            var values = new Value[items.Length];
            for (var i = 0; i < items.Length; i++)
            {
                values[i] = items[i](frame);
                if (values[i].Kind == ValueKind.Error)
                {
                    return values[i];
                }
            }

            return Value.Of(values);
        };
    }

    private Eval Path(PathExpr node)
    {
        var operand = Closure(node.Operand);
        return frame =>
        {
            var value = Needed(operand(frame), node.Operand);
            return value.IsKnown ? Members.Of(value, node.Member, node.Span) : value;
        };
    }

    // Elements of which it is not known whether they satisfy leave the whole list unknown.
    private Eval Filter(FilterExpr node)
    {
        var condition = ConditionOver(node.Item!, node.Condition);
        var list = ListClosure(node.Operand);
        return frame =>
        {
            var all = list(frame);
            if (all.Kind != ValueKind.List)
            {
                return all;
            }

            var kept = new List<Value>();
            var open = false;
            var elements = all.AsList;
            for (var i = 0; i < elements.Count; i++)
            {
                var truth = condition(frame, elements[i]);
                if (truth.Kind == ValueKind.Error)
                {
                    return truth;
                }

                open |= !truth.IsTrue && !truth.IsFalse;
                if (truth.IsTrue)
                {
                    kept.Add(elements[i]);
                }
            }

            return open ? Value.Unknown : Value.Of(kept);
        };
    }

    // As `and` or `or` between the conditions of the elements, one after another.
    private Eval Quantifier(QuantifierExpr node)
    {
        var list = ListClosure(node.List);
        var condition = ConditionOver(node.Item!, node.Condition);
        return frame =>
        {
            var all = list(frame);
            if (all.Kind != ValueKind.List)
            {
                return all;
            }

            var open = Value.Of(node.Every);
            var elements = all.AsList;
            for (var i = 0; i < elements.Count; i++)
            {
                var truth = condition(frame, elements[i]);
                if (truth.Kind == ValueKind.Boolean)
                {
                    if (truth.AsBoolean != node.Every)
                    {
                        return truth;
                    }
                }
                else if (open.Kind != ValueKind.Unknown)
                {
                    open = truth;
                    if (truth.Kind == ValueKind.Error)
                    {
                        return truth;
                    }
                }
            }

            return open;
        };
    }

    // With unknown elements a run is between what the true ones give and what the true and unknown ones give.
    private Eval LongestRun(LongestRunExpr node)
    {
        var list = ListClosure(node.List);
        var condition = ConditionOver(node.Item!, node.Condition);
        return frame =>
        {
            var all = list(frame);
            if (all.Kind != ValueKind.List)
            {
                return all;
            }

            int sure = 0, longestSure = 0, possible = 0, longestPossible = 0;
            var elements = all.AsList;
            for (var i = 0; i < elements.Count; i++)
            {
                var truth = condition(frame, elements[i]);
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
        };
    }

    private Eval ListClosure(Expr expr)
    {
        var list = Closure(expr);
        return frame =>
        {
            var value = Needed(list(frame), expr);
            return value.Kind is ValueKind.List or ValueKind.Unknown or ValueKind.Error
                ? value
                : ValueDiagnostics.WrongKind(expr.Span, new ListType(FeelType.Any).Words, value);
        };
    }

    // A condition with its variable: a truth, unknown or an error, and an error where it is absent.
    private Func<Frame, Value, Value> ConditionOver(Symbol item, Expr condition)
    {
        var slot = variables.Count;
        variables.Add(item);
        locals = Math.Max(locals, variables.Count);
        var eval = Condition(condition);
        variables.RemoveAt(slot);
        return (frame, element) =>
        {
            if (++frame.Steps > MostSteps)
            {
                return ValueDiagnostics.ManySteps(condition.Span);
            }

            frame.Locals[slot] = element;
            return Needed(eval(frame), condition);
        };
    }
}
