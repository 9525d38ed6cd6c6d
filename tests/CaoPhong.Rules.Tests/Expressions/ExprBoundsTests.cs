using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>What an expression may be holds whatever its names are.</summary>
public sealed class ExprBoundsTests
{
    private static readonly DateOnly LeapDay = new(2024, 2, 29);

    private static readonly Symbol[] Symbols =
    [
        new("x", FeelType.Number, 0) { Domain = new(new(-3, true), new(3, true), 0.5m) },
        new("zero", FeelType.Number, 1) { Domain = Domain.Only(0) },
        new("members", FeelType.Number, 2) { Domain = new(new(0, true), new(5, true), 1) },
        new("rate", FeelType.Number, 3) { Domain = new(new(0, true), new(100, false), null) },
        new("flag", FeelType.Boolean, 4),
        new("name", FeelType.Text, 5),
        new("held_on", FeelType.Date, 6) { Domain = new(new(LeapDay.DayNumber - 40, true), new(LeapDay.DayNumber + 40, true), 1) },
        new("late", FeelType.Number, 7) { Domain = new(new(-2, false), new(2, false), 0.25m), Optional = true },
    ];

    private static readonly ExprGen Random = new() { Numbers = ["x", "zero", "members", "rate", "late"] };

    [Fact]
    public void Whatever_a_number_is_lies_within_its_bounds() => Holds(Random.Number(3), FeelType.Number);

    [Fact]
    public void Whatever_a_condition_is_lies_within_its_bounds() => Holds(Random.Condition(3), FeelType.Boolean);

    [Fact]
    public void Whatever_a_list_is_lies_within_its_bounds() => Holds(Random.List(2), null);

    [Theory]
    [InlineData("100 * members / (members + 1)", "0..83.33333333333333333333333333")]
    [InlineData("x * x", "0..9")]
    [InlineData("members - members", "0..0")]
    [InlineData("members / (members + 5) * 100", "0..50")]
    [InlineData("(held_on - @\"-P2Y5M\").year", "2026..2026")]
    [InlineData("held_on.year + (held_on - @\"-P2Y5M\").year", "4050..4050")]
    [InlineData("x * x - 2 * x", "-1..15")]
    [InlineData("rate * rate - 2 * rate", "-200..10000")]
    [InlineData("100 * rate / (rate + members + 1)", "0..99.00990099009900990099009901")]
    [InlineData("10 / (1 + members)", "1.666666666666666666666666667..10")]
    [InlineData("if x != 0 then 6 / x else 0", "-12..12")]
    [InlineData("min(members, 3) + max(x, 0)", "0..6")]
    [InlineData("round half up(rate / 3, 1)", "0..33.3")]
    [InlineData("abs(x)", "0..3")]
    [InlineData("floor(x)", "-3..3")]
    [InlineData("(held_on - @\"2024-02-29\").days", "-40..40")]
    [InlineData("held_on.month", "1..4")]
    [InlineData("count([1, x][item > 0])", "1..2")]
    [InlineData("sum([1, members])", "1..6")]
    [InlineData("mean([1, members])", "0.5..3")]
    public void Bounds_of_a_calculation_are_tight(string text, string expected)
    {
        var bounds = ExprBounds.Evaluate(Checked(text), Possible.Of);

        $"{Numbers.Format(bounds.Least!.Value)}..{Numbers.Format(bounds.Greatest!.Value)}".Should().Be(expected);
    }

