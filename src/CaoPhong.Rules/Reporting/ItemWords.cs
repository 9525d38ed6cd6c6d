using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says what a sum is made of: the items with their values and points, and which of the author's rows hold.</summary>
internal static class ItemWords
{
    /// <summary>Whether a criterion is a sum of several things that its author would know by their names.</summary>
    public static bool CanSay(Explanation explanation) => explanation.Criterion.Table.Hit == HitPolicy.Sum
        && (explanation.Items.Count > 0 || (explanation.Rows.Count > 1 && explanation.Rows.All(row => row.Row.Label is not null || row.Row.IsWritten)));

    /// <summary>Such as <c>Đi muộn: 3 → −1; Vắng: 2 → −4; cộng lại −5, nhưng trừ không quá 4 điểm</c>, or <c>đạt: Điểm danh; không đạt: Đảng phí</c>.</summary>
    public static string Of(Explanation explanation, FactWords facts, Wording wording)
    {
        var isPenalty = explanation.Criterion.Role == CriterionRole.Penalty;
        var named = NamedRows(explanation).ToList();
        IEnumerable<string?> said =
        [
            .. explanation.Items.Select(item => One(item, isPenalty, facts, wording)),
            Group(new("đạt", "met"), named.Where(row => row.Hit), facts, wording),
            Group(new("không đạt", "not met"), named.Where(row => row.Holds == false), facts, wording),
            Group(new("chưa biết", "unknown"), named.Where(row => row.Holds is null && !row.Hit), facts, wording),
            Limit(explanation, isPenalty, wording),
        ];
        return string.Join("; ", said.OfType<string>());
    }

    // Beside items, the rows that are not made from them.
    private static IEnumerable<EvaluatedRow> NamedRows(Explanation explanation) =>
        explanation.Items.Count == 0 ? explanation.Rows : explanation.Rows.Where(row => row.Row.IsWritten);

    private static string One(EvaluatedItem item, bool isPenalty, FactWords facts, Wording wording)
    {
        var symbol = (item.Item.Subject as NameExpr)?.Symbol;
        var name = item.Item.Title ?? (symbol is null ? ExprPrinter.Print(item.Item.Subject) : facts.Label(symbol));
        var value = symbol is null ? wording.Plain(item.Subject.Value) : facts.Value(symbol);
        return $"{name}: {value}" + (NumberOf(item.Points) is { } points ? $" → {Change(points, isPenalty, wording)}" : "");
    }

    private static string? Group(Phrase words, IEnumerable<EvaluatedRow> rows, FactWords facts, Wording wording)
    {
        var names = string.Join(", ", rows.Select(row => Name(row.Row, facts, wording)));
        return names.Length == 0 ? null : $"{wording.Words(words)}: {names}";
    }

    // A row without a title is known by what it asks for.
    private static string Name(Row row, FactWords facts, Wording wording) =>
        row.Label ?? (row.When is { } when ? ConditionWords.Of(when, facts, wording) : wording.Words(new("mọi trường hợp còn lại", "every other case")));

    // Where the sum goes past a stop of the tally: what it comes to, and how much of it counts.
    private static string? Limit(Explanation explanation, bool isPenalty, Wording wording)
    {
        if (explanation.Criterion.Table.Tally is not { } tally || Sum(explanation) is not { } sum)
        {
            return null;
        }

        var points = tally.Start + sum;
        return tally.Low is { } low && points < low ? Words(tally.Start - low, isPenalty)
            : tally.High is { } high && points > high ? Words(high - tally.Start, !isPenalty)
            : null;

        string Words(decimal most, bool isAdded)
        {
            var (all, stop) = (Change(sum, isPenalty, wording), wording.Rounded(most));
            return wording.Words(isAdded
                ? new($"cộng lại {all}, nhưng cộng không quá {stop} điểm", $"{all} in all, but no more than {stop} points are added")
                : new($"cộng lại {all}, nhưng trừ không quá {stop} điểm", $"{all} in all, but no more than {stop} points are taken off"));
        }
    }

    // What all comes to before it stops; null where something is open.
    private static decimal? Sum(Explanation explanation)
    {
        decimal sum = 0;
        var rows = NamedRows(explanation).ToList();
        foreach (var part in explanation.Items.Select(item => item.Points).Concat(rows.Where(row => row.Hit).Select(row => row.Points)))
        {
            if (NumberOf(part) is not { } points || !Decimals.TryAdd(sum, points, out sum))
            {
                return null;
            }
        }

        return rows.Exists(row => row.Holds is null) ? null : sum;
    }

    private static decimal? NumberOf(EvaluatedExpr? points) => points is { Value: { Kind: ValueKind.Number } number } ? number.AsNumber : null;

    private static string Change(decimal points, bool isPenalty, Wording wording) => wording.Change(Bounds.Exactly(isPenalty ? -points : points));
}
