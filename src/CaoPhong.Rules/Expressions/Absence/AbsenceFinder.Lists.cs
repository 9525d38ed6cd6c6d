using System.Collections.Immutable;
using CaoPhong.Rules.Expressions.Functions;

namespace CaoPhong.Rules.Expressions.Absence;

// Lists, members, conditions over elements, and calls.
internal sealed partial class AbsenceFinder
{
    /// <summary>What guards a member of every element of a list of meetings, such as <c>meetings[].late</c>.</summary>
    public static string KeyInElements(Symbol list, string member) => $"{list.Name}[].{member}";

    // These look at each element; the others of lists take an absent one as it is.
    private static readonly HashSet<string> NeedElements = new(["sum", "mean", "min", "max", "median", "all", "any"], StringComparer.Ordinal);

    private static ImmutableHashSet<string> InElementsOf(Symbol list, ImmutableHashSet<string> given) =>
        list is { IsLocal: false, Type: ListType { Element: RecordType record } }
            ? [.. record.Optional.Where(member => given.Contains(KeyInElements(list, member)))]
            : [];

    private Presence List(ListExpr node, ImmutableHashSet<string> given)
    {
        var nulls = new List<AbsentUse>();
        foreach (var item in node.Items)
        {
            var presence = Visit(item, given);
            nulls.AddRange(presence.Nulls.Where(use => use.Node is not LiteralExpr));
            given = presence.After;
        }

        return Presence.Where(given) with { ElementNulls = nulls };
    }

    private Presence Path(PathExpr node, ImmutableHashSet<string> given)
    {
        var operand = Need(node.Operand, given);
        var known = Presence.Where(operand.After);
        return node.Operand.Type switch
        {
            RecordType record when record.Optional.Contains(node.Member) && AbsentUse.KeyOf(node) is var key && (key is null || !known.After.Contains(key)) =>
                known with { Nulls = [new(node, key)] },
            ListType { Element: RecordType record } when record.Optional.Contains(node.Member) && !operand.InElements.Contains(node.Member) =>
                known with { ElementNulls = [new(node, null)] },
            _ => known,
        };
    }

    private Presence Filter(FilterExpr node, ImmutableHashSet<string> given)
    {
        var list = Need(node.Operand, given);
        var condition = Condition(list, node.Item!, node.Condition);
        var key = AbsentUse.KeyOf(node.Item!);
        return Presence.Where(list.After) with
        {
            InElements = condition.WhenTrue is { } passed
                ? [.. passed.Where(known => known.StartsWith(key + ".", StringComparison.Ordinal)).Select(known => known[(key.Length + 1)..])]
                : list.InElements,
            ElementNulls = condition.WhenTrue?.Contains(key) == true ? [] : list.ElementNulls,
        };
    }

    private Presence OverElements(Expr list, Symbol item, Expr condition, ImmutableHashSet<string> given)
    {
        var elements = Need(list, given);
        Condition(elements, item, condition);
        return Presence.Where(elements.After);
    }

    private Presence Condition(Presence list, Symbol item, Expr condition)
    {
        var key = AbsentUse.KeyOf(item);
        var isNullable = list.ElementNulls.Count > 0 && nullableElements.Add(key);
        var presence = Need(condition, list.After.Union(list.InElements.Select(member => $"{key}.{member}")));
        if (isNullable)
        {
            nullableElements.Remove(key);
        }

        return presence;
    }

    private Presence Call(CallExpr node, ImmutableHashSet<string> given)
    {
        var signature = node.Registered is null ? LanguageFunctions.Find(node.Function)?.For(node.Arguments.Count) : null;
        var nulls = new List<AbsentUse>();
        for (var i = 0; i < node.Arguments.Count; i++)
        {
            var argument = Visit(node.Arguments[i], given);
            nulls.AddRange(argument.ElementNulls);
            if (signature?.ParameterOf(i).TakesNull == true)
            {
                nulls.AddRange(argument.Nulls);
            }
            else if (node.Arguments[i].Type is not NullType)
            {
                argument = Need(argument);
            }

            given = argument.After;
        }

        if (node.Registered is null && NeedElements.Contains(node.Function))
        {
            found.AddRange(nulls);
            return Presence.Where(given.Union(nulls.Select(use => use.Key).OfType<string>()));
        }

        return Presence.Where(given) with { ElementNulls = node.Type is ListType ? nulls : [] };
    }
}
