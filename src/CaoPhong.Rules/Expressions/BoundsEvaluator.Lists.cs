using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <content>Lists, members, filters and quantifiers.</content>
internal sealed partial class BoundsEvaluator
{
    private Possible Listed(ListExpr node)
    {
        var items = node.Items.Select(Of).ToArray();
        var failures = items.Aggregate(Possible.Nothing, (all, item) => all.FailingAs(item));
        return items.Any(item => !item.CanHaveValue)
            ? failures
            : Possible.Of(PossibleList.Of([.. items.Select(item => new PossibleItem(item.WithoutFailure, true))])).FailingAs(failures);
    }

    private Possible OfPath(PathExpr node)
    {
        var operand = Present(Of(node.Operand), node.Operand);
        if (operand is { Members: null, List: null, Single: { } single })
        {
            return Evaluated(node with { Operand = new LiteralExpr(single, node.Operand.Span) { Type = node.Operand.Type } }).FailingAs(operand);
        }

        if (operand.Members is { } members)
        {
            return members.TryGetValue(node.Member, out var member) ? member.FailingAs(operand) : OfTypeOf(node, operand);
        }

        if (operand.List is { } list)
        {
            return MemberOfEach(list, node).FailingAs(operand);
        }

        return operand.Ordinals is { } domain && PartOf(node, operand.OrdinalKind, domain) is { } part ? part.FailingAs(operand) : OfTypeOf(node, operand);
    }

    private static Possible MemberOfEach(PossibleList list, PathExpr node)
    {
        Possible Member(Possible element) =>
            element.Members is { } members && members.TryGetValue(node.Member, out var member) ? member : Possible.Of(node.Type is ListType { Element: var type } ? type : node.Type);

        return Possible.Of(list.Items is { } items
            ? PossibleList.Of([.. items.Select(item => item with { Value = Member(item.Value) })]) with { IsSet = list.IsSet, Unplaced = list.Unplaced }
            : PossibleList.AnyOf(Member(list.Element)));
    }

    // A year, or the days of a duration, grows with what it is taken of; the month and the day do so within a year and a month.
    private static Possible? PartOf(PathExpr node, ValueKind kind, Domain domain)
    {
        decimal? At(decimal ordinal) =>
            Evaluated(node with { Operand = new LiteralExpr(Value.OfOrdinal(kind, ordinal), node.Operand.Span) { Type = node.Operand.Type } }).Single is { Kind: ValueKind.Number } part
                ? part.AsNumber
                : null;

        switch (node.Member)
        {
            case "year" when kind == ValueKind.Date:
            case "days" when kind == ValueKind.DaysDuration:
                return Possible.Within(ValueKind.Number, DomainArithmetic.Monotone(domain, At, 1));
            case "month" when kind == ValueKind.Date:
                return Possible.Within(ValueKind.Number, Within(node, domain, "year", At, 12));
            case "day" when kind == ValueKind.Date:
                return Possible.Within(ValueKind.Number, Within(node, domain, "month", At, 31));
            default:
                return null;
        }
    }

    private static Domain Within(PathExpr node, Domain domain, string larger, Func<decimal, decimal?> at, decimal most)
    {
        if (domain.Lower is { } lower && domain.Upper is { } upper && upper.Value - lower.Value < 32 * (most == 12 ? 12 : 1))
        {
            Expr Day(decimal ordinal) => new LiteralExpr(Value.OfOrdinal(ValueKind.Date, ordinal), node.Operand.Span) { Type = FeelType.Date };
            var same = Evaluated(node with { Operand = Day(lower.Value), Member = larger }).Single == Evaluated(node with { Operand = Day(upper.Value), Member = larger }).Single;
            if (same && at(lower.Value) is { } low && at(upper.Value) is { } high && low <= high)
            {
                return new(new(low, true), new(high, true), 1);
            }
        }

        return new(new(1, true), new(most, true), 1);
    }

    private Possible Filtered(FilterExpr node)
    {
        var operand = Present(Of(node.Operand), node.Operand);
        if (operand.List is not { } list || node.Item is not { } symbol)
        {
            return OfTypeOf(node, operand);
        }

        if (list.Items is not { } items)
        {
            return Possible.Of(list).OrFailure().FailingAs(operand);
        }

        var kept = new List<PossibleItem>();
        var unplaced = 0;
        var failures = Possible.Nothing.FailingAs(operand);
        for (var place = 0; place < items.Count; place++)
        {
            var item = items[place];
            var holds = Truth(With(symbol, item.Value).Of(node.Condition), node.Condition);
            failures = failures.FailingAs(holds);
            if (holds.AlwaysFails && item.Certain)
            {
                return failures;
            }

            if (holds.CanBeTrue)
            {
                kept.Add(new(item.Value, item.Certain && !holds.CanBeFalse));
                unplaced += place >= items.Count - list.Unplaced ? 1 : 0;
            }
        }

        return Possible.Of(PossibleList.Of(kept) with { IsSet = list.IsSet, Unplaced = unplaced }).FailingAs(failures);
    }

