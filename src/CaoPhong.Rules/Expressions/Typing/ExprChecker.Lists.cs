using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Typing;

// Lists, members, filters, quantifiers and runs.
internal sealed partial class ExprChecker
{
    private const string ElementName = "item";

    private Typed List(ListExpr node)
    {
        var items = node.Items.Select(Visit).ToList();
        return new(node with
        {
            Items = [.. items.Select(item => item.Expr)],
            Type = new ListType(TypeRules.Common(items.Select(item => item.Type))),
        });
    }

    private Typed Path(PathExpr node)
    {
        var operand = Need(Visit(node.Operand));
        var path = node with { Operand = operand.Expr };
        return operand.Type is RecordType record && record.Members.ContainsKey(node.Member) ? Member(path, record)
            : Members.Type(operand.Type, node.Member) is { } type ? new(path with { Type = type })
            : Wrong(path, NameDiagnostics.UnknownMember(MemberSpan(node), node.Member, operand.Type, Members.Names(operand.Type)));
    }

    private static Typed Member(PathExpr path, RecordType record) => new(path with { Type = record.Members[path.Member] });

    private Typed Filter(FilterExpr node)
    {
        var (list, element) = ListOf(node.Operand);
        var item = Bind(ElementName, element);
        variables.Add(new(item, IsElement: true));
        var condition = Visit(node.Condition);
        variables.RemoveAt(variables.Count - 1);
        var checkedCondition = condition.Type is NumberType
            ? Wrong(condition.Expr, LeftOutDiagnostics.Position(node.Condition.Span))
            : Condition(condition);
        return new(node with { Operand = list, Condition = checkedCondition.Expr, Item = item, Type = new ListType(element) });
    }

    private Typed Quantifier(QuantifierExpr node)
    {
        var (list, element) = ListOf(node.List);
        var (item, condition) = ConditionOver(node.Variable, element, isElement: false, node.Condition);
        return new(node with { List = list, Condition = condition, Item = item, Type = FeelType.Boolean });
    }

    private Typed LongestRun(LongestRunExpr node)
    {
        var (list, element) = ListOf(node.List);
        var (item, condition) = ConditionOver(ElementName, element, isElement: true, node.Condition);
        return new(node with { List = list, Condition = condition, Item = item, Type = FeelType.Number });
    }

    private (Symbol Item, Expr Condition) ConditionOver(string name, FeelType element, bool isElement, Expr expr)
    {
        var item = Bind(name, element);
        variables.Add(new(item, isElement));
        var condition = Condition(Visit(expr));
        variables.RemoveAt(variables.Count - 1);
        return (item, condition.Expr);
    }

    private Symbol Bind(string name, FeelType type) => new(name, type, variables.Count) { IsLocal = true };

    private (Expr List, FeelType Element) ListOf(Expr expr)
    {
        var list = Need(Visit(expr));
        if (list.Type is not (ListType or AnyType))
        {
            list = Wrong(list.Expr, TypeDiagnostics.NoList(expr.Span, ExprText.Of(list.Expr), list.Type));
        }

        return (list.Expr, TypeRules.ElementOf(list.Type));
    }

    // The member stands at the end of the path.
    private static SourceSpan MemberSpan(PathExpr path) =>
        path.Span.Text.EndsWith(path.Member, StringComparison.Ordinal)
            ? path.Span with { Start = path.Span.End - path.Member.Length, Length = path.Member.Length }
            : path.Span;
}
