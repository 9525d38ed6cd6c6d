using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Goals of a criterion: its rows, their conditions with parts and edges, and whether it applies.</summary>
internal sealed class TableGoals(GoalList goals, FactKnowledge knowledge, Form form, Criterion criterion)
{
    private readonly GoalSubject applied = new(criterion.Id, form, criterion)
    {
        Always = criterion.Applies is { } applies ? [new(applies.When, true)] : [],
    };

    /// <summary>Adds them.</summary>
    public void Add()
    {
        AddApplies();
        var rows = KeptRows();
        var conditions = new List<(Expr, string, IReadOnlyList<Wanted>)>();
        foreach (var (row, place) in rows)
        {
            var before = Before(place);
            goals.Add(applied, GoalKind.Row, $"row|{row.Id}", What(row), row.Span, [.. before, .. Holds(row, place)]);
            if (criterion.Table.Hit == HitPolicy.Sum && row.When is { } item)
            {
                goals.Add(applied, GoalKind.Item, $"item|{ExprPrinter.Print(item)}", WhatNot(row), row.Span, [new(item, false)]);
            }

            if (row.When is { } when && !IsTurned(row))
            {
                conditions.Add((when, row.Id, before));
            }

            AddChoices(row, [.. before, .. Holds(row, place)], conditions);
        }

        new ConditionGoals(goals, knowledge, applied).Add(conditions);
    }

    private void AddApplies()
    {
        if (criterion.Applies is not { } applies)
        {
            return;
        }

        var subject = new GoalSubject(criterion.Id, form, criterion);
        goals.Add(subject, GoalKind.Applies, "applies|true", new("được tính đến", "it applies"), applies.Span, [new(applies.When, true)]);
        goals.Add(subject, GoalKind.Applies, "applies|false", WhatOtherwise(applies.Otherwise), applies.Span, [new(applies.When, false)]);
        new ConditionGoals(goals, knowledge, subject).Add([(applies.When, "applies", [])]);
    }

    // Rows that one line of the author made differ in their count only: the first two and the last tell all.
    private List<(Row Row, int Place)> KeptRows() =>
        [.. criterion.Table.Rows.Select((row, place) => (Row: row, Place: place))
            .GroupBy(one => (one.Row.Span, IsMade: criterion.Table.Counts.Count > 0 ? 0 : one.Place))
            .SelectMany(group => group.Count() <= 3 ? group : group.Take(2).Append(group.Last()))
            .OrderBy(one => one.Place)];

    // Of rows of which the first counts, the earlier ones must not hold.
    private Wanted[] Before(int place) =>
        criterion.Table.Hit == HitPolicy.First
            ? [.. criterion.Table.Rows.Take(place).Select(row => row.When).OfType<Expr>().Select(when => new Wanted(when, false))]
            : [];

    private Wanted[] Holds(Row row, int place) => [.. IsChosen(row, place), .. GivesPoints(row)];

    // Points that are given or calculated must be there, and be allowed.
    private Wanted[] GivesPoints(Row row)
    {
        if (row.Points is LiteralExpr)
        {
            return [];
        }

        var allowed = row.Allowed ?? criterion.Table.Points;
        var band = new Domain(new(allowed.From, true), allowed.To == decimal.MaxValue ? null : new(allowed.To, true), null);
        return [new(ExprBuild.InBand(row.Points, band, number => ExprBuild.Number(number, row.Span), row.Span)!, true)];
    }

    private Wanted[] IsChosen(Row row, int place) =>
        row.When is { } when ? [new(when, true)]
        : [.. criterion.Table.Rows.Where((_, other) => other != place).Select(other => other.When).OfType<Expr>().Select(other => new Wanted(other, false))];

    // The other half of a question that is asked once: its parts are those of the first half.
    private bool IsTurned(Row row) =>
        row.When is NotExpr not && criterion.Table.Rows.Any(other => ReferenceEquals(other.When, not.Operand));

    // Points that are calculated choose too.
    private static void AddChoices(Row row, Wanted[] holds, List<(Expr, string, IReadOnlyList<Wanted>)> conditions)
    {
        foreach (var choice in ExprTree.All(row.Points).OfType<IfExpr>())
        {
            conditions.Add((choice.Condition, $"{row.Id}|if", holds));
        }
    }

    private Phrase What(Row row)
    {
        if (criterion.Table.Rows.Count == 1)
        {
            return new("có điểm", "it has points");
        }

        var name = row.Label ?? (row.When is { } when ? ExprPrinter.Print(when) : null);
        return name is null ? new("mọi trường hợp còn lại", "every other case") : Phrase.Same(name);
    }

    private static Phrase WhatNot(Row row)
    {
        var name = row.Label ?? ExprPrinter.Print(row.When!);
        return new($"không đạt: {name}", $"not: {name}");
    }

    private static Phrase WhatOtherwise(Otherwise otherwise) => otherwise switch
    {
        Otherwise.Full => new("không tính đến, được điểm tối đa", "it does not apply, and gives its max"),
        Otherwise.Zero => new("không tính đến, được 0 điểm", "it does not apply, and gives 0"),
        _ => new("không tính đến, được bỏ ra", "it does not apply, and is left out"),
    };
}
