using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What a criterion can come to, by what names may be.</summary>
internal static class CriterionOutcome
{
    /// <summary>Over all ways in which it may apply.</summary>
    public static Outcome Of(PlannedTable table, Func<Symbol, Possible> known)
    {
        if (table.Applies is not { } applies)
        {
            return TableOutcome.Of(table, known);
        }

        var truth = Truth.Of(applies.When, known);
        var outcome = Outcome.Failed(truth.Failure) with { CanFail = truth.CanFail };
        if (truth.CanBeTrue)
        {
            outcome = outcome.Or(TableOutcome.Of(table, known));
        }

        return truth.CanBeFalse ? outcome.Or(Otherwise(table)) : outcome;
    }

    private static Outcome Otherwise(PlannedTable table)
    {
        var points = table.Applies!.Otherwise == Model.Otherwise.Full ? table.Criterion.Max : 0;
        return table.Applies.Otherwise == Model.Otherwise.LeftOut
            ? new(false, false, true, 0, 0, false, null)
            : new(false, true, false, points, points, false, null);
    }
}

/// <summary>Whether a condition can be true, false, or an error.</summary>
internal static class Truth
{
    /// <summary>What a condition may be; neither true nor false is an error.</summary>
    public static Possible Of(Expr condition, Func<Symbol, Possible> known)
    {
        var possible = ExprBounds.Evaluate(condition, known);
        if (possible.CanBeAnything)
        {
            return Possible.Boolean.OrFailure();
        }

        var truth = Possible.OfTruths(possible.CanBeTrue, possible.CanBeFalse).OrFailure(possible);
        return possible.CanBeNull ? truth.OrFailure(MeetingDiagnostics.NoTruth(condition)) : truth;
    }

    /// <summary>The same as an outcome.</summary>
    public static Outcome OutcomeOf(Expr condition, Func<Symbol, Possible> known)
    {
        var truth = Of(condition, known);
        return truth.CanHaveValue
            ? Outcome.Points(truth.CanBeFalse ? 0 : 1, truth.CanBeTrue ? 1 : 0).OrFailure(truth.CanFail, truth.Failure)
            : Outcome.Failed(truth.Failure);
    }
}

/// <summary>What the table of a criterion that applies can come to.</summary>
internal static class TableOutcome
{
    public static Outcome Of(PlannedTable table, Func<Symbol, Possible> known)
    {
        var canFail = false;
        Diagnostic? failure = null;
        foreach (var count in table.Counts)
        {
            var (possible, bad, why) = Counted(count, known);
            (canFail, failure) = (canFail || bad, failure ?? why);
            if (!possible)
            {
                return Outcome.Failed(failure);
            }
        }

        var rows = new PossibleRows(table, known);
        if (!rows.Read())
        {
            return Outcome.Failed(failure ?? rows.Failure);
        }

        canFail |= rows.CanFail;
        failure ??= rows.Failure;
        var decision = table.Criterion.Table;
        if (rows.Result() is not { } range)
        {
            return Outcome.Failed(failure ?? rows.Failure);
        }

        if (decision.Tally is { } tally)
        {
            range = range.Through(points => TableResult.Stopped(tally, points));
        }

        if (decision.Round is { } rounding)
        {
            range = range.Through(points => PointsRounding.TryApply(rounding, points, out var rounded) ? rounded : points);
        }

        var held = range.Within(decision.Points, out var cut);
        return held is { } allowed
            ? Outcome.Points(allowed.From, allowed.To).OrFailure(canFail || cut || rows.CanFail, failure ?? rows.Failure)
            : Outcome.Failed(range.From == range.To ? TableResult.NotAllowed(table, decision.Points, range.From, rows.Hit) : failure);
    }

    private static (bool Possible, bool CanFail, Diagnostic? Why) Counted(Expr count, Func<Symbol, Possible> known)
    {
        var possible = ExprBounds.Evaluate(count, known);
        if (possible.CanBeAnything)
        {
            return (true, true, null);
        }

        if (possible.Single is { } single)
        {
            var why = CriterionScoring.NotACount(single, count);
            return (why is null, why is not null || possible.CanFail, why ?? possible.Failure);
        }

        var counts = possible.Ordinals?.And(new(new(0, true), null, 1));
        return counts is null
            ? (false, true, possible.Failure ?? NotACount(count, possible))
            : (true, possible.CanFail || possible.CanBeNull || !IsWhole(possible.Ordinals!), possible.Failure);
    }

    private static bool IsWhole(Domain domain) => domain is { Step: { } step, Lower.Value: >= 0 } && decimal.IsInteger(step);

    private static Diagnostic? NotACount(Expr count, Possible possible) =>
        possible.Ordinals is { } numbers && (numbers.Lower ?? numbers.Upper) is { } end ? MeetingDiagnostics.NotACount(count, end.Value) : null;
}
