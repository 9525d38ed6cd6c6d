using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions;

/// <content>Comparisons, <c>between</c> and <c>in</c>.</content>
internal sealed partial class BoundsEvaluator
{
    private Possible Compared(BinaryExpr node) =>
        Compared(node.Operator, Of(node.Left), node.Left, Of(node.Right), node.Right);

    private static Possible Compared(BinaryOperator comparison, Possible left, Expr leftExpr, Possible right, Expr rightExpr)
    {
        var equality = comparison is BinaryOperator.Equal or BinaryOperator.NotEqual;
        if (!equality)
        {
            left = Present(left, leftExpr);
            right = Present(right, rightExpr);
        }

        if (!left.CanHaveValue || !right.CanHaveValue)
        {
            return Possible.Nothing.FailingAs(left).FailingAs(right);
        }

        var result = !equality ? Ordered(comparison, left, right)
            : IsOfGrades(leftExpr, rightExpr) ? EqualGrades(left, right, comparison == BinaryOperator.Equal)
            : Equal(left, right, comparison == BinaryOperator.Equal);
        return result.OrFailureWhen(leftExpr.Type is AnyType || rightExpr.Type is AnyType || IsTextAsChoice(leftExpr, rightExpr))
            .FailingAs(left).FailingAs(right);
    }

    private static bool IsOfGrades(Expr left, Expr right) =>
        (left.Type is GradeType || right.Type is GradeType) && left.Type is not NullType && right.Type is not NullType;

    // A text that is compared with a choice must be one of its values.
    private static bool IsTextAsChoice(Expr left, Expr right) =>
        (left.Type is ChoiceType && right is { Type: TextType } and not LiteralExpr)
        || (right.Type is ChoiceType && left is { Type: TextType } and not LiteralExpr);

    // Without a grade every comparison of grades fails.
    private static Possible EqualGrades(Possible left, Possible right, bool whenEqual)
    {
        var (one, other) = (left.WithoutNull(), right.WithoutNull());
        var result = one.CanHaveValue && other.CanHaveValue ? Equal(one, other, whenEqual) : Possible.Nothing;
        return left.CanBeNull || right.CanBeNull ? result.Or(Possible.False) : result;
    }

    private static Possible Equal(Possible left, Possible right, bool whenEqual)
    {
        if (left.Single is { } one && right.Single is { } other)
        {
            var same = Equality.Of(one, other);
            return same.IsKnown ? Possible.Of(same.AsBoolean == whenEqual) : Possible.Boolean;
        }

        var canBeEqual = CanBeEqual(left, right);
        return whenEqual ? Possible.OfTruths(canBeEqual, true) : Possible.OfTruths(true, canBeEqual);
    }

    private static bool CanBeEqual(Possible left, Possible right) =>
        left.CanBeAnything || right.CanBeAnything
        || (left.CanBeNull && right.CanBeNull)
        || (left.CanBeTrue && right.CanBeTrue)
        || (left.CanBeFalse && right.CanBeFalse)
        || (left.List is not null && right.List is not null)
        || (left.Members is not null && right.Members is not null)
        || (left.Texts is not null && right.Texts is not null && !left.Texts.And(right.Texts).IsEmpty)
        || (left.Ordinals is not null && right.Ordinals is not null && left.OrdinalKind == right.OrdinalKind && DomainOrder.CanBeEqual(left.Ordinals, right.Ordinals));

    private static Possible Ordered(BinaryOperator comparison, Possible left, Possible right)
    {
        if (left.Ordinals is { } ours && right.Ordinals is { } theirs && left.OrdinalKind == right.OrdinalKind)
        {
            var can = DomainOrder.Of(ours, theirs);
            bool Can(bool truth) =>
                (can.Less && Ordering.Holds(comparison, -1) == truth)
                || (can.Equal && Ordering.Holds(comparison, 0) == truth)
                || (can.Greater && Ordering.Holds(comparison, 1) == truth);

            return Possible.OfTruths(Can(true), Can(false));
        }

        return left.Single is { Kind: ValueKind.Text } one && right.Single is { Kind: ValueKind.Text } other
            ? Possible.Of(Ordering.Holds(comparison, Ordering.Compare(one, other)))
            : left.CanBeAnything || right.CanBeAnything ? Possible.Boolean.OrFailure() : Possible.Boolean;
    }

    private Possible OfBetween(BetweenExpr node)
    {
        var operand = Of(node.Operand);
        return InRange(operand, node.Operand, Of(node.From), node.From, true, Of(node.To), node.To, true);
    }

