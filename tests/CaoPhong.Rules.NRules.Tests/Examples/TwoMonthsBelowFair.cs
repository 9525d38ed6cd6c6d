using System.Linq.Expressions;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.NRules.Sessions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace CaoPhong.Rules.NRules.Tests.Examples;

/// <summary>What the application is told: a cell, and the two months.</summary>
public sealed class BelowFairWarning(string cell, DateOnly first, DateOnly second)
{
    public string Text => $"{cell}: {first:MM/yyyy}, {second:MM/yyyy}";
}

/// <summary>An application's own rule: a warning where a cell is graded below Khá in two months in a row.</summary>
public static class TwoMonthsBelowFair
{
    public static IRuleDefinition Rule()
    {
        // Parameters bind by name: 'card' is the fact that is grouped, 'cards' what comes of it.
        Expression<Func<Scorecard, bool>> hasCell = card => card.Facts.Cell != null;
        Expression<Func<Scorecard, string>> cell = card => card.Facts.Cell!;
        Expression<Func<Scorecard, Scorecard>> itself = card => card;
        Expression<Action<IContext, IGrouping<string, Scorecard>>> warn = (context, cards) => Warn(context, cards);

        var rule = new RuleBuilder();
        rule.Name("below Khá in two months in a row");
        var group = rule.LeftHandSide().Pattern(typeof(IGrouping<string, Scorecard>), "cards").Aggregate();
        group.GroupBy(cell, itself);
        group.Pattern(typeof(Scorecard), "card").Condition(hasCell);
        rule.RightHandSide().Action(warn);
        return rule.Build();
    }

    // Fires when any scorecard of the cell has changed; the warning goes by itself when its reason has gone.
    private static void Warn(IContext context, IGrouping<string, Scorecard> cards)
    {
        var months = cards
            .Where(card => card.Facts.HeldOn is not null && card.Grade is not null)
            .GroupBy(card => (card.Facts.HeldOn!.Value.Year * 12) + card.Facts.HeldOn.Value.Month, card => (Day: card.Facts.HeldOn!.Value, IsBelow: IsBelowFair(card)))
            .ToDictionary(month => month.Key, month => month.MaxBy(meeting => meeting.IsBelow));
        var first = months.Keys.Order().Where(month => months[month].IsBelow && months.TryGetValue(month + 1, out var next) && next.IsBelow).Cast<int?>().FirstOrDefault();
        context.SetLinked("warning", first is { } found ? new BelowFairWarning(cards.Key, months[found].Day, months[found + 1].Day) : null);
    }

    private static bool IsBelowFair(Scorecard card)
    {
        var best = card.Form.Grades.Select(grade => grade.Id).ToList();
        return best.IndexOf(card.Grade!.Id) > best.IndexOf("fair");
    }
}
