using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>A form with everything that scores it ready to run, rows apart: those belong to the engine.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class FormConditions
{
    public FormConditions(PlannedForm plan, FactReads reads, SlotReading reading)
    {
        Plan = plan;
        Layout = new(plan.Form);
        Tables = [.. plan.Tables];
        Applies = [.. plan.Tables.Select(table => table.Applies is { } applies ? ExprCompiler.Compile(applies.When) : null)];
        Counts = [.. plan.Tables.Select(table => table.Counts.Select(count => ExprCompiler.Compile(count)).ToArray())];
        Caps = [.. plan.Form.Caps.Select(cap => ExprCompiler.Compile(cap.Holds))];
        NotGraded = [.. plan.Form.NotGraded.Select(reason => ExprCompiler.Compile(reason.When))];
        Reads = reads;
        Conditions = new(plan.Form, Layout.Parts.Count);
        Settled = [.. plan.Tables.Select(table => table.Rows.Select(row => PointsAlone(table, row)).ToArray())];
        Reasons = [.. plan.Tables.Where(table => table.Criterion.ReasonRequired is not null).Select(table => table.Index)];
        Uses = [.. plan.Tables.Select(table => reading.WithBases(UsedBy(table)).ToHashSet())];
    }

    public PlannedForm Plan { get; }

    public Form Form => Plan.Form;

    /// <summary>The tables of the plan.</summary>
    public PlannedTable[] Tables { get; }

    public FormLayout Layout { get; }

    /// <summary>By table; null where the criterion always applies.</summary>
    public Eval?[] Applies { get; }

    /// <summary>By table; what must be whole and not negative.</summary>
    public Eval[][] Counts { get; }

    /// <summary>In the order written.</summary>
    public Eval[] Caps { get; }

    /// <summary>In the order written.</summary>
    public Eval[] NotGraded { get; }

    /// <summary>By table; the facts and derived facts that it uses in the end.</summary>
    public HashSet<int>[] Uses { get; }

    /// <summary>By table and row; what the criterion has where that row alone holds.</summary>
    public SettledPoints?[][] Settled { get; }

    /// <summary>The tables of criteria that ask for a reason where points are lost.</summary>
    public int[] Reasons { get; }

    /// <summary>What caps and <c>not_graded</c> look at.</summary>
    public ScorecardConditions Conditions { get; }

    /// <summary>Which facts are read.</summary>
    public FactReads Reads { get; }

    private static SettledPoints? PointsAlone(PlannedTable table, PlannedRow row) =>
        row.Constant is { } constant && TableResult.TryMake(table, [new(row.Index, constant)], out var points, out _) ? new(constant, points) : null;

    private static IEnumerable<int> UsedBy(PlannedTable table) =>
        table.Applies is { } applies ? table.Reads.Concat(SlotReading.Of(applies.When)) : table.Reads;
}

/// <summary>What a criterion has where one row with constant points holds.</summary>
/// <param name="OfRow">The points of the row.</param>
/// <param name="OfCriterion">The points of the criterion.</param>
internal sealed record SettledPoints(decimal OfRow, decimal OfCriterion);

/// <summary>Which slots a form reads.</summary>
/// <param name="Direct">The facts and derived facts that anything that counts for the form, or a rule between facts, names itself.</param>
/// <param name="Verdicts">The facts and derived facts that caps and <c>not_graded</c> name.</param>
/// <param name="Derived">The derived facts that are needed, in an order in which each uses only earlier ones.</param>
internal sealed record FactReads(int[] Direct, int[] Verdicts, int[] Derived)
{
    /// <summary>The reads of a form.</summary>
    public static FactReads Of(PlannedForm form, RuleSet ruleSet)
    {
        var verdicts = form.Form.Caps.Select(cap => cap.Holds).Concat(form.Form.NotGraded.Select(reason => reason.When)).SelectMany(SlotReading.Of);
        var others = ruleSet.Facts.Rules.Select(rule => rule.Require)
            .Concat(form.Form.Criteria.Select(criterion => criterion.Applies?.When).OfType<Expr>())
            .SelectMany(SlotReading.Of)
            .Concat(form.Tables.SelectMany(table => table.Reads));
        return new(
            Facts(verdicts.Concat(others)),
            Facts(verdicts),
            [.. form.Needs.Where(slot => slot >= ruleSet.Facts.Facts.Count)]);

        int[] Facts(IEnumerable<int> slots) => [.. slots.Where(slot => slot < ruleSet.Facts.SlotCount).Distinct().Order()];
    }
}