    private static Possible InRange(
        Possible operand, Expr operandExpr, Possible from, Expr fromExpr, bool fromClosed, Possible to, Expr toExpr, bool toClosed)
    {
        var above = Compared(fromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, operand, operandExpr, from, fromExpr);
        var below = Compared(toClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, operand, operandExpr, to, toExpr);
        var inside = above.CanBeTrue && below.CanBeTrue && !IsBetweenSteps(operand, from, fromClosed, to, toClosed);
        return Possible.OfTruths(inside, above.CanBeFalse || below.CanBeFalse).FailingAs(above).FailingAs(below);
    }

    // Between 3 and 4 lies no whole number.
    private static bool IsBetweenSteps(Possible operand, Possible from, bool fromClosed, Possible to, bool toClosed) =>
        operand.Ordinals is { Step: not null } domain
        && from.Ordinals?.Single is { } low && to.Ordinals?.Single is { } high
        && domain.And(new(new(low, fromClosed), new(high, toClosed), null)) is null;

    private Possible OfIn(InExpr node)
    {
        var operand = Of(node.Operand);
        if (operand.List is not null && operand.Single is { } list && node.Tests.All(ExprNames.IsConstant))
        {
            return Evaluated(node with { Operand = new LiteralExpr(list, node.Operand.Span) { Type = node.Operand.Type } }).FailingAs(operand);
        }

        return operand.Texts is { Others: false, Values: { Count: > 1 and <= 64 } values } && operand.Ordinals is null
            ? EachText(operand, values, one => AnyTest(one, node.Operand, node.Tests))
            : AnyTest(operand, node.Operand, node.Tests);
    }

    private static Possible EachText(Possible operand, IEnumerable<string> values, Func<Possible, Possible> evaluate)
    {
        var result = values.Aggregate(Possible.Nothing, (all, value) => all.Or(evaluate(Possible.OneOf([value]))));
        var rest = operand.WithoutTexts();
        return rest.CanHaveValue ? result.Or(evaluate(rest)) : result.FailingAs(operand);
    }

    private Possible AnyTest(Possible operand, Expr operandExpr, IReadOnlyList<Expr> tests)
    {
        var (canBeTrue, canBeFalse) = (false, true);
        var failures = Possible.Nothing;
        foreach (var test in tests)
        {
            var one = Tested(operand, operandExpr, test);
            failures = failures.FailingAs(one);
            canBeTrue |= one.CanBeTrue;
            canBeFalse = one.CanBeFalse;
            if (!canBeFalse)
            {
                break;
            }
        }

        return Possible.OfTruths(canBeTrue, canBeFalse).FailingAs(failures);
    }

    private Possible Tested(Possible operand, Expr operandExpr, Expr test)
    {
        switch (test)
        {
            case RangeExpr range:
                return InRange(operand, operandExpr, Of(range.From), range.From, range.FromClosed, Of(range.To), range.To, range.ToClosed);
            case ComparisonTest comparison:
                return Compared(comparison.Operator, operand, operandExpr, Of(comparison.Operand), comparison.Operand);
            case NegatedTests negated:
                var any = AnyTest(operand, operandExpr, negated.Tests);
                return Possible.OfTruths(any.CanBeFalse, any.CanBeTrue).FailingAs(any);
        }

        var value = Of(test);
        if (value.CanBeAnything || operand.CanBeAnything)
        {
            return Possible.Boolean.OrFailure();
        }

        // A list has its elements, and a test of a list of choice asks for one of its elements.
        if (value.List is { } list)
        {
            return (operand.List is null ? Has(list, operand) : Possible.Boolean).FailingAs(value).FailingAs(operand);
        }

        return operand.List is { } ours
            ? Has(ours, value).FailingAs(value).FailingAs(operand)
            : Compared(BinaryOperator.Equal, operand, operandExpr, value, test);
    }

    // Whether a list has an element.
    private static Possible Has(PossibleList list, Possible element)
    {
        if (list.Items is not { } items)
        {
            return Possible.OfTruths(CanBeEqual(list.Element, element), true);
        }

        var canBeTrue = false;
        foreach (var item in items)
        {
            var same = Equal(item.Value, element, true);
            canBeTrue |= same.CanBeTrue;
            if (item.Certain && !same.CanBeFalse)
            {
                return Possible.True;
            }
        }

        return Possible.OfTruths(canBeTrue, true);
    }
}
