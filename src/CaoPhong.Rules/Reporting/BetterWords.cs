using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says what it would take to have more points.</summary>
internal static class BetterWords
{
    /// <summary>Such as <c>, chưa đến mức trên 85% để đạt 3 điểm; thiếu 1 đảng viên</c>.</summary>
    public static string Of(BetterRow better, FactWords facts, Wording wording)
    {
        var up = IsUpwards(better);
        var unit = facts.UnitOf(better.Subject);
        var edge = better.Current.Kind == ValueKind.Date
            ? wording.Day(DateOnly.FromDayNumber((int)better.Needed.Value))
            : wording.Measure(Value.Of(better.Needed.Value), unit);
        var level = (up, better.Needed.Closed) switch
        {
            (true, true) => new Phrase($"chưa đến mức {edge}", $"below the {edge}"),
            (true, false) => new Phrase($"chưa đến mức trên {edge}", $"not above the {edge}"),
            (false, true) => new Phrase($"còn quá mức {edge}", $"over the {edge}"),
            (false, false) => new Phrase($"chưa xuống dưới mức {edge}", $"not under the {edge}"),
        };
        var points = wording.Rounded(better.Points);
        return $", {wording.Words(level)} {wording.Words(new($"để đạt {points} điểm", $"that gives {points} points"))}{Distance(better, up, unit, facts, wording)}";
    }

    // At the edge itself the value alone does not say on which side the row lies; its condition does.
    private static bool IsUpwards(BetterRow better)
    {
        var current = better.Current.AsOrdinal;
        return current != better.Needed.Value ? current < better.Needed.Value : !Lowers(better);
    }

    private static bool Lowers(BetterRow better) => better.Row.When is { } when && ExprTree.All(when).Any(node => node switch
    {
        BinaryExpr { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual } comparison => Same(comparison.Left, better.Subject) && Is(comparison.Right, better.Needed),
        InExpr { Tests: [RangeExpr range] } test => Same(test.Operand, better.Subject) && Is(range.To, better.Needed),
        _ => false,
    });

    private static bool Same(Expr one, Expr other) => ExprPrinter.Print(one) == ExprPrinter.Print(other);

    private static bool Is(Expr end, Edge edge) =>
        end is LiteralExpr { Value: { Kind: ValueKind.Number or ValueKind.Date } value } && value.AsOrdinal == edge.Value;

    private static string Distance(BetterRow better, bool up, string? unit, FactWords facts, Wording wording)
    {
        if (better.Current.Kind != ValueKind.Number)
        {
            return "";
        }

        if (better.Subject is NameExpr { Symbol: { } symbol } && facts.ShareOf(symbol) is { } share)
        {
            return Missing(better, up, share, wording);
        }

        if (better.Distance == 0)
        {
            return "";
        }

        var distance = wording.Rounded(better.Distance);
        var amount = unit switch
        {
            null => distance,
            "%" => wording.Words(new($"{distance} điểm phần trăm", $"{distance} percentage points")),
            _ => $"{distance} {unit}",
        };
        return wording.Words(up ? new($"; thiếu {amount}", $"; {amount} short") : new($"; thừa {amount}", $"; {amount} too many"));
    }

    // How many more of what is counted would reach the level, the whole staying as it is.
    private static string Missing(BetterRow better, bool up, Share share, Wording wording)
    {
        if (share.Counted is not NameExpr { Symbol.Domain.Step: 1 } || share.Whole <= 0)
        {
            return "";
        }

        var exact = better.Needed.Value * share.Whole / 100;
        var whole = up
            ? better.Needed.Closed ? decimal.Ceiling(exact) : decimal.Floor(exact) + 1
            : better.Needed.Closed ? decimal.Floor(exact) : decimal.Ceiling(exact) - 1;
        var count = Math.Abs(whole - share.Part);
        var amount = share.Unit is null ? wording.Number(count) : $"{wording.Number(count)} {share.Unit}";
        return wording.Words(up ? new($"; thiếu {amount}", $"; {amount} short") : new($"; thừa {amount}", $"; {amount} too many"));
    }
}
