using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Takes away what names cannot be, because expressions over them must be something.</summary>
/// <remarks>Sound: a value that is taken away fits no meeting. Not thread-safe.</remarks>
internal sealed class Contractor
{
    private const int MostRounds = 12;
    private const decimal SecondsOfDay = 86_400;

    private readonly Dictionary<int, Possible> store;
    private readonly Func<Symbol, Possible> others;
    private bool changed;
    private bool failed;

    public Contractor(Dictionary<int, Possible> store, Func<Symbol, Possible> others)
    {
        this.store = store;
        this.others = others;
    }

    /// <summary>Narrows the store until nothing changes; false where nothing is left of a name.</summary>
    public bool Contract(IReadOnlyList<(Expr Subject, Possible Target)> constraints)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            changed = false;
            foreach (var (subject, target) in constraints)
            {
                Narrow(subject, target);
                if (failed)
                {
                    return false;
                }
            }

            if (!changed)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>All that an expression may be over the store.</summary>
    public Possible Evaluate(Expr expr) => ExprBounds.Evaluate(expr, Named);

    private Possible Named(Symbol symbol) => store.TryGetValue(symbol.Slot, out var possible) ? possible : others(symbol);

    private void Narrow(Expr expr, Possible target)
    {
        if (failed)
        {
            return;
        }

        var left = Evaluate(expr).WithoutFailure.And(target);
        if (!left.CanHaveValue)
        {
            failed = true;
            return;
        }

        switch (expr)
        {
            case NameExpr { Symbol: { IsLocal: false } symbol } when store.TryGetValue(symbol.Slot, out var known):
                var narrowed = known.And(left);
                failed |= !narrowed.CanHaveValue;
                changed |= narrowed != known;
                store[symbol.Slot] = narrowed;
                break;
            case NegateExpr negate when left.Ordinals is { } domain:
                Narrow(negate.Operand, Possible.Within(left.OrdinalKind, DomainArithmetic.Negate(domain)));
                break;
            case NotExpr not:
                Narrow(not.Operand, Possible.OfTruths(left.CanBeFalse, left.CanBeTrue));
                break;
            case BinaryExpr { Operator: <= BinaryOperator.Divide } calculation:
                Calculated(calculation, left);
                break;
            case BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } pair:
                Sequenced(pair, left);
                break;
            case BinaryExpr comparison when left.CanBeTrue != left.CanBeFalse:
                Compared(comparison, left.CanBeTrue);
                break;
            case IfExpr choice:
                Chosen(choice, left);
                break;
            case CallExpr { Function: "list contains", Arguments: [NameExpr { Symbol: { IsLocal: false } list }, LiteralExpr { Value: { Kind: ValueKind.Text } member }] }
                when left.CanBeTrue != left.CanBeFalse && store.TryGetValue(list.Slot, out var lists):
                var with = ListNarrowing.Of(lists, member.AsText, left.CanBeTrue);
                failed |= !with.CanHaveValue;
                changed |= !ReferenceEquals(with, lists);
                store[list.Slot] = with;
                break;
            case CallExpr { Function: "min" or "max" } extreme when left.Ordinals is { } domain:
                foreach (var argument in extreme.Arguments.Where(argument => argument.Type is NumberType))
                {
                    Narrow(argument, Possible.Within(ValueKind.Number, extreme.Function == "min" ? new(domain.Lower, null, null) : new(null, domain.Upper, null)));
                }

                break;
        }
    }

    private void Calculated(BinaryExpr node, Possible target)
    {
        var (left, right) = (Evaluate(node.Left), Evaluate(node.Right));
        if (target.Ordinals is not { } result || left.Ordinals is not { } ours || right.Ordinals is not { } theirs)
        {
            return;
        }

        if (node.Operator == BinaryOperator.Subtract && left.OrdinalKind == ValueKind.Date && right.OrdinalKind == ValueKind.Date)
        {
            var days = DomainArithmetic.Divide(result, Domain.Only(SecondsOfDay))!;
            Narrow(node.Left, Possible.Within(ValueKind.Date, DomainArithmetic.Add(theirs, days)));
            Narrow(node.Right, Possible.Within(ValueKind.Date, DomainArithmetic.Subtract(ours, days)));
            return;
        }

        if (left.OrdinalKind != ValueKind.Number || right.OrdinalKind != ValueKind.Number || target.OrdinalKind != ValueKind.Number)
        {
            return;
        }

        var whole = Loosened(result);
        var (newLeft, newRight) = node.Operator switch
        {
            BinaryOperator.Add => (DomainArithmetic.Subtract(whole, theirs), DomainArithmetic.Subtract(whole, ours)),
            BinaryOperator.Subtract => (DomainArithmetic.Add(whole, theirs), DomainArithmetic.Subtract(ours, whole)),
            BinaryOperator.Multiply => (Quotient(whole, theirs), Quotient(whole, ours)),
            _ => (DomainArithmetic.Multiply(whole, theirs), Quotient(ours, whole)),
        };
        Narrow(node.Left, Target(newLeft));
        Narrow(node.Right, Target(newRight));
    }

    // Nothing can be said of what is multiplied with 0.
    private static Domain? Quotient(Domain left, Domain right) => right.Has(0) ? null : DomainArithmetic.Divide(left, right);

    private static Possible Target(Domain? domain) =>
        domain is null ? Possible.Number : Possible.Within(ValueKind.Number, Loosened(domain) with { Step = null });

    // What was rounded in the calculation may come from a little beyond.
    private static Domain Loosened(Domain domain) => new(
        domain.Lower is { Value.Scale: > 12 } lower ? new(decimal.Round(lower.Value, 12) - 0.000000000002m, true) : domain.Lower,
        domain.Upper is { Value.Scale: > 12 } upper ? new(decimal.Round(upper.Value, 12) + 0.000000000002m, true) : domain.Upper,
        domain.Step);

    private void Sequenced(BinaryExpr pair, Possible target)
    {
        var decides = pair.Operator == BinaryOperator.Or;
        if (target.CanBeTrue == target.CanBeFalse)
        {
            return;
        }

        // Both must hold for `and` to be true, and neither for `or` to be false; else one that does not decide leaves it to the other.
        if (target.CanBeTrue != decides)
        {
            Narrow(pair.Left, Possible.Of(!decides));
            Narrow(pair.Right, Possible.Of(!decides));
            return;
        }

        var wanted = Possible.Of(decides);
        if (!Evaluate(pair.Left).And(wanted).CanHaveValue)
        {
            Narrow(pair.Right, wanted);
        }
        else if (!Evaluate(pair.Right).And(wanted).CanHaveValue)
        {
            Narrow(pair.Left, wanted);
        }
    }

    private void Compared(BinaryExpr node, bool holds)
    {
        var (left, right) = (Evaluate(node.Left), Evaluate(node.Right));
        if (left.Ordinals is not { } ours || right.Ordinals is not { } theirs || left.OrdinalKind != right.OrdinalKind)
        {
            if (node.Operator == BinaryOperator.Equal && holds && right.Texts is not null)
            {
                Narrow(node.Left, right.WithoutFailure);
            }

            return;
        }

        var (less, equal, greater) = node.Operator switch
        {
            BinaryOperator.Less => (holds, !holds, !holds),
            BinaryOperator.LessOrEqual => (holds, holds, !holds),
            BinaryOperator.Greater => (!holds, !holds, holds),
            BinaryOperator.GreaterOrEqual => (!holds, holds, holds),
            BinaryOperator.Equal => (!holds, holds, !holds),
            BinaryOperator.NotEqual => (holds, !holds, holds),
            _ => (true, true, true),
        };
        Narrow(node.Left, Possible.Within(left.OrdinalKind, Side(theirs, less, equal, greater)));
        Narrow(node.Right, Possible.Within(right.OrdinalKind, Side(ours, greater, equal, less)));
    }

    // All that is less than, equal to or greater than something in a domain.
    private static Domain Side(Domain other, bool less, bool equal, bool greater) => new(
        less ? null : other.Lower is { } lower ? new(lower.Value, lower.Closed && equal) : null,
        greater ? null : other.Upper is { } upper ? new(upper.Value, upper.Closed && equal) : null,
        null);

    private void Chosen(IfExpr choice, Possible target)
    {
        var condition = Evaluate(choice.Condition);
        var then = condition.CanBeTrue && Evaluate(choice.Then).WithoutFailure.And(target).CanHaveValue;
        var otherwise = condition.CanBeFalse && Evaluate(choice.Else).WithoutFailure.And(target).CanHaveValue;
        if (then != otherwise)
        {
            Narrow(choice.Condition, Possible.Of(then));
            Narrow(then ? choice.Then : choice.Else, target);
        }
    }
}
