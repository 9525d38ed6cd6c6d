using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Compilation;

/// <summary>Checked rule set to plan.</summary>
public static class RulePlanner
{
    /// <summary>The plan of a rule set without errors.</summary>
    public static RulePlan Plan(RuleSet ruleSet)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        PlannedSlot[] slots =
        [
            .. ruleSet.Facts.Facts.Select(fact => SlotOf(fact.Symbol)),
            .. ruleSet.Facts.Derived.Select(fact => SlotOf(fact.Symbol)),
        ];
        var disjoint = new DisjointRows(new SlotTests(slots));
        var reading = new SlotReading(ruleSet.Facts);
        return new(ruleSet, slots, [.. ruleSet.Forms.Select((form, index) => FormOf(ruleSet, form, index, reading, disjoint))]);
    }

    private static PlannedForm FormOf(RuleSet ruleSet, Form form, int index, SlotReading reading, DisjointRows disjoint)
    {
        var name = $"{ruleSet.Name}/{form.Id}";
        var tables = new List<PlannedTable>();
        var firstRow = 0;
        foreach (var criterion in form.Criteria)
        {
            tables.Add(TableOf(name, tables.Count, firstRow, criterion, disjoint));
            firstRow += criterion.Table.Rows.Count;
        }

        var needs = reading.WithBases([.. ReadOf(ruleSet.Facts, form), .. tables.SelectMany(table => table.Reads)]);
        return new(index, name, form, tables, needs);
    }

    // What else counts for the form: the conditions of its criteria, caps and the rest, and the rules between facts.
    private static IEnumerable<int> ReadOf(FactSchema facts, Form form)
    {
        var conditions = facts.Rules.Select(rule => rule.Require)
            .Concat(form.Criteria.Select(criterion => criterion.Applies?.When).OfType<Expr>())
            .Concat(form.Caps.Select(cap => cap.Holds))
            .Concat(form.NotGraded.Select(reason => reason.When));
        var read = conditions.SelectMany(SlotReading.Of).Where(slot => slot < facts.SlotCount);
        return form.When is { } when ? read.Concat(SlotReading.Of(when)) : read;
    }

    private static PlannedTable TableOf(string form, int index, int firstRow, Criterion criterion, DisjointRows disjoint)
    {
        var name = $"{form}/{criterion.Id}";
        var table = criterion.Table;
        PlannedRow[] rows = [.. table.Rows.Select((row, place) => new PlannedRow(place, $"{name}/{row.Id}", row, ConstantOf(row.Points)))];
        var otherwise = Array.FindIndex(rows, row => row.When is null);
        var expressions = table.Counts
            .Concat(rows.Select(row => row.When).OfType<Expr>())
            .Concat(rows.Select(row => row.Points));
        return new(index, name, criterion, rows, firstRow)
        {
            Counts = [.. table.Counts.Where(count => !IsCount(count))],
            IsDisjoint = disjoint.Are(rows),
            Reads = [.. expressions.SelectMany(SlotReading.Of).Distinct().Order()],
            Otherwise = otherwise < 0 ? null : otherwise,
        };
    }

    private static PlannedSlot SlotOf(Symbol symbol) => symbol.Type switch
    {
        BooleanType or DateType or ChoiceType => new(symbol, SlotStorage.Scaled, 0),
        NumberType when symbol.Domain.Step is { } step && DecimalsOf(step) is var decimals && decimals <= ScaledSlots.MostDecimals =>
            new(symbol, SlotStorage.Scaled, decimals),
        NumberType => new(symbol, SlotStorage.Number, 0),
        _ => new(symbol, SlotStorage.Other, 0),
    };

    private static int DecimalsOf(decimal step)
    {
        var decimals = 0;
        while (!decimal.IsInteger(step) && decimals <= ScaledSlots.MostDecimals)
        {
            step *= 10;
            decimals++;
        }

        return decimals;
    }

    private static decimal? ConstantOf(Expr points) =>
        points is LiteralExpr { Value: { Kind: ValueKind.Number } value } ? value.AsNumber : null;

    // Whether a count is a fact that the binder has already held to whole numbers from 0.
    private static bool IsCount(Expr count) =>
        count is NameExpr { Symbol: { IsLocal: false, Optional: false, Domain: { Step: { } step, Lower: { Value: >= 0 } } } } && decimal.IsInteger(step);
}
