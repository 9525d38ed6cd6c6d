using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Compilation;

/// <summary>A condition on one scaled slot: its value lies between two whole numbers, or does not.</summary>
/// <param name="Slot">Which.</param>
/// <param name="Low">The least that passes.</param>
/// <param name="High">The greatest that passes.</param>
/// <param name="Outside">Whether it is turned round: what lies between them does not pass.</param>
internal readonly record struct SlotTest(int Slot, long Low, long High, bool Outside = false)
{
    /// <summary>Whether a value passes.</summary>
    public bool Passes(long value) => (value >= Low && value <= High) != Outside;
}

/// <summary>Reads conditions that are tests of slots, such as <c>rate in [75..90) and kind = "regular"</c>.</summary>
internal sealed class SlotTests(IReadOnlyList<PlannedSlot> slots)
{
    private const decimal Far = 1_000_000_000_000_000_000m;

    /// <summary>The tests that together are the condition; null where it is more than that.</summary>
    public SlotTest[]? Of(Expr condition)
    {
        var tests = new List<SlotTest>();
        return Add(condition, tests) ? [.. tests] : null;
    }

    private bool Add(Expr condition, List<SlotTest> tests)
    {
        if (condition is BinaryExpr { Operator: BinaryOperator.And } both)
        {
            return Add(both.Left, tests) && Add(both.Right, tests);
        }

        if (One(condition) is not { } test)
        {
            return false;
        }

        tests.Add(test);
        return true;
    }

    private SlotTest? One(Expr condition) => condition switch
    {
        NameExpr { Type: BooleanType } name when SlotOf(name) is { } slot => new(slot, 1, 1),
        NotExpr { Operand: var operand } => One(operand) is { } test ? test with { Outside = !test.Outside } : null,
        BinaryExpr binary => Comparison(binary),
        BetweenExpr { Operand: NameExpr name } between => Between(name, between.From, true, between.To, true),
        InExpr { Operand: NameExpr name, Tests: [RangeExpr range] } => Between(name, range.From, range.FromClosed, range.To, range.ToClosed),
        InExpr { Operand: NameExpr name, Tests: [ComparisonTest test] } => Compared(name, test.Operator, test.Operand),
        InExpr { Operand: NameExpr name, Tests: [LiteralExpr literal] } => Compared(name, BinaryOperator.Equal, literal),
        _ => null,
    };

    private SlotTest? Comparison(BinaryExpr binary) => binary switch
    {
        { Left: NameExpr name } => Compared(name, binary.Operator, binary.Right),
        { Right: NameExpr name } => Turned(binary.Operator) is { } turned ? Compared(name, turned, binary.Left) : null,
        _ => null,
    };

    private SlotTest? Compared(NameExpr name, BinaryOperator comparison, Expr constant)
    {
        if (SlotOf(name) is not { } slot || ScaledOf(slots[slot], constant) is not { } scaled)
        {
            return null;
        }

        var (floor, ceiling) = (ToLong(decimal.Floor(scaled)), ToLong(decimal.Ceiling(scaled)));
        return comparison switch
        {
            BinaryOperator.Equal or BinaryOperator.NotEqual when floor != ceiling => new(slot, 1, 0, comparison == BinaryOperator.NotEqual),
            BinaryOperator.Equal => new(slot, floor, floor),
            BinaryOperator.NotEqual => new(slot, floor, floor, Outside: true),
            _ when name.Type is not (NumberType or DateType) => null,
            BinaryOperator.GreaterOrEqual => new(slot, ceiling, long.MaxValue),
            BinaryOperator.Greater => new(slot, floor + 1, long.MaxValue),
            BinaryOperator.LessOrEqual => new(slot, long.MinValue, floor),
            BinaryOperator.Less => new(slot, long.MinValue, ceiling - 1),
            _ => null,
        };
    }

    private SlotTest? Between(NameExpr name, Expr from, bool fromClosed, Expr to, bool toClosed) =>
        Compared(name, fromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, from) is { } low
        && Compared(name, toClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, to) is { } high
            ? new(low.Slot, low.Low, high.High)
            : null;

    private int? SlotOf(NameExpr name) =>
        name.Symbol is { IsLocal: false, Slot: var slot } && slot < slots.Count && slots[slot].Storage == SlotStorage.Scaled ? slot : null;

    // A constant at the scale of a slot, as comparison sees it.
    private static decimal? ScaledOf(PlannedSlot slot, Expr constant)
    {
        if (constant is not LiteralExpr { Value: var value })
        {
            return null;
        }

        switch (value.Kind, slot.Symbol.Type)
        {
            case (ValueKind.Number, NumberType):
                var number = Decimals.AsCompared(value.AsNumber);
                return Math.Abs(number) < Far && Decimals.TryMultiply(number, Power(slot.Decimals), out var scaled) && Math.Abs(scaled) < Far ? scaled : null;
            case (ValueKind.Date, DateType):
                return value.AsOrdinal;
            case (ValueKind.Boolean, BooleanType):
                return value.AsBoolean ? 1 : 0;
            case (ValueKind.Text, ChoiceType choice):
                var place = choice.Values.ToList().IndexOf(value.AsText);
                return place < 0 ? null : place;
            default:
                return null;
        }
    }

    private static decimal Power(int decimals) => 1 / new decimal(1, 0, 0, false, (byte)decimals);

    private static long ToLong(decimal whole) => decimal.ToInt64(whole);

    private static BinaryOperator? Turned(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal or BinaryOperator.NotEqual => comparison,
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => null,
    };
}