    private Possible Quantified(QuantifierExpr node)
    {
        var operand = Present(Of(node.List), node.List);
        if (operand.List is not { } list || node.Item is not { } symbol)
        {
            return OfTypeOf(node, operand);
        }

        if (list.Items is not { } items)
        {
            return Possible.Boolean.OrFailure().FailingAs(operand);
        }

        // `every` is decided by an element for which the condition is false, `some` by one for which it is true.
        var (canBeDecided, canBeOpen) = (false, true);
        var failures = Possible.Nothing.FailingAs(operand);
        foreach (var item in items)
        {
            var holds = Truth(With(symbol, item.Value).Of(node.Condition), node.Condition);
            failures = failures.FailingAs(holds);
            canBeDecided |= node.Every ? holds.CanBeFalse : holds.CanBeTrue;
            canBeOpen &= (node.Every ? holds.CanBeTrue : holds.CanBeFalse) || !item.Certain;
        }

        return Possible.OfTruths(node.Every ? canBeOpen : canBeDecided, node.Every ? canBeDecided : canBeOpen).FailingAs(failures);
    }

    private Possible LongestRun(LongestRunExpr node)
    {
        var operand = Present(Of(node.List), node.List);
        if (operand.List is not { } list || node.Item is not { } symbol)
        {
            return OfTypeOf(node, operand);
        }

        if (list.Items is not { } items || (list.IsSet && list.Unplaced == 0))
        {
            return Possible.Within(ValueKind.Number, new(new(0, true), null, 1)).OrFailure().FailingAs(operand);
        }

        // At least: what may be missing or may not satisfy ends a run. At most: it does not, and what is not there does not count.
        var (most, run, longRun, joining, parting) = (0, 0, 0, 0, 0);
        var runs = new List<int>();
        var failures = Possible.Nothing.FailingAs(operand);
        for (var place = 0; place < items.Count; place++)
        {
            var item = items[place];
            var holds = Truth(With(symbol, item.Value).Of(node.Condition), node.Condition);
            failures = failures.FailingAs(holds);
            var mayEnd = holds.CanBeFalse || !holds.CanBeTrue;
            if (place >= items.Count - list.Unplaced)
            {
                joining += holds.CanBeTrue ? 1 : 0;
                parting += mayEnd ? 1 : 0;
                continue;
            }

            if (mayEnd)
            {
                runs.Add(run);
            }

            run = mayEnd ? 0 : item.Certain ? run + 1 : run;
            longRun = holds.CanBeTrue ? longRun + 1 : item.Certain ? 0 : longRun;
            most = Math.Max(most, longRun);
        }

        runs.Add(run);
        return Possible.Within(ValueKind.Number, new(new(Parted(runs, parting), true), new(most + joining, true), 1)).FailingAs(failures);
    }

    // How short the longest run becomes when so many elements that end a run are put anywhere.
    private static int Parted(List<int> runs, int parting)
    {
        var longest = runs.Max();
        while (longest > 0 && runs.Sum(run => run / longest) <= parting)
        {
            longest--;
        }

        return longest;
    }

    // `at least` and `at most`: each pair of grades through the real evaluator. Without a grade nothing is at least anything.
    private Possible OfGrades(BinaryExpr node)
    {
        var left = Of(node.Left);
        var right = Of(node.Right);
        var result = left.CanBeNull || right.CanBeNull ? Possible.False : Possible.Nothing;
        result = result.FailingAs(left).FailingAs(right);
        if (left.CanBeAnything || right.CanBeAnything || left.Texts is { Others: true } || right.Texts is { Others: true })
        {
            return OfTypeOf(node, left, right);
        }

        if (left.Texts is not { } ours || right.Texts is not { } theirs)
        {
            return result;
        }

        var type = GivenBy(node, node.Left.Type as GradeType ?? node.Right.Type);
        foreach (var one in ours.Values)
        {
            foreach (var other in theirs.Values)
            {
                result = result.Or(Evaluated(node with
                {
                    Left = new LiteralExpr(Value.Of(one), node.Left.Span) { Type = type },
                    Right = new LiteralExpr(Value.Of(other), node.Right.Span) { Type = node.Right.Type },
                }));
            }
        }

        return result;
    }

    // The grades in the orders of the forms that may have given the one that is looked at.
    private FeelType GivenBy(BinaryExpr node, FeelType type) =>
        type is GradeType grades && GradeOrder.FormOf(node) is { } form && Of(form).Texts is { Others: false } forms
        && grades.Forms.Where(one => forms.Values.Contains(one.Key)).ToDictionary(StringComparer.Ordinal) is { Count: > 0 } orders
            ? grades with { Forms = orders }
            : type;
}