    [Theory]
    [InlineData("members >= 0", "true")]
    [InlineData("members > 5", "false")]
    [InlineData("members > 4", "true or false")]
    [InlineData("members in (4..5)", "false")]
    [InlineData("rate < 100", "true")]
    [InlineData("rate >= 0 and members < 6", "true")]
    [InlineData("flag and members < 0", "false")]
    [InlineData("flag or members < 6", "true")]
    [InlineData("members != 0 and 1 / members > 10", "false")]
    [InlineData("late != null and late > -2", "true or false")]
    [InlineData("1 / zero > 1", "an error")]
    [InlineData("1 / members > 2", "false or an error")]
    [InlineData("members in (1, 2, 7)", "true or false")]
    [InlineData("x = 0.3", "false")]
    public void A_condition_is_decided_where_it_can_be(string text, string expected)
    {
        var bounds = ExprBounds.Evaluate(Checked(text), Possible.Of);

        string[] parts = [bounds.CanBeTrue ? "true" : "", bounds.CanBeFalse ? "false" : "", bounds.CanFail ? "an error" : ""];
        string.Join(" or ", parts.Where(part => part.Length > 0)).Should().Be(expected);
    }

    private static void Holds(Gen<Expr> expressions, FeelType? type) =>
        Gen.Select(expressions, Gen.Int[0, int.MaxValue]).Holds((expr, seed) =>
        {
            if (TypeChecker.Check(expr, new Scope(Symbols), type, new DiagnosticBag()) is not { } checkedExpr)
            {
                return;
            }

            var random = new Random(seed);
            var known = Symbols.ToDictionary(symbol => symbol.Slot, symbol => Part(symbol, random));
            var bounds = ExprBounds.Evaluate(checkedExpr, symbol => known[symbol.Slot]);
            var eval = ExprCompiler.Compile(checkedExpr);
            for (var i = 0; i < 5; i++)
            {
                var frame = new Frame([.. Symbols.Select(symbol => Filling(known[symbol.Slot], random))]);
                var value = eval(frame);
                bounds.Contains(value).Should().BeTrue(
                    $"{ExprPrinter.Print(checkedExpr)} is {value} for {string.Join(", ", Symbols.Select((symbol, i) => $"{symbol.Name} = {frame.Slots[i]}"))}, not within {bounds}");
            }
        }, cases: 1_000);

    // All that the symbol may be, or less.
    private static Possible Part(Symbol symbol, Random random)
    {
        var all = Possible.Of(symbol);
        return random.Next(3) switch
        {
            0 => all,
            1 => Possible.Of(Filling(all, random)),
            _ when all.Ordinals is not null => Possible.Of(Filling(all.WithoutNull(), random)).Or(Possible.Of(Filling(all, random))),
            _ => all,
        };
    }

    private static Value Filling(Possible possible, Random random)
    {
        if (possible.CanBeNull && (possible.Ordinals is null || random.Next(3) == 0))
        {
            return Value.Null;
        }

        if (possible.Ordinals is { } domain)
        {
            var (low, high) = (domain.Lower!.Value, domain.Upper!.Value);
            var step = domain.Step ?? 0.125m;
            var count = (int)((high - low) / step);
            var number = random.Next(4) == 0 ? low : low + (random.Next(count + 1) * step);
            return domain.Has(number) ? Value.OfOrdinal(possible.OrdinalKind, number) : Value.OfOrdinal(possible.OrdinalKind, low + (domain.Lower.Closed ? 0 : step));
        }

        if (possible.Texts is { } texts)
        {
            return Value.Of(texts.Single ?? new[] { "An", "", "tốt" }[random.Next(3)]);
        }

        return possible.CanBeTrue && possible.CanBeFalse ? Value.Of(random.Next(2) == 0) : Value.Of(possible.CanBeTrue);
    }

    private static Expr Checked(string text)
    {
        var diagnostics = new DiagnosticBag();
        var node = new CaoPhong.Rules.Syntax.ScalarNode(text, CaoPhong.Rules.Syntax.ScalarStyle.Plain, new(new("test", text), 0, text.Length));
        var expr = TypeChecker.Check(ExprParser.Parse(node, diagnostics), new Scope(Symbols), null, diagnostics);
        diagnostics.InOrder().Where(found => found.Severity == Severity.Error).Should().BeEmpty();
        return expr!;
    }
}
