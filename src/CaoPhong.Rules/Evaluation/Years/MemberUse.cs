using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>Which members of a meeting the expressions of a year look at, so that a record holds no more than these.</summary>
internal static class MemberUse
{
    // What the order of grades looks at by itself.
    private static readonly string[] Always = ["total", "grade", "form"];

    /// <summary>The members that are looked at; all where a meeting is looked at as a whole, such as in a comparison of two.</summary>
    public static IReadOnlyDictionary<string, FeelType> Of(Year year)
    {
        var all = year.Names.Meeting.Members;
        var used = Always.ToHashSet(StringComparer.Ordinal);
        foreach (var node in YearExpressions.Of(year).SelectMany(ExprTree.All))
        {
            if (node is PathExpr path)
            {
                used.Add(path.Member);
            }

            if (ExprTree.Children(node).Any(child => IsOfMeetings(child.Type) && !LooksInside(node, child)))
            {
                return all;
            }
        }

        return all.Where(member => used.Contains(member.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static bool IsOfMeetings(FeelType type) => type is RecordType or ListType { Element: RecordType };

    // Members, filters, quantifiers, runs and counts do not look at a meeting as a whole.
    private static bool LooksInside(Expr node, Expr child) => node switch
    {
        PathExpr => true,
        FilterExpr filter => ReferenceEquals(filter.Operand, child),
        QuantifierExpr quantifier => ReferenceEquals(quantifier.List, child),
        LongestRunExpr run => ReferenceEquals(run.List, child),
        CallExpr { Function: "count" } => true,
        _ => false,
    };
}
