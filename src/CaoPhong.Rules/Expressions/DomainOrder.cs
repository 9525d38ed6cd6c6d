namespace CaoPhong.Rules.Expressions;

/// <summary>How values of two domains can stand to each other, at the 20 decimal places of comparison.</summary>
internal static class DomainOrder
{
    /// <summary>Whether a value of the one can be less than, equal to or greater than one of the other.</summary>
    public static (bool Less, bool Equal, bool Greater) Of(Domain left, Domain right) =>
        (CanBeLess(left, right), CanBeEqual(left, right), CanBeLess(right, left));

    public static bool CanBeEqual(Domain left, Domain right)
    {
        if (!Meets(left.Lower, right.Upper) || !Meets(right.Lower, left.Upper))
        {
            return false;
        }

        return (left.Single, right.Single) switch
        {
            ({ }, { }) => true,
            ({ } value, null) => right.Has(value),
            (null, { } value) => left.Has(value),
            _ => left.Step is null || right.Step is null || left.And(right) is not null,
        };
    }

    private static bool CanBeLess(Domain left, Domain right) =>
        left.Lower is not { } low || right.Upper is not { } high || Decimals.Compare(low.Value, high.Value) < 0;

    private static bool Meets(Edge? lower, Edge? upper) =>
        lower is null || upper is null || Decimals.Compare(lower.Value, upper.Value) is var order
            && (order < 0 || (order == 0 && lower.Closed && upper.Closed));
}
